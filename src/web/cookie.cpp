#include "web/cookie.h"

#include <algorithm>

#include "base/check.h"
#include "web/syntax.h"

namespace kynnys::web {
namespace {

constexpr std::size_t cookies_most = 100;

bool are_cookie_octets(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char letter) {
        return letter > 0x20 && letter < 0x7f &&
               std::string_view("\",;\\").find(letter) == std::string_view::npos;
    });
}

}  // namespace

Parameters cookies_of(std::string_view header) {
    Parameters cookies;
    while (!header.empty() && cookies.pairs().size() < cookies_most) {
        const std::size_t end = std::min(header.find(';'), header.size());
        std::string_view pair = header.substr(0, end);
        header.remove_prefix(std::min(end + 1, header.size()));
        while (pair.starts_with(' ')) pair.remove_prefix(1);
        const std::size_t sign = pair.find('=');
        if (sign == std::string_view::npos || !is_token(pair.substr(0, sign)) ||
            !are_cookie_octets(pair.substr(sign + 1)))
            continue;
        cookies.add(std::string(pair.substr(0, sign)), std::string(pair.substr(sign + 1)));
    }
    return cookies;
}

std::string cookie_name(std::string_view name, Scheme scheme) {
    return (scheme == Scheme::https ? "__Host-" : "") + std::string(name);
}

std::string cookie_text(const Cookie& cookie, Scheme scheme) {
    CHECK(is_token(cookie.name) && are_cookie_octets(cookie.value));
    std::string text = cookie_name(cookie.name, scheme) + "=" + cookie.value + "; Path=/; HttpOnly";
    text += cookie.same_site == SameSite::strict ? "; SameSite=Strict" : "; SameSite=Lax";
    if (scheme == Scheme::https)
        text += "; Secure";
    if (cookie.max_age)
        text += "; Max-Age=" + std::to_string(cookie.max_age->count());
    return text;
}

}  // namespace kynnys::web
