#include "pages/frame.h"

#include <array>

#include "pages/draft_form.h"
#include "pages/error_page.h"
#include "pages/flash.h"
#include "pages/form_parts.h"
#include "pages/navigation.h"

namespace kynnys::pages {

namespace {

Html head(const Call& call, const Page& page) {
    const Assets& assets = call.site().assets;
    return element("title", page.title + " – " + call.say("page.product")) +
           element("link", {{"rel", "stylesheet"}, {"href", assets.path("kynnys.css")}}, {}) +
           element("meta",
                   {{"name", "htmx-config"},
                    {"content", R"({"includeIndicatorStyles":false,"allowEval":false})"}},
                   {}) +
           web::script(assets.path("htmx.js")) + web::script(assets.path("kynnys.js"));
}

Html breadcrumb(const Call& call, const Page& page) {
    if (page.crumbs.empty())
        return {};
    Html items;
    for (const Crumb& crumb : page.crumbs)
        items += element("li", element("a", {{"href", crumb.path}}, crumb.text));
    return element("nav", {{"class", "crumbs"}, {"aria-label", call.say("page.crumbs")}},
                   element("ol", items));
}

Html footer(const Call& call) {
    return element("footer", {{"class", "site-footer"}},
                   element("a", {{"href", "/accessibility"}}, call.say("page.accessibility")) +
                       element("span", call.say("page.product") + " " KYNNYS_VERSION));
}

}  // namespace

web::Response framed(const Call& call, const Page& page) {
    Attributes around{{"id", "content"}, {"tabindex", "-1"}};
    if (std::string writer = writer_of(call); !writer.empty())
        around.emplace_back("data-writer", std::move(writer));
    const Html main =
        breadcrumb(call, page) + flash(call) + element("h1", page.title) + page.content;
    const Html body =
        element("a", {{"class", "skip-link"}, {"href", "#content"}}, call.say("page.skip")) +
        site_header(call) +
        element("div", {{"class", "site"}}, site_navigation(call) + element("main", around, main)) +
        footer(call);
    web::Response response = web::html_response(
        web::document(ui_language_codes().code(call.language()), head(call, page), body));
    response.status = page.status;
    take_flash(call, response);
    return response;
}

web::Response framed_for_keeping(const Call& call, const Page& page) {
    const Html body =
        element("header", {{"class", "site-header"}},
                element("a", {{"href", "/"}, {"class", "brand"}}, call.say("page.product"))) +
        element("div", {{"class", "site"}},
                element("main", {{"id", "content"}, {"tabindex", "-1"}},
                        element("h1", page.title) + page.content)) +
        footer(call);
    return web::html_response(
        web::document(ui_language_codes().code(call.language()), head(call, page), body));
}

web::Response framed_later(const Call& call, std::chrono::milliseconds wait) {
    Page page = error_page(call, Error{ErrorKind::unavailable, "request.comes_too_often", "", {}});
    page.status = web::status::too_many_requests;
    web::Response response = framed(call, page);
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
    response.headers.set("Retry-After", std::to_string(seconds));
    return response;
}

}  // namespace kynnys::pages
