// Whether the problem itself is well formed.
#include <cstdlib>
#include <vector>

#include "solve/carving/checker.h"
#include "solve/carving/checker_common.h"

namespace kynnys::carving {

namespace {

using checking::at;
using checking::fault;
using checking::is_position;

bool is_small(std::int64_t value) {
    return value >= -largest_number && value <= largest_number;
}

bool is_count(std::int64_t value) {
    return value >= 0 && value <= largest_number;
}

Result<Done> check_common(const Problem& problem) {
    if (problem.break_length < 1 || problem.break_length > slots_per_day)
        return fault("problem.break_length_is_out_of_range", {problem.break_length});
    if (!is_count(problem.waiting_most))
        return fault("problem.waiting_is_out_of_range", {problem.waiting_most});
    if (!is_small(problem.waiting_cost) || problem.coach_capacity > largest_number)
        return fault("problem.number_is_too_large", {});
    if (problem.groups.size() > 32)
        return fault("problem.has_too_many_groups", {std::int64_t(problem.groups.size())});
    for (std::size_t g = 0; g < problem.groups.size(); ++g) {
        const Group& group = problem.groups[g];
        if (group.share < 0 || group.share > 100 || !is_count(group.penalty))
            return fault("problem.group_is_out_of_range", {std::int64_t(g)});
    }
    for (std::size_t w = 0; w < problem.workplaces.size(); ++w) {
        const Workplace& workplace = problem.workplaces[w];
        if (!is_count(workplace.at_once) || !is_count(workplace.people_most))
            return fault("problem.workplace_is_out_of_range", {std::int64_t(w)});
    }
    return Done{};
}

bool is_in_order(const Occasion& earlier, const Occasion& later) {
    return earlier.day < later.day || (earlier.day == later.day && earlier.open <= later.open);
}

Result<Done> check_occasion(const Problem& problem, int task, int occasion) {
    const Occasion& one = problem.occasions[at(occasion)];
    if (one.task != task)
        return fault("problem.occasion_is_of_another_task", {occasion, task});
    if (one.day < 0 || one.day >= days_per_week || one.open < 0 || one.open >= one.close ||
        one.close > slots_per_day)
        return fault("problem.window_is_out_of_range", {occasion});
    if (one.shortest < 1 || one.shortest > one.close - one.open || one.most < one.shortest ||
        !is_count(one.most))
        return fault("problem.piece_is_out_of_range", {occasion});
    if (one.length != 0 && (one.length != one.shortest || one.length != one.most))
        return fault("problem.lengths_of_an_occasion_differ", {occasion});
    if (occasion > problem.tasks[at(task)].first_occasion &&
        !is_in_order(problem.occasions[at(occasion - 1)], one))
        return fault("problem.occasions_are_out_of_order", {occasion});
    return Done{};
}

Result<Done> check_tasks(const Problem& problem) {
    int next = 0;
    for (std::size_t t = 0; t < problem.tasks.size(); ++t) {
        const Task& task = problem.tasks[t];
        const auto number = static_cast<int>(t);
        if (!is_position(task.workplace, problem.workplaces.size()))
            return fault("problem.task_has_no_workplace", {number});
        if (task.first_occasion != next || task.last_occasion < task.first_occasion ||
            at(task.last_occasion) > problem.occasions.size())
            return fault("problem.occasions_are_not_grouped", {number});
        for (next = task.first_occasion; next < task.last_occasion; ++next)
            TRY(check_occasion(problem, number, next));
    }
    if (at(next) != problem.occasions.size())
        return fault("problem.occasions_are_not_grouped", {next});
    return Done{};
}

Result<Done> check_person(const Problem& problem, int number) {
    const Person& person = problem.people[at(number)];
    constexpr int week = days_per_week * slots_per_day;
    if (!is_count(person.weekly_fewest) || person.weekly_fewest < 1 || person.weekly_most < 0 ||
        person.weekly_most > week)
        return fault("problem.weekly_limits_are_out_of_range", {number});
    if (!is_count(person.daily_most) || !is_count(person.days_most))
        return fault("problem.daily_limits_are_out_of_range", {number});
    if (!is_count(person.stretch_most) || person.break_earliest < 1 ||
        person.break_earliest > person.stretch_most)
        return fault("problem.break_limits_are_out_of_range", {number});
    if (person.rest < 0 || person.rest > slots_per_day)
        return fault("problem.rest_is_out_of_range", {number});
    if (person.hours_value.size() != at(person.weekly_most) + 1)
        return fault("problem.hours_values_do_not_match", {number});
    if (problem.groups.size() < 32 && (person.groups >> problem.groups.size()) != 0)
        return fault("problem.person_is_in_unknown_group", {number});
    for (const std::int32_t value : person.slot_value) {
        if (!is_small(value))
            return fault("problem.number_is_too_large", {number});
    }
    for (const std::int32_t value : person.hours_value) {
        if (!is_small(value))
            return fault("problem.number_is_too_large", {number});
    }
    return Done{};
}

Result<Done> check_option(const Problem& problem, int number) {
    const Option& option = problem.options[at(number)];
    if (!is_position(option.person, problem.people.size()))
        return fault("problem.option_has_no_person", {number});
    if (!is_position(option.workplace, problem.workplaces.size()))
        return fault("problem.option_has_no_workplace", {number});
    if (number > 0 && problem.options[at(number - 1)].person > option.person)
        return fault("problem.options_are_not_grouped", {number});
    if (!is_count(option.shift_fewest) || option.shift_fewest < 1 || !is_count(option.coach))
        return fault("problem.option_is_out_of_range", {number});
    if (!is_small(option.value) || !is_small(option.day_value))
        return fault("problem.number_is_too_large", {number});
    int previous = -1;
    for (const TaskWorth& worth : option.tasks) {
        if (!is_position(worth.task, problem.tasks.size()) || worth.task <= previous)
            return fault("problem.option_tasks_are_not_ascending", {number, worth.task});
        if (problem.tasks[at(worth.task)].workplace != option.workplace)
            return fault("problem.option_has_task_of_another_workplace", {number, worth.task});
        if (!is_small(worth.value))
            return fault("problem.number_is_too_large", {number, worth.task});
        previous = worth.task;
    }
    return Done{};
}

Result<Done> check_kept(const Problem& problem) {
    std::vector<bool> has_kept(problem.people.size(), false);
    for (std::size_t k = 0; k < problem.kept.size(); ++k) {
        const KeptJob& kept = problem.kept[k];
        TRY(checked_job_value(problem, kept.job));
        const int person = problem.options[at(kept.job.option)].person;
        if (has_kept[at(person)])
            return fault("problem.person_has_two_kept_jobs", {person});
        has_kept[at(person)] = true;
        if (!is_count(kept.bonus))
            return fault("problem.bonus_is_out_of_range", {std::int64_t(k)});
    }
    return Done{};
}

}  // namespace

Result<Done> check_problem(const Problem& problem) {
    TRY(check_common(problem));
    TRY(check_tasks(problem));
    for (std::size_t p = 0; p < problem.people.size(); ++p)
        TRY(check_person(problem, static_cast<int>(p)));
    for (std::size_t o = 0; o < problem.options.size(); ++o)
        TRY(check_option(problem, static_cast<int>(o)));
    return check_kept(problem);
}

}  // namespace kynnys::carving
