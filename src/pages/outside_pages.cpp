// What a referrer from outside sees by a link: the services that it is for, the check, sending a
// client there, and what became of each.
#include <algorithm>

#include "exchange/fact_json.h"
#include "pages/check_parts.h"
#include "pages/notice.h"
#include "pages/referral_parts.h"
#include "pages/referral_view.h"
#include "pages/routes.h"
#include "pages/service_parts.h"
#include "pages/service_sheet.h"
#include "pages/words.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

using rules::FactRow;
using web::Method;

constexpr const char* home_path = "/outside";
constexpr int referrals_most = 100;

std::string path_of_service(const std::string& id) {
    return std::string(home_path) + "/services/" + id;
}

std::string path_of_referral(const std::string& id) {
    return std::string(home_path) + "/referrals/" + id;
}

Page outside_page(const Call& call, const std::string& title, const Html& content) {
    Page page;
    page.title = title;
    if (call.request().path != home_path)
        page.crumbs = {{call.say("outside.home"), home_path}};
    page.content =
        content + element("form", {{"method", "post"}, {"action", "/link"}, {"class", "leave"}},
                          element("button", {{"class", "quiet"}}, call.say("link_page.leave")));
    return page;
}

Html referrals_of(const Call& call, const std::vector<ReferralCard>& cards) {
    Html items;
    for (const ReferralCard& card : cards)
        items += element(
            "li", {{"class", "card"}},
            element("h3",
                    element("a", {{"href", path_of_referral(card.referral.id)}},
                            (card.sent ? card.sent->name + ", " : "") + said(call, card.service))) +
                (card.has_news ? element("p", element("strong", call.say("outside.has_news")))
                               : Html()) +
                element("p", referral_state(call, card)));
    return element("h2", call.say("outside.sent")) +
           (items.is_empty() ? element("p", {{"class", "empty"}}, call.say("outside.none_sent"))
                             : element("ul", {{"class", "cards"}}, items));
}

Answer home(const Call& call) {
    const OutsideHome found = TRY(call.desks().outside_referrals.home(call.actor()));
    const auto cards = TRY(call.desks().referrals.list(call.actor(), ReferralDesk::Side::sent,
                                                       std::nullopt, {"", referrals_most}));
    Html services;
    for (const ServiceCard& card : found.services)
        services += element(
            "li", {{"class", "card"}},
            element("h3", element("a", {{"href", path_of_service(card.service.id)}},
                                  said(call, card.service.name))) +
                element("p", said(call, card.service.summary)) +
                element("p", call.say("check_page.wait", {waiting_text(call, card.service)})));
    return outside_page(call, call.say("outside.title", {found.office}),
                        element("p", call.say("outside.what", {found.receiver})) +
                            element("h2", call.say("outside.services")) +
                            element("ul", {{"class", "cards"}}, services) +
                            referrals_of(call, cards));
}

FactRow nothing_known(const Call& call) {
    return FactRow(call.desks().checks.rules().facts.size());
}

// The answer follows while somebody types where scripts run; without them the button asks.
Html check_form(const Call& call, const OutsideCheck& check, const FormState& state) {
    const Service& service = check.fit.card.service;
    const FormParts parts(call, state);
    const FitVerdict verdict = fit_verdict(check.fit);
    const Html answer = element(
        "div", {{"id", "answers"}, {"aria-live", "polite"}},
        element("h3", call.say("check_page.answers")) +
            element("p", element("span", {{"class", verdict.badge}}, call.say(verdict.key))) +
            fit_reasons(call, check.fit));
    const std::string path = path_of_service(service.id);
    Html buttons = button(call.say("check_page.check"), Button::secondary);
    if (service.state == ServiceState::active)
        buttons += button(call.say("outside.refer"), Button::primary, "go", "yes");
    return element("form",
                   {{"method", "post"},
                    {"action", path},
                    {"class", "form check"},
                    {"hx-post", path},
                    {"hx-trigger", "input delay:400ms"},
                    {"hx-select", "#answers"},
                    {"hx-target", "#answers"},
                    {"hx-swap", "outerHTML"}},
                   secret_field(call) + parts.error_summary() +
                       fact_fields(parts, check.questions) + answer +
                       element("div", {{"class", "buttons"}}, buttons));
}

Answer service_page(const Call& call, const FactRow& facts, const FormState& state) {
    const OutsideCheck check =
        TRY(call.desks().outside_referrals.check(call.actor(), call.argument("service"), facts));
    Page page = outside_page(
        call, said(call, check.fit.card.service.name),
        service_sheet(call, check.fit.card) + element("h2", call.say("outside.check")) +
            element("p", call.say("outside.check_what")) + check_form(call, check, state));
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    return page;
}

Answer show_service(const Call& call) {
    return service_page(call, nothing_known(call), {});
}

std::string consent_to(const Call& call, const OutsideHome& home, const OutsideCheck& check,
                       const FactRow& facts) {
    return consent_text(
        call, {home.office, home.receiver, said(call, check.fit.card.service.name), facts});
}

Html told_facts(const Call& call, const FactRow& facts) {
    const SentFacts sent{"", "", facts_json(call.desks().checks.rules(), facts), ""};
    return fact_list(call, sent);
}

Answer send_page(const Call& call, const FactRow& typed, const FormState& state) {
    const std::string& id = call.argument("service");
    const OutsideHome home = TRY(call.desks().outside_referrals.home(call.actor()));
    const OutsideCheck check = TRY(call.desks().outside_referrals.check(call.actor(), id, typed));
    const FactRow facts = only_facts(typed, check.questions);
    const FormParts parts(call, state);
    Html hidden;
    const web::Parameters values = fact_values(call, facts);
    for (const auto& [name, value] : values.pairs()) hidden += hidden_field(name, value);
    const Html told = told_facts(call, facts);
    Page page = outside_page(
        call, call.say("send_page.title", {said(call, check.fit.card.service.name)}),
        parts.error_summary() + element("p", call.say("outside.send_what", {home.receiver})) +
            form(call, path_of_service(id) + "/send",
                 hidden + parts.text({"name", "outside.name", "", "text", "off", true}) +
                     parts.text({"phone", "outside.phone", "outside.phone_hint", "tel", "off"}) +
                     element("h2", call.say("outside.facts")) +
                     (told.is_empty() ? element("p", call.say("outside.no_facts")) : told) +
                     element("p", {{"class", "quiet-text"}}, call.say("send_page.nothing_else")) +
                     parts.area({"note", "send_page.note", "send_page.note_hint"}, 3) +
                     notice(Notice::info, call.say("send_page.read_aloud"),
                            consent_to(call, home, check, facts)) +
                     parts.tick({"consent", "send_page.has_consented", "", "text", "", true}) +
                     element("div", {{"class", "buttons"}},
                             button(call.say("send_page.send")) +
                                 link_button(call.say("button.cancel"), path_of_service(id)))));
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    return page;
}

Answer check(const Call& call) {
    TypedFacts typed = typed_facts(call, nothing_known(call));
    if (call.field("go").empty() || !typed.errors.empty())
        return service_page(call, typed.facts, pages::typed(call, std::move(typed.errors)));
    return send_page(call, typed.facts, {});
}

Answer send(const Call& call) {
    const std::string& id = call.argument("service");
    const TypedFacts typed = typed_facts(call, nothing_known(call));
    const OutsideHome home = TRY(call.desks().outside_referrals.home(call.actor()));
    const OutsideCheck check =
        TRY(call.desks().outside_referrals.check(call.actor(), id, typed.facts));
    OutsideDraft draft;
    draft.service = id;
    draft.name = call.field("name");
    draft.phone = call.field("phone");
    draft.facts = only_facts(typed.facts, check.questions);
    draft.note = call.field("note");
    if (call.is_ticked("consent"))
        draft.consent = consent_to(call, home, check, draft.facts);
    const auto sent = call.desks().outside_referrals.send(call.actor(), draft);
    if (sent)
        return SeeOther{path_of_referral(sent.value()), "done.referral_sent"};
    const Error& error = sent.error();
    if (error.kind != ErrorKind::invalid && error.kind != ErrorKind::conflict)
        return error;
    return send_page(call, typed.facts, pages::typed(call, {error}));
}

Html step_form(const Call& call, const ReferralCard& card, ReferralStep step,
               const FormParts& parts) {
    const std::string code(referral_step_codes().code(step));
    const bool needs_note = step == ReferralStep::withdraw;
    const std::string label = call.say("referral_step." + code);
    const Html sent =
        form(call, path_of_referral(card.referral.id) + "/steps",
             version_field(card.referral.version) + hidden_field("step", code) +
                 (needs_note ? parts.area({"note", "referral_page.why", "", "text", "", true}, 2)
                             : Html()) +
                 button(label, needs_note ? Button::secondary : Button::primary));
    return needs_note ? element("details", {{"class", "refusal"}}, element("summary", label) + sent)
                      : sent;
}

Answer referral_page(const Call& call, const FormState& state) {
    const ReferralView view =
        TRY(call.desks().referrals.find(call.actor(), call.argument("referral")));
    const ReferralCard& card = view.card;
    const FormParts parts(call, state);
    Html steps;
    for (const ReferralStep step : card.steps) steps += step_form(call, card, step, parts);
    const std::string path = path_of_referral(card.referral.id);
    Page page = outside_page(
        call, call.say("referral_page.one", {said(call, card.service)}),
        parts.error_summary() + element("p", referral_state(call, card)) +
            referral_details(call, card, NextService::named) + steps + referral_events(call, view) +
            referral_messages(call, view, parts, path) +
            (card.sent
                 ? element("h2", call.say("referral_page.told")) + sent_list(call, *card.sent) +
                       element("p", {{"class", "quiet-text"}},
                               call.say("referral_page.consent", {card.consent.text}))
                 : Html()));
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    return page;
}

Answer show_referral(const Call& call) {
    return referral_page(call, {});
}

Answer again(const Call& call, const Error& error) {
    if (error.kind != ErrorKind::invalid && error.kind != ErrorKind::conflict)
        return error;
    return referral_page(call, typed(call, {error}));
}

Answer take_step(const Call& call) {
    const std::string& id = call.argument("referral");
    StepDetails details;
    details.note = call.field("note");
    const ReferralStep step = TRY(referral_step_codes().parse(call.field("step")));
    const auto done =
        call.desks().referrals.take_step(call.actor(), id, step, details, call.version_seen());
    if (!done)
        return again(call, done.error());
    return SeeOther{path_of_referral(id), "done.referral_step"};
}

Answer write(const Call& call) {
    const std::string& id = call.argument("referral");
    const auto done = call.desks().referrals.write(call.actor(), id, call.field("body"));
    if (!done)
        return again(call, done.error());
    return SeeOther{path_of_referral(id), "done.referral_message"};
}

}  // namespace

void add_outside_pages(Routes& routes) {
    routes.add(Method::get, "/outside", "page.outside", Door::link, home);
    routes.add(Method::get, "/outside/services/{service}", "page.outside.service", Door::link,
               show_service);
    routes.add(Method::post, "/outside/services/{service}", "page.outside.check", Door::link,
               check);
    routes.add(Method::post, "/outside/services/{service}/send", "page.outside.send", Door::link,
               send);
    routes.add(Method::get, "/outside/referrals/{referral}", "page.outside.referral", Door::link,
               show_referral);
    routes.add(Method::post, "/outside/referrals/{referral}/steps", "page.outside.step", Door::link,
               take_step);
    routes.add(Method::post, "/outside/referrals/{referral}/messages", "page.outside.write",
               Door::link, write);
}

}  // namespace kynnys::pages
