#include "pages/qr_code.h"

#include <qrencode.h>

#include <memory>

#include "base/check.h"

namespace kynnys::pages {

namespace {

constexpr int margin = 4;  // modules that stay white, as the standard asks

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

// A dark module is a square of one unit.
std::string squares(const QRcode& code) {
    std::string path;
    for (int y = 0; y < code.width; ++y) {
        for (int x = 0; x < code.width; ++x) {
            const bool is_dark = (code.data[y * code.width + x] & 1) != 0;
            if (is_dark)
                path += "M" + std::to_string(x + margin) + " " + std::to_string(y + margin) +
                        "h1v1h-1z";
        }
    }
    return path;
}

}  // namespace

web::Html qr_code(const std::string& text, const std::string& label) {
    const std::unique_ptr<QRcode, FreeCode> code(
        QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M));
    CHECK(code != nullptr);
    const std::string side = std::to_string(code->width + 2 * margin);
    // HTML knows the attribute in small letters, too (HTML standard, 13.2.6.1).
    return web::element(
        "svg",
        {{"class", "qr-code"},
         {"role", "img"},
         {"aria-label", label},
         {"viewbox", "0 0 " + side + " " + side},
         {"shape-rendering", "crispEdges"}},
        web::element("rect", {{"width", side}, {"height", side}, {"fill", "#fff"}}, "") +
            web::element("path", {{"d", squares(*code)}, {"fill", "#000"}}, ""));
}

}  // namespace kynnys::pages
