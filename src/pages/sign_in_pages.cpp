#include "pages/sign_in_pages.h"

#include "pages/form_parts.h"
#include "pages/frame.h"
#include "pages/kept_form.h"
#include "pages/notice.h"
#include "pages/routes.h"
#include "web/session_cookie.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr const char* enrolment = "/account/second-factor";

Page sign_in_page(const Call& call, const FormState& state, const Html& hidden) {
    const FormParts parts(call, state);
    Page page;
    page.title = call.say("sign_in.title");
    page.content =
        parts.error_summary() +
        form(call, "/sign-in",
             hidden + parts.text({"name", "sign_in.name", "", "text", "username", true}) +
                 parts.text(
                     {"password", "sign_in.password", "", "password", "current-password", true}) +
                 button(call.say("button.sign_in"))) +
        element("p", {{"class", "quiet-text"}}, call.say("sign_in.forgotten"));
    if (!state.errors.empty())
        page.status = web::status::invalid;
    return page;
}

// What goes along to where one comes from: a page, or a form that was sent.
Html way_back(const Call& call) {
    Html hidden = hidden_field("to", safe_path(call.field("to")));
    if (!call.field("kept_path").empty())
        hidden += kept_fields(call);
    return hidden;
}

Answer show(const Call& call) {
    return sign_in_page(call, {}, hidden_field("to", safe_path(call.query("to"))));
}

// Back to where one came from, with a new session.
web::Response let_in(const Call& call, const SignedIn& in) {
    const auto send_again = send_again_page(call, in.session.form_secret);
    web::Response response = send_again ? framed(call, *send_again)
                                        : web::redirect_response(safe_path(call.field("to")));
    if (!in.secret.empty())
        web::give_session(call.request(), in.secret, response);
    return response;
}

// The password was right, and the second factor is missing.
Page code_page(const Call& call, const std::string& form_secret, const FormState& state) {
    const FormParts parts(call, state);
    Page page;
    page.title = call.say("sign_in.code_title");
    page.content =
        parts.error_summary() +
        element("form", {{"method", "post"}, {"action", "/sign-in/code"}, {"class", "form"}},
                hidden_field("form_secret", form_secret) + way_back(call) +
                    parts.text({"code", "sign_in.code", "sign_in.code_hint", "text",
                                "one-time-code", true}) +
                    button(call.say("button.sign_in")));
    if (!state.errors.empty())
        page.status = web::status::invalid;
    return page;
}

Answer sign_in(const Call& call) {
    // A password may begin or end with a blank.
    const std::string* password = call.form().fields.find("password");
    const std::string user_agent = call.request().headers.joined("User-Agent");
    const auto in = call.desks().sign_in.sign_in(
        {call.field("name"), password == nullptr ? "" : *password, user_agent, call.request().id});
    if (!in) {
        FormState state;
        state.values.add("name", call.field("name"));
        state.errors.push_back(in.error());
        return sign_in_page(call, state, way_back(call));
    }
    if (in.value().session.state == SessionState::whole)
        return let_in(call, in.value());
    // Who must have a second factor and has none enrols one first.
    const Actor half = actor_of(in.value().session, call.request().id);
    web::Response response =
        TRY(call.desks().second_factor.is_enrolled(half))
            ? framed(call, code_page(call, in.value().session.form_secret, FormState{}))
            : web::redirect_response(enrolment);
    web::give_session(call.request(), in.value().secret, response);
    return response;
}

Answer show_code(const Call& call) {
    if (!TRY(call.desks().second_factor.is_enrolled(call.actor())))
        return SeeOther{enrolment, ""};
    return code_page(call, call.form_secret(), {});
}

Answer complete(const Call& call) {
    const auto in = call.desks().sign_in.complete(web::session_secret(call.request()),
                                                  call.field("code"), call.request().id);
    if (in)
        return let_in(call, in.value());
    if (in.error().key != "session.code_is_wrong")
        return in.error();
    FormState state;
    state.errors.push_back(in.error());
    return code_page(call, call.form_secret(), state);
}

Answer sign_out(const Call& call) {
    TRY(call.desks().sign_in.sign_out(call.actor()));
    web::Response response = web::redirect_response("/sign-in");
    web::take_session(call.request(), response);
    return response;
}

Answer choose_language(const Call& call) {
    const UiLanguage language = TRY(ui_language_codes().parse(call.field("language")));
    web::Response response = web::redirect_response(safe_path(call.field("to")));
    give_language(call.request(), language, response);
    return response;
}

}  // namespace

Page sign_in_to_send(const Call& call) {
    Page page = sign_in_page(call, {}, kept_fields(call));
    page.content = notice(Notice::alert, call.say("sign_in.is_over"), call.say("sign_in.is_kept")) +
                   page.content;
    page.status = web::status::unauthenticated;
    return page;
}

void add_sign_in_pages(Routes& routes) {
    routes.add(Method::get, "/sign-in", "page.sign_in", Door::open, show);
    routes.add(Method::post, "/sign-in", "page.sign_in.send", Door::open, sign_in);
    routes.add(Method::get, "/sign-in/code", "page.code", Door::half_session, show_code);
    routes.add(Method::post, "/sign-in/code", "page.code.send", Door::half_session, complete);
    routes.add(Method::post, "/sign-out", "page.sign_out", Door::half_session, sign_out);
    routes.add(Method::post, "/language", "page.language", Door::open, choose_language);
}

}  // namespace kynnys::pages
