// The two-minute check: a few facts, and which services fit; and sending the client there.
#include "exchange/fact_json.h"
#include "pages/check_parts.h"
#include "pages/check_person.h"
#include "pages/notice.h"
#include "pages/referral_parts.h"
#include "pages/routes.h"
#include "pages/row_form.h"
#include "pages/service_parts.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

using rules::FactRow;
using web::Method;

Html fit_item(const Call& call, const ServiceFit& fit) {
    const Service& service = fit.card.service;
    const FitVerdict verdict = fit_verdict(fit);
    Html all = element("h3", element("a", {{"href", service_path(service.id)}},
                                     said(call, service.name))) +
               element("p", element("span", {{"class", verdict.badge}}, call.say(verdict.key)) +
                                " " + fit.card.provider + " · " +
                                call.say("check_page.wait", {waiting_text(call, service)})) +
               fit_reasons(call, fit) +
               element("p", {{"class", "quiet-text"}}, freshness_sentence(call, service));
    if (call.offers(Action::referral_send))
        all += button(call.say("check_page.send_to", {said(call, service.name)}), Button::secondary,
                      "service", service.id);
    return element("li", {{"class", "card"}}, all);
}

// The answers follow while somebody types where scripts run; without them the button asks.
Answer page_of(const Call& call, const std::string& person, const FactRow& facts, FormState state) {
    const ServiceCheck check = TRY(call.desks().checks.check(call.actor(), facts));
    Html items;
    for (const ServiceFit& fit : check.fits) items += fit_item(call, fit);
    const FormParts parts(call, std::move(state));
    const Html answers =
        element("div", {{"id", "answers"}, {"aria-live", "polite"}},
                element("h2", call.say("check_page.answers")) +
                    (items.is_empty()
                         ? element("p", {{"class", "empty"}}, call.say("service_page.none_yet"))
                         : element("ul", {{"class", "cards"}}, items)));
    Page page;
    page.title = call.say("check_page.title");
    page.crumbs = {{call.say("referral_page.title"), "/referrals"}};
    page.content =
        element("p", call.say(person.empty() ? "check_page.of_nobody" : "check_page.of_person")) +
        element("form",
                {{"method", "post"},
                 {"action", "/check"},
                 {"class", "form check"},
                 {"hx-post", "/check"},
                 {"hx-trigger", "input delay:400ms"},
                 {"hx-select", "#answers"},
                 {"hx-target", "#answers"},
                 {"hx-swap", "outerHTML"}},
                secret_field(call) + hidden_field("person", person) +
                    element("div", {{"class", "form"}},
                            parts.error_summary() + fact_fields(parts, check.questions) +
                                button(call.say("check_page.check"))) +
                    answers);
    return page;
}

Result<FactRow> known_of(const Call& call, const std::string& person) {
    if (person.empty())
        return FactRow(call.desks().checks.rules().facts.size());
    return call.desks().checks.facts_of(call.actor(), person);
}

Answer show(const Call& call) {
    const std::string person = call.query("person");
    const FactRow known = TRY(known_of(call, person));
    return page_of(call, person, known, {fact_values(call, known), {}, {}});
}

// What was typed of a client is put on record before it is sent, so that it is typed once.
Result<Done> record_typed(const Call& call, const std::string& person,
                          const Json::Object& changes) {
    if (changes.empty())
        return Done{};
    const auto seen = TRY(call.desks().situations.find_for_change(call.actor(), person)).version;
    const auto changed = TRY(call.desks().situations.change(call.actor(), person, changes, seen));
    if (!changed) {
        Error error = errors_of(changed.faults()).front();
        error.field = std::string(fact_prefix) + error.field;
        return error;
    }
    return Done{};
}

std::string consent_to(const Call& call, const ReferralPreview& told) {
    return consent_text(call, {told.from, told.to, said(call, told.service.name), told.facts});
}

Answer send_page(const Call& call, const ReferralPreview& told, const std::string& person,
                 const FormState& state) {
    const FormParts parts(call, state);
    const rules::RuleSet& rules = call.desks().checks.rules();
    const SentFacts sent{told.name, told.phone, facts_json(rules, told.facts), ""};
    Page page;
    page.title = call.say("send_page.title", {said(call, told.service.name)});
    page.crumbs = {{call.say("referral_page.title"), "/referrals"},
                   {call.say("check_page.title"), "/check?person=" + person}};
    page.content =
        element("p", freshness_sentence(call, told.service)) +
        element("h2", call.say("service_page.happens")) + service_stages(call, told.service) +
        element("h2", call.say("send_page.told", {told.to})) + sent_list(call, sent) +
        element("p", {{"class", "quiet-text"}}, call.say("send_page.nothing_else")) +
        form(call, "/people/" + person + "/referrals",
             hidden_field("service", told.service.id) + parts.error_summary() +
                 parts.area({"note", "send_page.note", "send_page.note_hint"}, 3) +
                 parts.radios({"shares", "send_page.shares", ""},
                              {{"facts", call.say("send_page.only_facts")},
                               {"profile", call.say("send_page.profile_too")}}) +
                 notice(Notice::info, call.say("send_page.read_aloud"), consent_to(call, told)) +
                 parts.tick({"consent", "send_page.has_consented", "", "text", "", true}) +
                 element("div", {{"class", "buttons"}},
                         button(call.say("send_page.send")) +
                             link_button(call.say("button.cancel"), "/check?person=" + person)));
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    return page;
}

FormState first_choice() {
    FormState state;
    state.values.add("shares", "facts");
    return state;
}

// Of nobody so far: whom it was about is asked, and what was typed goes along.
Answer check_of_somebody(const Call& call, const TypedFacts& typed) {
    if (call.field("make").empty())
        return choose_person_page(call, typed, pages::typed(call, {}));
    const auto made = add_typed_person(call, typed);
    if (!made && made.error().kind != ErrorKind::invalid)
        return made.error();
    if (!made)
        return choose_person_page(call, typed, pages::typed(call, {made.error()}));
    TRY(record_typed(call, made.value().id, made.value().rest));
    const auto told =
        TRY(call.desks().referrals.preview(call.actor(), made.value().id, call.field("service")));
    return send_page(call, told, made.value().id, first_choice());
}

Answer check(const Call& call) {
    const std::string person = call.field("person");
    const FactRow known = TRY(known_of(call, person));
    TypedFacts typed = typed_facts(call, known);
    const std::string service = call.field("service");
    if (!service.empty() && person.empty() && typed.errors.empty())
        return check_of_somebody(call, typed);
    if (service.empty() || !typed.errors.empty())
        return page_of(call, person, typed.facts, pages::typed(call, std::move(typed.errors)));
    const auto recorded = record_typed(call, person, typed.changes);
    if (!recorded && recorded.error().kind == ErrorKind::invalid)
        return page_of(call, person, typed.facts, pages::typed(call, {recorded.error()}));
    if (!recorded)
        return recorded.error();
    const auto told = TRY(call.desks().referrals.preview(call.actor(), person, service));
    return send_page(call, told, person, first_choice());
}

Answer send(const Call& call) {
    ReferralDraft draft;
    draft.person = call.argument("person");
    draft.service = call.field("service");
    draft.note = call.field("note");
    if (call.field("shares") == "profile")
        draft.shares = ReferralShares::profile;
    const auto told =
        TRY(call.desks().referrals.preview(call.actor(), draft.person, draft.service));
    if (call.is_ticked("consent"))
        draft.consent = consent_to(call, told);
    if (draft.shares == ReferralShares::profile && !draft.consent.empty())
        draft.consent += " " + call.say("send_page.consent_profile", {told.to});
    const auto sent = call.desks().referrals.send(call.actor(), draft);
    if (sent)
        return SeeOther{referral_path(sent.value()), "done.referral_sent"};
    const Error& error = sent.error();
    if (error.kind != ErrorKind::invalid && error.kind != ErrorKind::conflict)
        return error;
    return send_page(call, told, draft.person, typed(call, {error}));
}

}  // namespace

void add_check_pages(Routes& routes) {
    routes.add(Method::get, "/check", "page.check", Door::user, show);
    routes.add(Method::post, "/check", "page.check.answers", Door::user, check);
    routes.add(Method::post, "/people/{person}/referrals", "page.referral.send", Door::user, send);
}

}  // namespace kynnys::pages
