#include "pages/own_frame.h"

#include "pages/form_parts.h"

namespace kynnys::pages {

Page own_page(const Call& call, const std::string& title, const Html& content) {
    Page page;
    page.title = title;
    if (call.request().path != "/own")
        page.crumbs = {{call.say("own.home"), "/own"}};
    page.content = element(
        "div", {{"class", "own"}},
        content + element("form", {{"method", "post"}, {"action", "/link"}, {"class", "leave"}},
                          element("button", {{"class", "quiet"}}, call.say("link_page.leave"))));
    return page;
}

}  // namespace kynnys::pages
