#include "solve/carving/draft.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "base/check.h"

namespace kynnys::carving {

namespace {

constexpr int rounds_most = 20;
// In the first pass of the greedy placement a job may be a little worse than its prices.
constexpr std::int64_t tolerated_loss = -20 * price_scale;

int person_of(const Problem& problem, const Job& job) {
    return problem.options[static_cast<std::size_t>(job.option)].person;
}

}  // namespace

Draft::Draft(const Workshop& workshop)
    : problem_(workshop.problem()), ledger_(workshop.problem(), workshop.layout()) {}

void Draft::place(Job job) {
    const int person = person_of(problem_, job);
    CHECK(!jobs_.contains(person));
    CHECK(ledger_.fits(job));
    ledger_.add(job);
    value_ += job_worth(problem_, job);
    jobs_.emplace(person, std::move(job));
}

void Draft::clear(int person) {
    const auto found = jobs_.find(person);
    if (found == jobs_.end())
        return;
    ledger_.remove(found->second);
    value_ -= job_worth(problem_, found->second);
    jobs_.erase(found);
}

const Job* Draft::job_of(int person) const {
    const auto found = jobs_.find(person);
    return found == jobs_.end() ? nullptr : &found->second;
}

Solution Draft::solution() const {
    Solution solution;
    for (const auto& [person, job] : jobs_) solution.jobs.push_back(job);
    solution.value = value();
    return solution;
}

std::vector<int> everyone(const Problem& problem) {
    std::vector<int> people(problem.people.size());
    std::iota(people.begin(), people.end(), 0);
    return people;
}

void place_greedily(Workshop& workshop, const PriceView& view, const std::vector<int>& people,
                    Draft& draft) {
    const Answer answer = relax(workshop, {people, draft.ledger()}, view);
    std::vector<std::size_t> order(people.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return answer.best[a].value > answer.best[b].value;
    });
    PriceView free_of_charge(workshop.problem(), workshop.layout());
    struct Pass {
        const PriceView& view;
        std::int64_t floor;
    };
    for (const Pass& pass : {Pass{view, tolerated_loss}, Pass{free_of_charge, 0}}) {
        for (const std::size_t at : order) {
            const int person = people[at];
            if (draft.job_of(person) != nullptr)
                continue;
            Query query{pass.view, draft.ledger()};
            query.floor = pass.floor;
            auto found = workshop.pricer().best(person, query);
            if (found.job.option >= 0)
                draft.place(std::move(found.job));
        }
    }
}

namespace {

// Does the person gain by the best job that is free? Then it is placed.
bool improve(Workshop& workshop, const PriceView& view, int person, Draft& draft) {
    const Job* job = draft.job_of(person);
    std::optional<Job> old;
    if (job != nullptr)
        old = *job;
    const std::int64_t before = draft.value();
    draft.clear(person);
    Query query{view, draft.ledger()};
    query.floor = old ? job_worth(workshop.problem(), *old) * price_scale : 0;
    auto found = workshop.pricer().best(person, query);
    if (found.job.option >= 0) {
        draft.place(std::move(found.job));
        if (draft.value() > before)
            return true;
        draft.clear(person);
    }
    if (old)
        draft.place(std::move(*old));
    return false;
}

}  // namespace

void polish(Workshop& workshop, const std::vector<int>& people, Draft& draft) {
    const PriceView free_of_charge(workshop.problem(), workshop.layout());
    const auto workplace_of = [&](int person) {
        const Job* job = draft.job_of(person);
        if (job == nullptr)
            return -1;
        return workshop.problem().options[static_cast<std::size_t>(job->option)].workplace;
    };
    const auto reaches = [&](int person, const std::set<int>& workplaces) {
        const auto [first, last] = workshop.table().options_of(person);
        for (int option = first; option < last; ++option) {
            if (workplaces.contains(
                    workshop.problem().options[static_cast<std::size_t>(option)].workplace)) {
                return true;
            }
        }
        return false;
    };
    std::set<int> changed;
    for (int round = 0; round < rounds_most; ++round) {
        std::set<int> changed_now;
        for (const int person : people) {
            if (round > 0 && !reaches(person, changed) && !reaches(person, changed_now))
                continue;
            const int before = workplace_of(person);
            if (!improve(workshop, free_of_charge, person, draft))
                continue;
            changed_now.insert(workplace_of(person));
            if (before >= 0)
                changed_now.insert(before);
        }
        if (changed_now.empty())
            break;
        changed = std::move(changed_now);
    }
}

}  // namespace kynnys::carving
