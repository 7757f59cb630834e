#include "web/compression.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/check.h"
#include "base/text.h"
#include "web/syntax.h"

namespace kynnys::web {
namespace {

constexpr std::size_t fewest_bytes = 1024;
constexpr int gzip_window = 15 + 16;  // zlib's way to ask for gzip's frame
constexpr int level = 5;
constexpr int memory = 8;

bool packs_well(std::string_view type) {
    static constexpr std::array<std::string_view, 7> kinds = {
        "text/",         "application/json", "application/javascript",   "application/xml",
        "image/svg+xml", "application/yaml", "application/manifest+json"};
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](std::string_view kind) { return type.starts_with(kind); });
}

std::string packed(const std::string& body) {
    z_stream stream{};
    CHECK(deflateInit2(&stream, level, Z_DEFLATED, gzip_window, memory, Z_DEFAULT_STRATEGY) ==
          Z_OK);
    std::string out(deflateBound(&stream, body.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
    stream.avail_in = static_cast<uInt>(body.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int outcome = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    CHECK(outcome == Z_STREAM_END);
    return out;
}

// "q=0", "q=0.0", … mean: not at all.
bool has_no_weight(std::string_view parameters) {
    const std::size_t at = parameters.find("q=");
    if (at == std::string_view::npos)
        return false;
    const std::string_view weight = parameters.substr(at + 2);
    return !weight.empty() && weight.find_first_not_of("0. ") == std::string_view::npos;
}

}  // namespace

bool accepts_gzip(std::string_view accept_encoding) {
    std::optional<bool> any;
    for (const std::string_view part : split(accept_encoding, ',')) {
        const std::size_t semicolon = std::min(part.find(';'), part.size());
        const std::string_view coding = trimmed(part.substr(0, semicolon));
        const bool is_accepted = !has_no_weight(part.substr(semicolon));
        if (is_same_word(coding, "gzip"))
            return is_accepted;
        if (coding == "*")
            any = is_accepted;
    }
    return any.value_or(false);
}

void compress(const Request& request, Response& response) {
    const std::string* type = response.headers.find("Content-Type");
    if (response.compression == Compression::never || type == nullptr || !packs_well(*type) ||
        response.headers.find("Set-Cookie") != nullptr ||
        response.headers.find("Content-Encoding") != nullptr)
        return;
    response.headers.add("Vary", "Accept-Encoding");
    if (response.body.size() < fewest_bytes ||
        !accepts_gzip(request.headers.joined("Accept-Encoding")))
        return;
    response.body = packed(response.body);
    response.headers.add("Content-Encoding", "gzip");
    if (const std::string* tag = response.headers.find("ETag")) {
        // Other bytes need another strong tag.
        std::string marked = tag->substr(0, tag->size() - 1) + "-gzip\"";
        response.headers.set("ETag", std::move(marked));
    }
}

}  // namespace kynnys::web
