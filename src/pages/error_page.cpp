#include "pages/error_page.h"

#include "pages/form_parts.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

std::string title_key(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::invalid:
            return "page.is_wrong";
        case ErrorKind::not_found:
            return "page.is_not_found";
        case ErrorKind::conflict:
            return "page.was_changed";
        case ErrorKind::forbidden:
            return "page.is_forbidden";
        case ErrorKind::unavailable:
            return "page.is_unavailable";
    }
    return "page.is_wrong";
}

}  // namespace

Page error_page(const Call& call, const Error& error) {
    Page page;
    page.title = call.say(title_key(error.kind));
    page.content =
        element("p", call.say(error)) + element("p", link_button(call.say("button.home"), "/"));
    page.status = web::status_of(error.kind);
    return page;
}

Page link_page(const Call& call, const Error& error) {
    Page page;
    page.title = call.say("link_page.over");
    page.content = element("p", call.say(error)) + element("p", call.say("link_page.ask"));
    page.status = web::status::unauthenticated;
    return page;
}

}  // namespace kynnys::pages
