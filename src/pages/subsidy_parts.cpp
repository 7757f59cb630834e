#include "pages/subsidy_parts.h"

#include <algorithm>

#include "pages/money_parts.h"
#include "rules/evaluation.h"

namespace kynnys::pages {

using namespace rules;

namespace {

// Of the job alone, and not whether something about the person was put on record.
bool is_about_the_job(const RuleSet& rules, const Criterion& criterion) {
    bool names_a_fact = false;
    for (const std::string& name : names_in(criterion.needs)) {
        const int at = rules.fact(name);
        if (at < 0)
            continue;
        const FactRule& fact = rules.facts[static_cast<std::size_t>(at)];
        if (fact.about != Subject::job ||
            (fact.unit->kind == Kind::yes_no && fact.change == rules::Change::by_recording))
            return false;
        names_a_fact = true;
    }
    return names_a_fact;
}

Html conditions_of(const RulesSpeaker& speaker, const RuleSet& rules, const ServiceAnswer& answer) {
    const rules::Service& service = rules.services[static_cast<std::size_t>(answer.service)];
    std::vector<Html> items;
    for (const CriterionAnswer& one : answer.criteria) {
        const Criterion& criterion = service.criteria[static_cast<std::size_t>(one.criterion)];
        if (is_about_the_job(rules, criterion))
            items.emplace_back(speaker.words(criterion.text));
    }
    return web::html_list(items);
}

std::string most_of(const Call& call, const RulesSpeaker& speaker, const ServiceAnswer& answer) {
    if (!answer.gives || !answer.gives->most.is_finite())
        return "";
    return call.say("subsidy.most", {speaker.money(known(answer.gives->most))});
}

Html one_subsidy(const Call& call, const RulesSpeaker& speaker, const RuleSet& rules,
                 const ServiceAnswer& answer) {
    const rules::Service& service = rules.services[static_cast<std::size_t>(answer.service)];
    Html all = element("h3", speaker.words(service.text));
    if (const std::string most = most_of(call, speaker, answer); !most.empty())
        all += element("p", most);
    all += conditions_of(speaker, rules, answer);
    for (const DeadlineAnswer& one : answer.deadlines) {
        const Deadline& deadline = service.deadlines[static_cast<std::size_t>(one.deadline)];
        const bool is_before_start = [&] {
            const auto names = names_in(deadline.last_day);
            return std::find(names.begin(), names.end(), "start_on") != names.end();
        }();
        all += element("p", element("strong", call.say(is_before_start ? "subsidy.before_start"
                                                                       : "subsidy.in_time",
                                                       {speaker.words(deadline.text)})));
    }
    if (const std::string ask = speaker.ask(service.ask); !ask.empty())
        all += element("p", {{"class", "quiet-text"}}, ask);
    return all;
}

// Money for the employer: a service that gives some, or that has a day to apply by for the job.
bool is_for_the_employer(const RuleSet& rules, const ServiceAnswer& answer) {
    const rules::Service& service = rules.services[static_cast<std::size_t>(answer.service)];
    if (service.gives)
        return true;
    return std::any_of(
        service.deadlines.begin(), service.deadlines.end(), [&](const Deadline& deadline) {
            const auto names = names_in(deadline.last_day);
            return std::any_of(names.begin(), names.end(), [&](const auto& name) {
                const int at = rules.fact(name);
                return at >= 0 && rules.facts[static_cast<std::size_t>(at)].about == Subject::job;
            });
        });
}

}  // namespace

Html subsidies(const Call& call) {
    const RuleSet& rules = call.desks().money.rules();
    const RulesSpeaker speaker = rules_speaker(call);
    // Nothing is known of anybody: the answers say only what the rules themselves do.
    const Evaluation evaluation = evaluate(rules, FactRow(rules.facts.size()), call.today());
    Html all;
    for (const ServiceAnswer& answer : evaluation.services) {
        if (is_for_the_employer(rules, answer))
            all += one_subsidy(call, speaker, rules, answer);
    }
    if (all.is_empty())
        return {};
    return element("section", {{"class", "subsidies"}},
                   element("h2", call.say("subsidy.title")) +
                       element("p", call.say("subsidy.what")) + all +
                       element("p", {{"class", "quiet-text"}}, call.say("subsidy.in_general")));
}

}  // namespace kynnys::pages
