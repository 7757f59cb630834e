#include "web/session_cookie.h"

#include "web/cookie.h"

namespace kynnys::web {

namespace {

constexpr std::string_view session_cookie = "session";

void set_session_cookie(const Request& request, Cookie cookie, Response& response) {
    cookie.name = session_cookie;
    cookie.same_site = SameSite::lax;
    response.headers.add("Set-Cookie", cookie_text(cookie, request.scheme));
}

}  // namespace

std::string session_secret(const Request& request) {
    const std::string* secret = request.cookies.find(cookie_name(session_cookie, request.scheme));
    return secret == nullptr ? "" : *secret;
}

void give_session(const Request& request, const std::string& secret, Response& response) {
    Cookie cookie;
    cookie.value = secret;
    set_session_cookie(request, cookie, response);
}

void take_session(const Request& request, Response& response) {
    Cookie cookie;
    cookie.max_age = std::chrono::seconds{0};
    set_session_cookie(request, cookie, response);
}

bool is_unsafe(Method method) {
    return method != Method::get && method != Method::head && method != Method::options;
}

}  // namespace kynnys::web
