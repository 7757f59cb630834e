#include "pages/flash.h"

#include "pages/notice.h"
#include "web/cookie.h"

namespace kynnys::pages {

namespace {

constexpr std::string_view flash_cookie = "flash";
constexpr std::string_view flash_noun = "done.";  // no other message can be asked for by a cookie

std::string key_of(const web::Request& request) {
    const std::string* value = request.cookies.find(web::cookie_name(flash_cookie, request.scheme));
    return value != nullptr && value->starts_with(flash_noun) ? *value : "";
}

}  // namespace

void give_flash(const web::Request& request, std::string_view message, web::Response& response) {
    if (message.empty())
        return;
    web::Cookie cookie;
    cookie.name = flash_cookie;
    cookie.value = message;
    response.headers.add("Set-Cookie", web::cookie_text(cookie, request.scheme));
}

Html flash(const Call& call) {
    const auto text = message(call.language(), key_of(call.request()), {});
    return text ? element("div", {{"data-done", ""}}, notice(Notice::success, "", *text)) : Html();
}

void take_flash(const Call& call, web::Response& response) {
    if (key_of(call.request()).empty())
        return;
    web::Cookie cookie;
    cookie.name = flash_cookie;
    cookie.max_age = std::chrono::seconds{0};
    response.headers.add("Set-Cookie", web::cookie_text(cookie, call.request().scheme));
}

}  // namespace kynnys::pages
