// Coming in by a link and its code, without an account.
#include "pages/form_parts.h"
#include "pages/routes.h"

namespace kynnys::pages {

namespace {

using web::Method;

Page code_page(const Call& call, const FormState& state) {
    const FormParts parts(call, state);
    Page page;
    page.title = call.say("link_page.title");
    page.content = element("p", {{"class", "large"}}, call.say("link_page.what")) +
                   parts.error_summary() +
                   form(call, "/link/" + call.argument("secret"),
                        parts.text({"code", "link_page.code", "link_page.code_hint", "text",
                                    "one-time-code", true}) +
                            button(call.say("link_page.go")));
    if (!state.errors.empty())
        page.status = web::status::invalid;
    return page;
}

Answer show(const Call& call) {
    return code_page(call, {});
}

const char* home_of(ActorRole role) {
    switch (role) {
        case ActorRole::client:
            return "/own";
        case ActorRole::outside_referrer:
            return "/outside";
        default:
            return "/site";
    }
}

Answer enter(const Call& call) {
    const std::string& secret = call.argument("secret");
    const std::string code = call.field("code");
    const auto actor = call.desks().links.find(secret, code, call.request().id);
    if (!actor) {
        Error error = actor.error();
        if (error.key == "link.is_over")
            error.field = "code";
        return code_page(call, typed(call, {error}));
    }
    web::Response response = web::redirect_response(home_of(actor.value().role));
    give_link(call.request(), secret, code, response);
    return response;
}

Answer leave(const Call& call) {
    Page page;
    page.title = call.say("link_page.left");
    page.content = element("p", call.say("link_page.close"));
    return page;
}

Answer end(const Call& call) {
    web::Response response = web::redirect_response("/link");
    take_link(call.request(), response);
    return response;
}

}  // namespace

void add_link_pages(Routes& routes) {
    routes.add(Method::get, "/link/{secret}", "page.link", Door::open, show);
    routes.add(Method::post, "/link/{secret}", "page.link.enter", Door::open, enter);
    routes.add(Method::get, "/link", "page.link.left", Door::open, leave);
    routes.add(Method::post, "/link", "page.link.leave", Door::open, end);
}

}  // namespace kynnys::pages
