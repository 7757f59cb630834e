// How a workplace's case is split in two.
#include <algorithm>

#include "solve/carving/branch_choice.h"
#include "solve/carving/crew_search.h"

namespace kynnys::carving {

namespace {

constexpr double clear = 0.1;  // so far from decided, a coarse decision is preferred

}  // namespace

bool CrewSearch::split(std::size_t at) {
    WeightedJobs jobs;
    for (const auto& choice : master_->choices())
        jobs.emplace_back(&pool_.job(in_master_[choice.column]), choice.weight);
    std::optional<Branch> branch =
        choose_branch(site_.problem(), jobs, cases_[at].path, Branch::Kind::at, clear);
    if (!branch)
        return false;
    const auto& people = site_.people();
    const auto person = static_cast<std::size_t>(
        std::lower_bound(people.begin(), people.end(), branch->person) - people.begin());
    CrewCase without = cases_[at];
    branch->yes = false;
    without.path.push_back(*branch);
    if (branch->kind == Branch::Kind::at)
        without.most[person] = no_job;
    branch->yes = true;
    cases_[at].path.push_back(*branch);
    cases_[at].must[person] = 1;
    cases_.push_back(std::move(without));
    return true;
}

}  // namespace kynnys::carving
