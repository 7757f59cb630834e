#include "pages/check_parts.h"

#include "base/text.h"
#include "exchange/fact_json.h"
#include "exchange/fact_text.h"
#include "pages/proposal_parts.h"
#include "pages/workplace_form.h"
#include "speech/rules_speaker.h"

namespace kynnys::pages {

using rules::FactRow;

namespace {

constexpr std::size_t asked_first = 6;
std::string field_of(const rules::FactRule& fact) {
    return std::string(fact_prefix) + fact.name;
}

const rules::FactRule& rule_of(const Call& call, int fact) {
    return call.desks().checks.rules().facts[static_cast<std::size_t>(fact)];
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

}  // namespace

TypedFacts typed_facts(const Call& call, const FactRow& known) {
    TypedFacts typed;
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

web::Parameters fact_values(const Call& call, const FactRow& facts) {
    web::Parameters values;
    for (int fact = 0; fact < static_cast<int>(facts.count()); ++fact) {
        if (facts.is_known(fact))
            values.add(field_of(rule_of(call, fact)),
                       fact_text(rule_of(call, fact), facts.grains(fact)));
    }
    return values;
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

FitVerdict fit_verdict(const ServiceFit& fit) {
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

Html fit_reasons(const Call& call, const ServiceFit& fit) {
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

std::string consent_text(const Call& call, const ConsentTo& to) {
    const RulesSpeaker speaker(call.language(), call.desks().checks.rules());
    std::vector<std::string> names;
    for (int fact = 0; fact < static_cast<int>(to.facts.count()); ++fact) {
        if (to.facts.is_known(fact))
            names.push_back(speaker.words(rule_of(call, fact).text));
    }
    const std::string facts =
        names.empty() ? "" : call.say("send_page.and_facts", {joined(names, "; ")});
    return call.say("send_page.consent_text", {to.from, to.receiver, facts, to.service});
}

}  // namespace kynnys::pages
