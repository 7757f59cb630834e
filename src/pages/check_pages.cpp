// The two-minute check: a few facts, and which services fit; and sending the client there.
#include <algorithm>

#include "base/text.h"
#include "exchange/fact_json.h"
#include "exchange/fact_text.h"
#include "pages/form_parts.h"
#include "pages/notice.h"
#include "pages/proposal_parts.h"
#include "pages/referral_parts.h"
#include "pages/routes.h"
#include "pages/row_form.h"
#include "pages/service_parts.h"
#include "pages/workplace_form.h"
#include "speech/rules_speaker.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

using rules::FactRow;
using web::Method;

constexpr std::size_t asked_first = 6;
constexpr std::string_view prefix = "fact_";

std::string field_of(const rules::FactRule& fact) {
    return std::string(prefix) + fact.name;
}

const rules::FactRule& rule_of(const Call& call, int fact) {
    return call.desks().checks.rules().facts[static_cast<std::size_t>(fact)];
}

// What was typed over what is on record; what can't be read is told at its field.
struct Typed {
    FactRow facts{0};
    Json::Object changes;  // to what is on record
    std::vector<Error> errors;
};

Typed typed_facts(const Call& call, const FactRow& known) {
    Typed typed;
    typed.facts = known;
    const rules::RuleSet& rules = call.desks().checks.rules();
    for (int fact = 0; fact < static_cast<int>(known.count()); ++fact) {
        const rules::FactRule& rule = rules.facts[static_cast<std::size_t>(fact)];
        const std::string text = call.field(field_of(rule));
        if (text.empty())
            continue;
        const auto grains = parse_fact(rule, text);
        if (!grains) {
            Error error = grains.error();
            error.field = field_of(rule);
            typed.errors.push_back(std::move(error));
        } else if (!known.is_known(fact) || known.grains(fact) != grains.value()) {
            typed.facts.set(fact, grains.value());
            typed.changes.emplace_back(rule.name, fact_json(rule, grains.value()));
        }
    }
    return typed;
}

web::Parameters values_of(const Call& call, const FactRow& facts) {
    web::Parameters values;
    for (int fact = 0; fact < static_cast<int>(facts.count()); ++fact) {
        if (facts.is_known(fact))
            values.add(field_of(rule_of(call, fact)),
                       fact_text(rule_of(call, fact), facts.grains(fact)));
    }
    return values;
}

Html fact_field(const FormParts& parts, int fact) {
    const Call& call = parts.call();
    const rules::FactRule& rule = rule_of(call, fact);
    const RulesSpeaker speaker(call.language(), call.desks().checks.rules());
    const std::string label = capitalised(speaker.words(rule.text));
    std::vector<Option> options{{"", call.say("check_page.not_known")}};
    if (rule.unit->kind == rules::Kind::yes_no) {
        options.push_back({"yes", call.say("check_page.yes")});
        options.push_back({"no", call.say("check_page.no")});
        return parts.choice_named({field_of(rule)}, label, "", options);
    }
    for (const rules::Choice& one : rule.choices)
        options.push_back({one.name, speaker.words(one.text)});
    if (!rule.choices.empty())
        return parts.choice_named({field_of(rule)}, label, "", options);
    return parts.text_named(
        {field_of(rule)}, label,
        rule.unit->kind == rules::Kind::date ? call.say("check_page.day_hint") : "");
}

Html fact_fields(const FormParts& parts, const std::vector<int>& questions) {
    Html first;
    Html more;
    for (std::size_t place = 0; place < questions.size(); ++place)
        (place < asked_first ? first : more) += fact_field(parts, questions[place]);
    const Call& call = parts.call();
    return element("div", {{"class", "pair"}}, first) +
           (more.is_empty() ? Html()
                            : folded(Fold::closed, call.say("check_page.more"), "",
                                     element("div", {{"class", "pair"}}, more)));
}

struct Verdict {
    const char* key;
    const char* badge;
};

Verdict verdict_of(const ServiceFit& fit) {
    if (!fit.answer)
        return {"check_page.ask", "hds-status-label hds-status-label--info"};
    switch (fit.answer->verdict) {
        case rules::Verdict::yes:
            return {"check_page.fits", "hds-status-label hds-status-label--success"};
        case rules::Verdict::no:
            return {"check_page.does_not_fit", "hds-status-label"};
        default:
            return {"check_page.might_fit", "hds-status-label hds-status-label--alert"};
    }
}

// Why it fits, what is missing, or why it does not and what would change that.
Html reasons(const Call& call, const ServiceFit& fit) {
    if (!fit.answer)
        return element("p", call.say("check_page.ask_text"));
    const rules::RuleSet& rules = call.desks().checks.rules();
    const RulesSpeaker speaker(call.language(), rules);
    const rules::ServiceAnswer& answer = *fit.answer;
    const rules::Service& service = rules.services[static_cast<std::size_t>(answer.service)];
    std::vector<Html> lines;
    for (const rules::CriterionAnswer& one : answer.criteria) {
        if (one.verdict == rules::Verdict::cannot_tell)
            continue;  // what is missing is said below
        lines.emplace_back(
            speaker.words(service.criteria[static_cast<std::size_t>(one.criterion)].text) + ": " +
            speaker.criterion_verdict(one.verdict));
    }
    Html all = lines.empty() ? Html() : web::html_list(lines);
    if (answer.verdict == rules::Verdict::cannot_tell)
        all += element("p", call.say("check_page.missing", {speaker.missing(answer.missing)}));
    if (!answer.turns.empty())
        all += element("p", call.say("check_page.would_fit",
                                     {speaker.turn(service, answer.turns.front(), call.today())}));
    if (answer.trace.is_unverified)
        all += element("p", {{"class", "quiet-text"}}, call.say("check_page.unverified"));
    return all;
}

Html fit_item(const Call& call, const ServiceFit& fit, const std::string& person) {
    const Service& service = fit.card.service;
    const Verdict verdict = verdict_of(fit);
    Html all = element("h3", element("a", {{"href", service_path(service.id)}},
                                     said(call, service.name))) +
               element("p", element("span", {{"class", verdict.badge}}, call.say(verdict.key)) +
                                " " + fit.card.provider + " · " +
                                call.say("check_page.wait", {waiting_text(call, service)})) +
               reasons(call, fit) +
               element("p", {{"class", "quiet-text"}}, freshness_sentence(call, service));
    if (!person.empty() && call.offers(Action::referral_send))
        all += button(call.say("check_page.send_to", {said(call, service.name)}), Button::secondary,
                      "service", service.id);
    return element("li", {{"class", "card"}}, all);
}

// The answers follow while somebody types where scripts run; without them the button asks.
Answer page_of(const Call& call, const std::string& person, const FactRow& facts, FormState state) {
    const ServiceCheck check = TRY(call.desks().checks.check(call.actor(), facts));
    Html items;
    for (const ServiceFit& fit : check.fits) items += fit_item(call, fit, person);
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
    return page_of(call, person, known, {values_of(call, known), {}, {}});
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
        error.field = std::string(prefix) + error.field;
        return error;
    }
    return Done{};
}

std::string consent_text(const Call& call, const ReferralPreview& told) {
    const RulesSpeaker speaker(call.language(), call.desks().checks.rules());
    std::vector<std::string> names;
    for (int fact = 0; fact < static_cast<int>(told.facts.count()); ++fact) {
        if (told.facts.is_known(fact))
            names.push_back(speaker.words(rule_of(call, fact).text));
    }
    const std::string facts =
        names.empty() ? "" : call.say("send_page.and_facts", {joined(names, "; ")});
    return call.say("send_page.consent_text",
                    {told.from, told.to, facts, said(call, told.service.name)});
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
                 notice(Notice::info, call.say("send_page.read_aloud"), consent_text(call, told)) +
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

Answer check(const Call& call) {
    const std::string person = call.field("person");
    const FactRow known = TRY(known_of(call, person));
    Typed typed = typed_facts(call, known);
    const std::string service = call.field("service");
    if (service.empty() || person.empty() || !typed.errors.empty())
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
        draft.consent = consent_text(call, told);
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
