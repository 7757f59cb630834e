#include "solve/carving/checker_case.h"

#include <algorithm>

#include "solve/carving/checker_common.h"

namespace kynnys::carving::checking {

namespace {

bool contains(const std::vector<int>& list, int what) {
    return std::find(list.begin(), list.end(), what) != list.end();
}

// Two opposite decisions about one day leave no job.
void decide_day(PersonCase& decided, int day, PersonCase::Day how) {
    PersonCase::Day& now = decided.days[at(day)];
    if (now != PersonCase::Day::free && now != how)
        decided.may_have_job = false;
    now = how;
}

void add_own(PersonCase& decided, const Branch& branch) {
    if (branch.yes)
        decided.may_stay_out = false;
    switch (branch.kind) {
        case Branch::Kind::placed:
            if (!branch.yes)
                decided.may_have_job = false;
            break;
        case Branch::Kind::at:
            (branch.yes ? decided.only_at : decided.not_at).push_back(branch.what);
            break;
        case Branch::Kind::on_day:
            decide_day(decided, branch.what,
                       branch.yes ? PersonCase::Day::worked : PersonCase::Day::off);
            break;
        case Branch::Kind::does:
            (branch.yes ? decided.must_do : decided.must_not_do).push_back(branch.what);
            break;
    }
}

// What one person has for certain is out of reach for the others.
std::vector<int> taken_by(const Problem& problem, const Branch& branch) {
    std::vector<int> taken;
    if (branch.kind != Branch::Kind::does || !branch.yes)
        return taken;
    const Occasion& occasion = problem.occasions[at(branch.what)];
    const Task& task = problem.tasks[at(occasion.task)];
    if (!task.shareable) {
        for (int other = task.first_occasion; other < task.last_occasion; ++other)
            taken.push_back(other);
    } else if (occasion.length > 0) {
        taken.push_back(branch.what);
    }
    return taken;
}

bool lists(const Problem& problem, int person, int task) {
    const auto options = options_of(problem, person);
    return std::any_of(options.begin(), options.end(), [&](const Option& option) {
        return std::any_of(option.tasks.begin(), option.tasks.end(),
                           [&](const TaskWorth& worth) { return worth.task == task; });
    });
}

}  // namespace

bool PersonCase::allows_place(int workplace) const {
    return !contains(not_at, workplace) &&
           std::all_of(only_at.begin(), only_at.end(), [&](int only) { return only == workplace; });
}

PersonCase case_of(const Problem& problem, const std::vector<Branch>& path, int person) {
    PersonCase decided;
    for (const Branch& branch : path) {
        if (branch.person == person) {
            add_own(decided, branch);
            continue;
        }
        const std::vector<int> taken = taken_by(problem, branch);
        if (!taken.empty() && lists(problem, person, problem.occasions[at(branch.what)].task))
            decided.must_not_do.insert(decided.must_not_do.end(), taken.begin(), taken.end());
    }
    return decided;
}

bool is_allowed(const Problem& problem, const PersonCase& decided, const Job& job) {
    if (!decided.may_have_job || !decided.allows_place(problem.options[at(job.option)].workplace))
        return false;
    std::array<bool, days_per_week> works{};
    std::vector<int> done;
    for (const Shift& shift : job.shifts) {
        works[at(shift.day)] = true;
        for (const Piece& piece : shift.pieces) done.push_back(piece.occasion);
    }
    for (std::size_t day = 0; day < works.size(); ++day) {
        const PersonCase::Day how = decided.days[day];
        if (how != PersonCase::Day::free && works[day] != (how == PersonCase::Day::worked))
            return false;
    }
    const auto is_done = [&](int occasion) { return contains(done, occasion); };
    return std::all_of(decided.must_do.begin(), decided.must_do.end(), is_done) &&
           std::none_of(decided.must_not_do.begin(), decided.must_not_do.end(), is_done);
}

}  // namespace kynnys::carving::checking
