#include "app/plan_edges.h"

#include <algorithm>

#include "app/money_desk.h"
#include "app/person_facts.h"
#include "app/person_relations.h"
#include "rules/edge_answer.h"

namespace kynnys {

using namespace rules;

std::optional<Minutes> most_within_edges(const Program& program, const FactRow& person, Date at) {
    const RuleSet& rules = program.rules();
    const JobOnFacts job = with_job(rules, person, {}, at);
    std::optional<Minutes> most;
    // No hours are known of the job, so that the hours which fit are the most that do.
    for (const EdgeAnswer& edge : answer_edges(program, job.facts, at)) {
        const bool is_hard =
            rules.edges[static_cast<std::size_t>(edge.edge)].level == EdgeLevel::hard;
        if (!is_hard || edge.applies != Verdict::yes || edge.fitting_minutes.value_or(0) == 0)
            continue;
        const Minutes limit{*edge.fitting_minutes};
        most = most ? std::min(*most, limit) : limit;
    }
    return most;
}

Result<Done> keep_within_edges(Transaction& transaction, const Office& office, Date at,
                               const std::string& organisation, PlanCity& city) {
    const Program program(office.rules, at);
    const auto records =
        TRY(situations(transaction, office.vault.seal, {{organisation}, std::nullopt, at}));
    for (const SituationRecord& record : records) {
        const auto found = std::find(city.people.begin(), city.people.end(), record.person);
        if (found == city.people.end())
            continue;
        Person& person = city.city.people[static_cast<std::size_t>(found - city.people.begin())];
        const auto most = most_within_edges(
            program,
            all_facts(recorded_facts(office.rules, record), facts_in_record(office.rules, person)),
            at);
        if (most)
            person.conditions.weekly_most = std::min(person.conditions.weekly_most, *most);
    }
    return Done{};
}

Result<PlanCity> find_city_of_run(Transaction& transaction, const Office& office,
                                  const PlanRun& run) {
    const Date today = day_of(office.now());
    PlanCity found = TRY(find_plan_city(transaction, office.vault, run.organisation, today));
    if (run.edges == PlanEdges::kept)
        TRY(keep_within_edges(transaction, office, today, run.organisation, found));
    return found;
}

}  // namespace kynnys
