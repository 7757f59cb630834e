// A Cookie header: whatever is read out of it can be set again.
#include <cstddef>
#include <cstdint>

#include "file_pieces.h"
#include "web/cookie.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kynnys;
    const web::Parameters cookies = web::cookies_of(text_of_input(data, size));
    must(cookies.pairs().size() <= 100);
    for (const auto& [name, value] : cookies.pairs()) {
        const web::Cookie cookie{name, value, web::SameSite::lax, std::nullopt};
        const std::string text = web::cookie_text(cookie, web::Scheme::http);
        const web::Parameters again = web::cookies_of(text.substr(0, text.find(';')));
        must(again == web::Parameters{{name, value}});
    }
    return 0;
}
