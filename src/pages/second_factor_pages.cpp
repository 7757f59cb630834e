// Enrolling the second factor: an authenticator gets its key, and the recovery codes are told once.
#include "access/one_time_code.h"
#include "pages/form_parts.h"
#include "pages/notice.h"
#include "pages/qr_code.h"
#include "pages/routes.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr const char* product = "Kynnys";

bool is_half(const Call& call) {
    return call.signed_in()->session.state == SessionState::half;
}

std::vector<Crumb> crumbs(const Call& call) {
    if (is_half(call))
        return {};
    return {{call.say("account_page.title"), "/account"}};
}

// "ABCD EFGH …", easier to type.
std::string in_fours(const std::string& key) {
    std::string text;
    for (std::size_t at = 0; at < key.size(); at += 4)
        text += (text.empty() ? "" : " ") + key.substr(at, 4);
    return text;
}

Html key_as_picture_and_text(const Call& call, const SecondFactorDesk::Enrolment& enrolment) {
    return element("h2", call.say("second_factor_page.step_key")) +
           element("p", call.say("second_factor_page.picture_text")) +
           qr_code(enrolment.address, call.say("second_factor_page.picture")) +
           element("p", Html(call.say("second_factor_page.on_telephone")) + " " +
                            element("a", {{"href", enrolment.address}},
                                    call.say("second_factor_page.open_app"))) +
           element("p", Html(call.say("second_factor_page.by_hand")) + " " +
                            element("span", {{"class", "code"}}, in_fours(enrolment.key)));
}

Page enrolment_page(const Call& call, const SecondFactorDesk::Enrolment& enrolment,
                    const FormState& state) {
    const FormParts parts(call, state);
    Page page;
    page.title = call.say("second_factor_page.title");
    page.crumbs = crumbs(call);
    page.content = parts.error_summary() +
                   element("p", call.say(is_half(call) ? "second_factor_page.must"
                                                       : "second_factor_page.may")) +
                   key_as_picture_and_text(call, enrolment) +
                   element("h2", call.say("second_factor_page.step_code")) +
                   form(call, "/account/second-factor",
                        hidden_field("key", enrolment.key) +
                            parts.text({"code", "sign_in.code", "second_factor_page.code_hint",
                                        "text", "one-time-code", true}) +
                            button(call.say("second_factor_page.confirm")));
    if (!state.errors.empty())
        page.status = web::status::invalid;
    return page;
}

Page codes_page(const Call& call, const std::vector<std::string>& codes) {
    Html lines;
    for (const std::string& code : codes) lines += element("li", {{"class", "code"}}, code);
    Page page;
    page.title = call.say("second_factor_page.codes_title");
    page.crumbs = crumbs(call);
    page.content =
        notice(Notice::success, "", call.say("second_factor_page.is_on")) +
        element("p", call.say("second_factor_page.codes_text")) +
        element("ol", {{"class", "codes"}}, lines) +
        element("p", {{"class", "buttons"}},
                element("button",
                        {{"type", "button"},
                         {"class", "hds-button hds-button--secondary"},
                         {"data-print", ""},
                         {"hidden", ""}},
                        call.say("button.print")) +
                    (is_half(call) ? link_button(call.say("second_factor_page.sign_in"),
                                                 "/sign-in/code", Button::primary)
                                   : link_button(call.say("second_factor_page.are_kept"),
                                                 "/account", Button::primary))) +
        (is_half(call) ? element("p", call.say("second_factor_page.next_code")) : Html());
    return page;
}

Answer show(const Call& call) {
    return enrolment_page(call, TRY(call.desks().second_factor.begin(call.actor())), {});
}

Answer confirm(const Call& call) {
    const std::string key = call.field("key");
    const auto codes = call.desks().second_factor.confirm(call.actor(), key, call.field("code"));
    if (codes)
        return codes_page(call, codes.value());
    const std::string raw = parsed_one_time_key(key);
    if (codes.error().key != "session.code_is_wrong" || raw.empty())
        return codes.error();
    return enrolment_page(
        call, {key, one_time_address(raw, product, call.signed_in()->user.sign_in_name)},
        {{}, {codes.error()}, {}});
}

}  // namespace

void add_second_factor_pages(Routes& routes) {
    routes.add(Method::get, "/account/second-factor", "page.second_factor", Door::half_session,
               show);
    routes.add(Method::post, "/account/second-factor", "page.second_factor.confirm",
               Door::half_session, confirm);
}

}  // namespace kynnys::pages
