#include "support/hand_made.h"

namespace kynnys::carving {

namespace {

constexpr int monday = 0;
constexpr int tuesday = 1;
constexpr int eight = 32;

WeekMask open_on(std::initializer_list<int> days, int from, int to) {
    WeekMask open{};
    for (const int day : days) {
        for (int slot = from; slot < to; ++slot)
            open[static_cast<std::size_t>(day)].set(static_cast<std::size_t>(slot));
    }
    return open;
}

Person person(std::uint32_t groups) {
    Person one;
    one.open = open_on({monday, tuesday}, eight, eight + 20);
    one.weekly_fewest = 4;
    one.weekly_most = 16;
    one.daily_most = 10;
    one.days_most = 2;
    one.stretch_most = 6;
    one.break_earliest = 4;
    one.rest = 80;
    one.hours_value.assign(17, 0);
    one.hours_value[12] = 7;
    one.slot_value[eight] = 1;
    one.groups = groups;
    return one;
}

Option option(int person, int workplace, std::vector<TaskWorth> tasks) {
    Option one;
    one.person = person;
    one.workplace = workplace;
    one.value = 100;
    one.day_value = -10;
    one.shift_fewest = 4;
    one.coach = 2;
    one.tasks = std::move(tasks);
    return one;
}

}  // namespace

HandMade hand_made() {
    HandMade made;
    Problem& problem = made.problem;
    problem.people = {person(0b01), person(0b10)};
    problem.workplaces = {{open_on({monday, tuesday}, eight, eight + 20), 1, 2},
                          {open_on({monday}, eight, eight + 20), 1, 2}};
    problem.tasks = {{0, true, 0, 2}, {0, true, 2, 4}, {0, false, 4, 6}, {1, true, 6, 7}};
    problem.occasions = {{0, monday, 32, 34, 2, 2, 2}, {0, tuesday, 32, 34, 2, 2, 2},
                         {1, monday, 34, 48, 0, 2, 6}, {1, tuesday, 34, 48, 0, 2, 6},
                         {2, monday, 34, 52, 2, 2, 2}, {2, tuesday, 34, 52, 2, 2, 2},
                         {3, monday, 32, 36, 4, 4, 4}};
    const std::vector<TaskWorth> first = {{0, 30}, {1, 5}, {2, 20}};
    const std::vector<TaskWorth> second = {{3, 40}};
    problem.options = {option(0, 0, first), option(0, 1, second), option(1, 0, first),
                       option(1, 1, second)};
    problem.groups = {{50, 15}, {60, 25}};
    problem.break_length = 2;
    problem.waiting_most = 1;
    problem.waiting_cost = 3;
    problem.coach_capacity = 4;
    made.solution.jobs = {{0,
                           {{monday, 32, 41, 37, {{0, 32, 2}, {2, 34, 3}, {4, 39, 2}}},
                            {tuesday, 32, 37, -1, {{1, 32, 2}, {3, 35, 2}}}}},
                          {3, {{monday, 32, 36, -1, {{6, 32, 4}}}}}};
    // Person 0: 100 - 2 * 10 + 2 * 30 + 5 * 5 + 20 + 2 * 1 - 3 + 7 = 191. Person 1: 100 - 10 + 40 +
    // 1 = 131. Of group 1 there should be two (60 % of 2), one is missing: -25.
    made.solution.value = 191 + 131 - 25;
    return made;
}

}  // namespace kynnys::carving
