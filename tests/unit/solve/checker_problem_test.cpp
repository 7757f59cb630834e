#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "solve/carving/checker.h"
#include "support/error_key.h"
#include "support/hand_made.h"
#include "support/random_problem.h"
#include "support/source_keys.h"

namespace kynnys::carving {
namespace {

constexpr int too_large = largest_number + 1;

struct Fault {
    std::string key;
    std::function<void(Problem&)> make;
};

const std::vector<Fault> faults = {
    {"problem.break_length_is_out_of_range", [](Problem& p) { p.break_length = 0; }},
    {"problem.waiting_is_out_of_range", [](Problem& p) { p.waiting_most = -1; }},
    {"problem.number_is_too_large", [](Problem& p) { p.waiting_cost = too_large; }},
    {"problem.number_is_too_large", [](Problem& p) { p.coach_capacity = too_large; }},
    {"problem.number_is_too_large", [](Problem& p) { p.people[1].slot_value[3] = too_large; }},
    {"problem.number_is_too_large", [](Problem& p) { p.people[0].hours_value[3] = too_large; }},
    {"problem.number_is_too_large", [](Problem& p) { p.options[0].value = -too_large; }},
    {"problem.number_is_too_large", [](Problem& p) { p.options[0].day_value = too_large; }},
    {"problem.number_is_too_large", [](Problem& p) { p.options[0].tasks[2].value = too_large; }},
    {"problem.has_too_many_groups", [](Problem& p) { p.groups.resize(33); }},
    {"problem.group_is_out_of_range", [](Problem& p) { p.groups[0].share = 101; }},
    {"problem.group_is_out_of_range", [](Problem& p) { p.groups[1].share = -1; }},
    {"problem.group_is_out_of_range", [](Problem& p) { p.groups[1].penalty = -1; }},
    {"problem.workplace_is_out_of_range", [](Problem& p) { p.workplaces[0].at_once = -1; }},
    {"problem.workplace_is_out_of_range", [](Problem& p) { p.workplaces[1].people_most = -1; }},
    {"problem.task_has_no_workplace", [](Problem& p) { p.tasks[3].workplace = 2; }},
    {"problem.occasions_are_not_grouped", [](Problem& p) { p.tasks[1].first_occasion = 1; }},
    {"problem.occasions_are_not_grouped", [](Problem& p) { p.tasks[3].last_occasion = 8; }},
    {"problem.occasions_are_not_grouped",
     [](Problem& p) {
         p.occasions.push_back({3, 1, 32, 36, 4, 4, 4});
     }},
    {"problem.window_is_out_of_range", [](Problem& p) { p.occasions[6].day = 7; }},
    {"problem.window_is_out_of_range", [](Problem& p) { p.occasions[6].day = -1; }},
    {"problem.window_is_out_of_range", [](Problem& p) { p.occasions[6].open = -1; }},
    {"problem.window_is_out_of_range", [](Problem& p) { p.occasions[6].close = 97; }},
    {"problem.window_is_out_of_range", [](Problem& p) { p.occasions[6].open = 36; }},
    {"problem.piece_is_out_of_range", [](Problem& p) { p.occasions[2].shortest = 0; }},
    {"problem.piece_is_out_of_range", [](Problem& p) { p.occasions[2].shortest = 15; }},
    {"problem.piece_is_out_of_range", [](Problem& p) { p.occasions[2].most = 1; }},
    {"problem.piece_is_out_of_range", [](Problem& p) { p.occasions[2].most = too_large; }},
    {"problem.lengths_of_an_occasion_differ", [](Problem& p) { p.occasions[4].most = 3; }},
    {"problem.lengths_of_an_occasion_differ", [](Problem& p) { p.occasions[4].shortest = 1; }},
    {"problem.lengths_of_an_occasion_differ", [](Problem& p) { p.occasions[4].length = -1; }},
    {"problem.occasions_are_out_of_order", [](Problem& p) { p.occasions[4].day = 2; }},
    {"problem.occasions_are_out_of_order",
     [](Problem& p) { p.occasions[5] = {2, 0, 33, 40, 2, 2, 2}; }},
    {"problem.occasion_is_of_another_task", [](Problem& p) { p.occasions[3].task = 2; }},
    {"problem.weekly_limits_are_out_of_range", [](Problem& p) { p.people[0].weekly_fewest = 0; }},
    {"problem.weekly_limits_are_out_of_range", [](Problem& p) { p.people[0].weekly_most = -1; }},
    {"problem.daily_limits_are_out_of_range", [](Problem& p) { p.people[1].daily_most = -1; }},
    {"problem.daily_limits_are_out_of_range", [](Problem& p) { p.people[1].days_most = -1; }},
    {"problem.break_limits_are_out_of_range", [](Problem& p) { p.people[0].break_earliest = 7; }},
    {"problem.break_limits_are_out_of_range", [](Problem& p) { p.people[0].break_earliest = 0; }},
    {"problem.rest_is_out_of_range", [](Problem& p) { p.people[0].rest = 97; }},
    {"problem.hours_values_do_not_match", [](Problem& p) { p.people[0].weekly_most = 17; }},
    {"problem.person_is_in_unknown_group", [](Problem& p) { p.people[0].groups = 0b100; }},
    {"problem.option_has_no_person", [](Problem& p) { p.options[3].person = 2; }},
    {"problem.option_has_no_workplace", [](Problem& p) { p.options[3].workplace = -1; }},
    {"problem.options_are_not_grouped",
     [](Problem& p) {
         p.options[1].person = 1;
         p.options[2].person = 0;
     }},
    {"problem.option_is_out_of_range", [](Problem& p) { p.options[2].shift_fewest = 0; }},
    {"problem.option_is_out_of_range", [](Problem& p) { p.options[2].coach = -1; }},
    {"problem.option_tasks_are_not_ascending",
     [](Problem& p) { std::swap(p.options[0].tasks[0], p.options[0].tasks[1]); }},
    {"problem.option_tasks_are_not_ascending", [](Problem& p) { p.options[0].tasks[1].task = 0; }},
    {"problem.option_has_task_of_another_workplace",
     [](Problem& p) { p.options[0].tasks[2].task = 3; }},
    {"problem.bonus_is_out_of_range", [](Problem& p) { p.kept[0].bonus = -1; }},
    {"problem.person_has_two_kept_jobs", [](Problem& p) { p.kept.push_back(p.kept[0]); }},
    {"job.week_is_too_short", [](Problem& p) { p.kept[1].job.shifts.pop_back(); }},
};

Problem with_kept_jobs() {
    HandMade made = hand_made();
    made.problem.kept = {{made.solution.jobs[1], 5}, {made.solution.jobs[0], 0}};
    Person& person = made.problem.people[0];
    person.weekly_fewest = 8;
    return made.problem;
}

TEST(CheckProblem, AcceptsWellFormedProblems) {
    EXPECT_EQ(error_key(check_problem(Problem{})), "");
    EXPECT_EQ(error_key(check_problem(with_kept_jobs())), "");
}

TEST(CheckProblem, AcceptsRandomProblems) {
    for (std::uint64_t seed = 0; seed < 500; ++seed)
        EXPECT_EQ(error_key(check_problem(random_problem(seed))), "") << "seed " << seed;
}

TEST(CheckProblem, RefusesEveryFaultWithItsKey) {
    for (std::size_t i = 0; i < faults.size(); ++i) {
        Problem problem = with_kept_jobs();
        faults[i].make(problem);
        EXPECT_EQ(error_key(check_problem(problem)), faults[i].key) << "fault " << i;
    }
}

TEST(CheckProblem, HasATestForEachKey) {
    std::set<std::string> tested;
    for (const Fault& fault : faults) {
        if (fault.key.starts_with("problem."))
            tested.insert(fault.key);
    }
    EXPECT_EQ(tested, keys_in("src/solve/carving/checker_problem.cpp", "problem"));
}

TEST(CheckProblem, SaysWhere) {
    Problem problem = with_kept_jobs();
    problem.options[0].tasks[2].task = 3;
    const auto result = check_problem(problem);
    EXPECT_EQ(error_argument(result, 0), "0");
    EXPECT_EQ(error_argument(result, 1), "3");
}

}  // namespace
}  // namespace kynnys::carving
