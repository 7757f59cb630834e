// Cookies, in and out (RFC 6265bis).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "web/headers.h"
#include "web/request.h"

namespace kynnys::web {

// The pairs of a Cookie header. Other programs of the same domain set cookies that keep to no rule,
// so a pair that isn't a token and cookie-octets (section 4.1.1) is left out, not refused; ours
// always are. At most 100 pairs are read.
Parameters cookies_of(std::string_view header);

enum class SameSite { lax, strict };

struct Cookie {
    std::string name;   // a token, without prefix
    std::string value;  // cookie-octets: no blank, quote, comma, semicolon or backslash
    SameSite same_site = SameSite::lax;
    std::optional<std::chrono::seconds> max_age;  // until the browser ends if none; 0 deletes it
};

// Over TLS "__Host-" stands before the name: then a browser takes the cookie only from this very
// host, over TLS and for all paths, and no neighbouring host can plant one.
std::string cookie_name(std::string_view name, Scheme scheme);

// The value of Set-Cookie: HttpOnly, Path=/, and Secure over TLS. A name or value that isn't well
// formed is a bug.
std::string cookie_text(const Cookie& cookie, Scheme scheme);

}  // namespace kynnys::web
