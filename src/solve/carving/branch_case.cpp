#include "solve/carving/branch_case.h"

#include <algorithm>

namespace kynnys::carving {

BranchCase::BranchCase(const Problem& problem, const std::vector<int>& people,
                       const std::vector<Branch>& path)
    : problem_(problem) {
    for (const int person : people) restrictions_[person] = {};
    for (const Branch& branch : path) apply(branch);
    for (const auto& [person, restriction] : restrictions_) {
        if (restriction.must_have_job)
            must_have_job_.push_back(person);
    }
}

void BranchCase::apply(const Branch& branch) {
    Restriction& one = restrictions_[branch.person];
    if (branch.yes)
        one.must_have_job = true;
    switch (branch.kind) {
        case Branch::Kind::placed:
            if (!branch.yes)
                one.may_have_job = false;
            break;
        case Branch::Kind::at:
            if (branch.yes) {
                one.only_at = branch.what;
            } else {
                one.not_at.push_back(branch.what);
            }
            break;
        case Branch::Kind::on_day:
            (branch.yes ? one.on_days : one.off_days) |= 1U << static_cast<unsigned>(branch.what);
            break;
        case Branch::Kind::does:
            if (branch.yes) {
                one.needed.push_back(branch.what);
                give_to(branch.person, branch.what);
            } else {
                one.barred.push_back(branch.what);
            }
            break;
    }
}

// Nobody else may do what is this person's.
void BranchCase::give_to(int person, int occasion) {
    const Occasion& one = problem_.occasions[static_cast<std::size_t>(occasion)];
    const Task& task = problem_.tasks[static_cast<std::size_t>(one.task)];
    for (auto& [other, restriction] : restrictions_) {
        if (other == person)
            continue;
        if (!task.shareable) {
            for (int o = task.first_occasion; o < task.last_occasion; ++o) {
                restriction.barred.push_back(o);
            }
        } else if (one.length > 0) {
            restriction.barred.push_back(occasion);
        }
    }
}

bool BranchCase::allows(const Job& job) const {
    const Option& option = problem_.options[static_cast<std::size_t>(job.option)];
    const auto found = restrictions_.find(option.person);
    return found != restrictions_.end() && keeps_case(option, found->second, job);
}

}  // namespace kynnys::carving
