#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "solve/carving/checker.h"
#include "support/brute_force.h"
#include "support/error_key.h"
#include "support/hand_made.h"
#include "support/random_problem.h"
#include "support/source_keys.h"

namespace kynnys::carving {
namespace {

struct Fault {
    std::string key;
    std::function<void(HandMade&)> make;
};

// Person 1 beside person 0 at workplace 0, on Monday, with parcels or sorting.
void add_neighbour(HandMade& made, const Shift& shift) {
    made.solution.jobs[1] = {2, {shift}};
    made.problem.people[1].weekly_fewest = 1;
    made.problem.options[2].shift_fewest = 1;
    made.problem.workplaces[0].at_once = 2;
}

const std::vector<Fault>& faults() {
    static const std::vector<Fault> all = {
        {"solution.value_is_wrong", [](HandMade& made) { made.solution.value += 1; }},
        {"solution.value_is_wrong", [](HandMade& made) { made.problem.groups[1].penalty += 1; }},
        {"solution.person_has_two_jobs",
         [](HandMade& made) { made.solution.jobs[1] = made.solution.jobs[0]; }},
        {"solution.jobs_are_out_of_order",
         [](HandMade& made) { std::swap(made.solution.jobs[0], made.solution.jobs[1]); }},
        {"solution.occasion_is_done_twice",
         [](HandMade& made) {
             add_neighbour(made, {0, 42, 44, -1, {{4, 42, 2}}});
         }},
        {"solution.task_is_shared",
         [](HandMade& made) {
             add_neighbour(made, {1, 42, 44, -1, {{5, 42, 2}}});
         }},
        {"solution.amount_is_passed",
         [](HandMade& made) {
             add_neighbour(made, {0, 42, 46, -1, {{2, 42, 4}}});
         }},
        {"solution.too_many_at_once",
         [](HandMade& made) {
             add_neighbour(made, {0, 36, 38, -1, {{2, 36, 2}}});
             made.problem.workplaces[0].at_once = 1;
         }},
        {"solution.workplace_has_too_many_people",
         [](HandMade& made) { made.problem.workplaces[1].people_most = 0; }},
        {"solution.coach_capacity_is_passed",
         [](HandMade& made) { made.problem.coach_capacity = 3; }},
        {"job.week_is_too_short", [](HandMade& made) { made.problem.people[1].weekly_fewest = 5; }},
    };
    return all;
}

TEST(CheckSolution, AddsUpByHand) {
    const HandMade made = hand_made();
    const auto value = check_solution(made.problem, made.solution);
    ASSERT_EQ(error_key(value), "");
    EXPECT_EQ(value.value(), 297);
}

TEST(CheckSolution, AcceptsThatNobodyIsPlaced) {
    EXPECT_EQ(error_key(check_solution(hand_made().problem, {})), "");
}

TEST(CheckSolution, RefusesEveryFaultWithItsKey) {
    for (std::size_t i = 0; i < faults().size(); ++i) {
        HandMade made = hand_made();
        faults()[i].make(made);
        EXPECT_EQ(error_key(check_solution(made.problem, made.solution)), faults()[i].key)
            << "fault " << i;
    }
}

TEST(CheckSolution, HasATestForEachKey) {
    std::set<std::string> tested;
    for (const Fault& fault : faults()) {
        if (fault.key.starts_with("solution."))
            tested.insert(fault.key);
    }
    EXPECT_EQ(tested, keys_in("src/solve/carving/checker_solution.cpp", "solution"));
}

// A share of 34 % of two placed asks for one: 68 hundredths of a person are a person.
TEST(CheckSolution, RoundsSharesUpToWholePeople) {
    HandMade made = hand_made();
    made.problem.groups = {{34, 15}};
    for (const auto& [groups, missing] : {std::pair(0U, 1), std::pair(1U, 0)}) {
        made.problem.people[0].groups = groups;
        made.problem.people[1].groups = 0;
        made.solution.value = 191 + 131 - 15 * missing;
        EXPECT_EQ(error_key(check_solution(made.problem, made.solution)), "");
    }
}

TEST(CheckSolution, AgreesWithBruteForce) {
    int placed = 0;
    for (std::uint64_t seed = 0; seed < 1500; ++seed) {
        const Problem problem = random_problem(seed);
        const auto best = best_solution(problem);
        if (!best)
            continue;
        EXPECT_EQ(error_key(check_solution(problem, *best)), "") << "seed " << seed;
        placed += static_cast<int>(best->jobs.size());
    }
    EXPECT_GT(placed, 500);
}

}  // namespace
}  // namespace kynnys::carving
