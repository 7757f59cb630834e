#include "solve/carving/dive.h"

#include <algorithm>

namespace kynnys::carving {

namespace {

constexpr std::size_t few = 14;  // people left, who are placed greedily and polished
constexpr double negligible = 0.03;
// People whose best job is so much worse than its prices are left to the end.
constexpr std::int64_t hopeless = -200 * price_scale;

struct Weighted {
    double weight = 0;
    const Job* job = nullptr;
};

std::vector<Weighted> by_weight(const std::map<Job, double>& weights) {
    std::vector<Weighted> list;
    for (const auto& [job, weight] : weights) list.push_back({weight, &job});
    std::stable_sort(list.begin(), list.end(),
                     [](const Weighted& a, const Weighted& b) { return a.weight > b.weight; });
    return list;
}

// Fixes the jobs with most agreement. When the first choice can't be kept as it is, because it
// overuses a task, the person's best job that can takes its place.
int fix_some(Workshop& workshop, const PriceView& view, const std::map<Job, double>& weights,
             const DiveRules& rules, Draft& draft) {
    const Problem& problem = workshop.problem();
    double total = 0;
    for (const auto& [job, weight] : weights) total += weight;
    const int most = std::max(1, static_cast<int>(rules.share_fixed * total));
    int fixed = 0;
    for (const Weighted& one : by_weight(weights)) {
        if (fixed >= most || one.weight < negligible)
            break;
        if (fixed > 0 && one.weight < rules.agreement)
            break;
        const int person = problem.options[static_cast<std::size_t>(one.job->option)].person;
        if (draft.job_of(person) != nullptr)
            continue;
        if (draft.ledger().fits(*one.job)) {
            draft.place(*one.job);
            ++fixed;
            continue;
        }
        auto found = workshop.pricer().best(person, {view, draft.ledger()});
        if (found.job.option < 0)
            continue;
        draft.place(std::move(found.job));
        ++fixed;
    }
    return fixed;
}

std::map<Job, double> still_possible(const Problem& problem, const Draft& draft,
                                     const std::map<Job, double>& weights) {
    std::map<Job, double> kept;
    for (const auto& [job, weight] : weights) {
        const int person = problem.options[static_cast<std::size_t>(job.option)].person;
        if (draft.job_of(person) == nullptr && draft.ledger().fits(job))
            kept.emplace(job, weight);
    }
    return kept;
}

}  // namespace

Draft dive(Workshop& workshop, const BindingLimits& limits, const VolumeStart& start,
           const DiveRules& rules) {
    const Problem& problem = workshop.problem();
    Draft draft(workshop);
    PriceView view(problem, workshop.layout());
    std::vector<int> people = everyone(problem);
    VolumeStart from = start;
    VolumeRules volume_rules;
    volume_rules.step = rules.step;
    volume_rules.memory = rules.memory;
    volume_rules.iterations = rules.warm_up;
    volume_rules.work_most = rules.work_most;
    while (people.size() > few) {
        const Part part{people, draft.ledger()};
        VolumeResult result = run_volume(workshop, limits, part, from, volume_rules);
        if (result.iterations == 0)
            break;
        volume_rules.iterations = rules.iterations;
        view.set(result.prices);
        const int fixed = fix_some(workshop, view, result.weights, rules, draft);
        from.prices = std::move(result.prices);
        from.weights = still_possible(problem, draft, result.weights);
        std::vector<int> left;
        for (std::size_t at = 0; at < people.size(); ++at) {
            const bool has_hope = result.best[at].value > hopeless;
            if (has_hope && draft.job_of(people[at]) == nullptr)
                left.push_back(people[at]);
        }
        people = std::move(left);
        if (fixed == 0)
            break;
    }
    std::vector<int> rest;
    for (const int person : everyone(problem)) {
        if (draft.job_of(person) == nullptr)
            rest.push_back(person);
    }
    place_greedily(workshop, view, rest, draft);
    polish(workshop, everyone(problem), draft);
    return draft;
}

}  // namespace kynnys::carving
