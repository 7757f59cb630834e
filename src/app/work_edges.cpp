#include "app/work_edges.h"

#include "app/money_desk.h"
#include "storage/placement_store.h"

namespace kynnys {

using namespace rules;

namespace {

// Facts that the rules may have of the money an employer gets.
constexpr std::pair<JobSubsidy, std::string_view> subsidy_facts[] = {
    {JobSubsidy::pay_subsidy, "pay_subsidy_in_force"},
    {JobSubsidy::subsidy_55, "subsidy_55_in_force"},
};

void add_fact(const RuleSet& rules, std::string_view name, const FactValue& value,
              std::vector<KnownFact>& job) {
    const int fact = rules.fact(name);
    if (fact < 0)
        return;
    if (const auto grains = fact_grains(rules.facts[static_cast<std::size_t>(fact)], value))
        job.push_back({fact, grains.value()});
}

// What the jobs of the week are to the rules, taken as one job.
std::vector<KnownFact> facts_of_week(const RuleSet& rules, const std::vector<JobHours>& jobs,
                                     Date monday, Date today) {
    std::int64_t minutes = 0;
    std::int64_t pay = 0;
    std::vector<KnownFact> all;
    for (const JobHours& job : jobs) {
        const std::int64_t of_job =
            week_of_work(job.placement, job.days, monday, today).all().count;
        minutes += of_job;
        pay += of_job * job.placement.terms.hourly_wage.count;
        for (const auto& [subsidy, fact] : subsidy_facts) {
            if (of_job > 0 && job.placement.terms.subsidy == subsidy)
                add_fact(rules, fact, true, all);
        }
    }
    all.push_back({rules.fact(rules.hours_fact), minutes});
    if (minutes > 0)
        add_fact(rules, rules.wage_fact, Ratio{(pay + minutes / 2) / minutes, 100}, all);
    return all;
}

}  // namespace

Result<std::vector<JobHours>> jobs_with_hours(Transaction& transaction, const Office& office,
                                              const std::string& person) {
    std::vector<JobHours> jobs;
    for (Placement& placement : TRY(placements_of_person(transaction, office.vault.seal, person))) {
        auto days = TRY(worked_days(transaction, placement.id));
        jobs.push_back({std::move(placement), std::move(days)});
    }
    return jobs;
}

WeekOfWork week_of_jobs(const std::vector<JobHours>& jobs, Date monday, Date today) {
    WeekOfWork all;
    all.monday = monday;
    for (const JobHours& job : jobs) {
        const WeekOfWork one = week_of_work(job.placement, job.days, monday, today);
        all.done += one.done;
        all.planned += one.planned;
        all.unknown += one.unknown;
    }
    return all;
}

const Program& EdgeWatch::program(Date at) {
    return programs_.try_emplace(at, rules_, at).first->second;
}

std::vector<EdgeAnswer> EdgeWatch::warnings(const FactRow& person,
                                            const std::vector<JobHours>& jobs, Date monday,
                                            Date today) {
    if (week_of_jobs(jobs, monday, today).all().count == 0)
        return {};
    const Date at(std::chrono::sys_days(monday) + std::chrono::days{6});
    const JobOnFacts job = with_job(rules_, person, facts_of_week(rules_, jobs, monday, today), at);
    auto edges = answer_edges(program(at), job.facts, at);
    std::erase_if(edges, [](const EdgeAnswer& edge) { return !edge.is_warning(); });
    return edges;
}

bool EdgeWatch::is_surely_passed(const EdgeAnswer& edge) const {
    return rules_.edges[static_cast<std::size_t>(edge.edge)].level == EdgeLevel::hard &&
           edge.applies == Verdict::yes && edge.keeps == Verdict::no;
}

}  // namespace kynnys
