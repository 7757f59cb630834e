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

Page own_answer_page(const Call& call, int status) {
    Page page;
    page.status = status;
    const Html home = element("p", link_button(call.say("button.home"), "/"));
    if (status == web::status::broken) {
        page.title = call.say("page.is_broken");
        page.content = element("p", call.say("page.broken_text")) +
                       element("p", Html(call.say("page.broken_number")) + " " +
                                        element("strong", {{"class", "code"}}, call.request().id)) +
                       home;
        return page;
    }
    const bool is_known = status == web::status::method_not_allowed;
    page.title = call.say(is_known ? "page.is_not_opened_so" : "page.is_not_found");
    page.content =
        element("p", call.say(is_known ? "page.not_opened_so_text" : "page.not_found_text")) + home;
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
