// Whether jobs go together: rules 10-12 of problem.h, and what a whole solution is worth.
#include <algorithm>
#include <vector>

#include "solve/carving/checker.h"
#include "solve/carving/checker_common.h"

namespace kynnys::carving {

namespace {

using checking::at;
using checking::fault;

const Option& option_of(const Problem& problem, const Job& job) {
    return problem.options[at(job.option)];
}

// Rule 10.
Result<Done> check_tasks(const Problem& problem, const std::vector<Job>& jobs) {
    std::vector<std::int64_t> used(problem.occasions.size(), 0);
    std::vector<int> holder(problem.tasks.size(), -1);
    for (std::size_t j = 0; j < jobs.size(); ++j) {
        for (const Shift& shift : jobs[j].shifts) {
            for (const Piece& piece : shift.pieces) {
                const Occasion& occasion = problem.occasions[at(piece.occasion)];
                used[at(piece.occasion)] += piece.length;
                if (used[at(piece.occasion)] > occasion.most)
                    return fault(occasion.length > 0 ? "solution.occasion_is_done_twice"
                                                     : "solution.amount_is_passed",
                                 {piece.occasion});
                const auto job = static_cast<int>(j);
                int& before = holder[at(occasion.task)];
                if (!problem.tasks[at(occasion.task)].shareable && before != -1 && before != job)
                    return fault("solution.task_is_shared", {occasion.task});
                before = job;
            }
        }
    }
    return Done{};
}

// Rule 11.
Result<Done> check_room(const Problem& problem, const std::vector<Job>& jobs) {
    constexpr int week = days_per_week * slots_per_day;
    std::vector<int> present(problem.workplaces.size() * week, 0);
    std::vector<int> people(problem.workplaces.size(), 0);
    for (const Job& job : jobs) {
        const int place = option_of(problem, job).workplace;
        const Workplace& workplace = problem.workplaces[at(place)];
        if (++people[at(place)] > workplace.people_most)
            return fault("solution.workplace_has_too_many_people", {place});
        for (const Shift& shift : job.shifts) {
            for (int slot = shift.start; slot < shift.end; ++slot) {
                const int when = shift.day * slots_per_day + slot;
                if (++present[at(place) * week + at(when)] > workplace.at_once)
                    return fault("solution.too_many_at_once", {place, shift.day, slot});
            }
        }
    }
    return Done{};
}

// Rule 12.
Result<Done> check_coach(const Problem& problem, const std::vector<Job>& jobs) {
    std::int64_t used = 0;
    for (const Job& job : jobs) used += option_of(problem, job).coach;
    if (problem.coach_capacity >= 0 && used > problem.coach_capacity)
        return fault("solution.coach_capacity_is_passed", {used, problem.coach_capacity});
    return Done{};
}

std::int64_t shortfall(const Problem& problem, std::size_t group, const std::vector<Job>& jobs) {
    const auto placed = static_cast<std::int64_t>(jobs.size());
    const auto members = std::count_if(jobs.begin(), jobs.end(), [&](const Job& job) {
        const Person& person = problem.people[at(option_of(problem, job).person)];
        return (person.groups >> group & 1U) != 0;
    });
    std::int64_t missing = 0;
    while (100 * (members + missing) < problem.groups[group].share * placed) ++missing;
    return missing;
}

}  // namespace

Result<std::int64_t> check_solution(const Problem& problem, const Solution& solution) {
    std::int64_t value = 0;
    int previous = -1;
    for (const Job& job : solution.jobs) {
        value += TRY(checked_job_value(problem, job));
        const int person = option_of(problem, job).person;
        if (person == previous)
            return fault("solution.person_has_two_jobs", {person});
        if (person < previous)
            return fault("solution.jobs_are_out_of_order", {person});
        previous = person;
    }
    TRY(check_tasks(problem, solution.jobs));
    TRY(check_room(problem, solution.jobs));
    TRY(check_coach(problem, solution.jobs));
    for (std::size_t g = 0; g < problem.groups.size(); ++g)
        value -= problem.groups[g].penalty * shortfall(problem, g, solution.jobs);
    if (value != solution.value)
        return fault("solution.value_is_wrong", {solution.value, value});
    return value;
}

}  // namespace kynnys::carving
