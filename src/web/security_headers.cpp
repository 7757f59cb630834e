#include "web/security_headers.h"

namespace kynnys::web {

void add_security_headers(Scheme scheme, Response& response) {
    const auto set_if_absent = [&](std::string_view name, std::string_view value) {
        if (response.headers.find(name) == nullptr)
            response.headers.add(std::string(name), std::string(value));
    };
    set_if_absent("Content-Security-Policy",
                  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                  "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                  "frame-ancestors 'none'");
    set_if_absent("X-Content-Type-Options", "nosniff");
    set_if_absent("Referrer-Policy", "no-referrer");
    set_if_absent("Permissions-Policy",
                  "camera=(), microphone=(), geolocation=(), payment=(), usb=(), "
                  "interest-cohort=()");
    set_if_absent("Cross-Origin-Opener-Policy", "same-origin");
    set_if_absent("Cross-Origin-Resource-Policy", "same-origin");
    set_if_absent("Cross-Origin-Embedder-Policy", "require-corp");
    set_if_absent("Cache-Control", "no-store");
    if (scheme == Scheme::https)
        set_if_absent("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
}

}  // namespace kynnys::web
