#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "solve/carving/checker.h"
#include "support/error_key.h"
#include "support/hand_made.h"
#include "support/source_keys.h"

namespace kynnys::carving {
namespace {

struct Breach {
    std::string key;
    std::function<void(HandMade&, Job&)> commit;  // on the job of person 0
};

// One for each key. Monday is 32-41 with pieces 32-34 (tables), 34-37 (sorting), 39-41 (parcels);
// Tuesday is 32-37 with pieces 32-34 (tables), 35-37 (sorting).
const std::vector<Breach> breaches = {
    {"job.option_is_unknown", [](HandMade&, Job& job) { job.option = 4; }},
    {"job.option_is_unknown", [](HandMade&, Job& job) { job.option = -1; }},
    {"job.has_no_shift", [](HandMade&, Job& job) { job.shifts.clear(); }},
    {"job.has_too_many_days", [](HandMade& on, Job&) { on.problem.people[0].days_most = 1; }},
    {"job.days_are_not_ascending",
     [](HandMade&, Job& job) { std::swap(job.shifts[0], job.shifts[1]); }},
    {"job.days_are_not_ascending",
     [](HandMade&, Job& job) {
         job.shifts[1] = {0, 43, 47, -1, {{2, 43, 4}}};
     }},
    {"job.day_is_unknown", [](HandMade&, Job& job) { job.shifts[0].day = 7; }},
    {"job.shift_is_outside_the_day", [](HandMade&, Job& job) { job.shifts[0].start = -1; }},
    {"job.shift_is_outside_the_day", [](HandMade&, Job& job) { job.shifts[0].end = 97; }},
    {"job.shift_is_outside_the_day", [](HandMade&, Job& job) { job.shifts[0].end = 32; }},
    {"job.person_is_not_available",
     [](HandMade& on, Job&) { on.problem.people[0].open[0].reset(38); }},
    {"job.workplace_is_closed",
     [](HandMade& on, Job&) { on.problem.workplaces[0].open[1].reset(34); }},
    {"job.shift_has_no_work", [](HandMade&, Job& job) { job.shifts[1].pieces.clear(); }},
    {"job.occasion_is_unknown", [](HandMade&, Job& job) { job.shifts[1].pieces[1].occasion = 7; }},
    {"job.occasion_is_on_another_day",
     [](HandMade&, Job& job) { job.shifts[1].pieces[1].occasion = 2; }},
    {"job.task_is_not_listed",
     [](HandMade& on, Job&) {
         on.problem.options[0].tasks.erase(on.problem.options[0].tasks.begin() + 1);
     }},
    {"job.piece_is_outside_its_window",
     [](HandMade& on, Job&) { on.problem.occasions[4].close = 40; }},
    {"job.piece_is_outside_its_window",
     [](HandMade& on, Job&) { on.problem.occasions[3].open = 36; }},
    {"job.piece_is_too_short", [](HandMade&, Job& job) { job.shifts[1].pieces[1].length = 1; }},
    {"job.piece_is_too_short", [](HandMade&, Job& job) { job.shifts[0].pieces[2].length = 1; }},
    {"job.piece_is_too_long", [](HandMade&, Job& job) { job.shifts[0].pieces[2].length = 3; }},
    {"job.piece_is_too_long", [](HandMade&, Job& job) { job.shifts[1].pieces[1].length = 7; }},
    {"job.occasion_is_done_twice",
     [](HandMade&, Job& job) {
         job.shifts[1].pieces = {{1, 32, 2}, {5, 34, 2}, {5, 36, 2}};
         job.shifts[1].end = 38;
     }},
    {"job.occasion_is_done_twice",
     [](HandMade&, Job& job) {
         job.shifts[1].pieces = {{3, 34, 2}, {3, 36, 2}};
         job.shifts[1].start = 34;
         job.shifts[1].end = 38;
     }},
    {"job.order_is_not_routine",
     [](HandMade&, Job& job) {
         job.shifts[1].pieces = {{1, 32, 2}, {5, 34, 2}, {3, 36, 2}};
         job.shifts[1].end = 38;
     }},
    {"job.shift_is_too_long",
     [](HandMade& on, Job& job) {
         on.problem.occasions[2].shortest = 8;
         on.problem.occasions[2].most = 8;
         job.shifts[0] = {0, 32, 46, 34, {{0, 32, 2}, {2, 36, 8}, {4, 44, 2}}};
         on.problem.people[0].break_earliest = 2;
     }},
    {"job.shift_does_not_start_with_work",
     [](HandMade&, Job& job) { job.shifts[1].pieces.erase(job.shifts[1].pieces.begin()); }},
    {"job.shift_does_not_end_with_work", [](HandMade&, Job& job) { job.shifts[1].end = 38; }},
    {"job.pieces_overlap", [](HandMade&, Job& job) { job.shifts[0].pieces[1].length = 6; }},
    {"job.waiting_is_too_long", [](HandMade& on, Job&) { on.problem.waiting_most = 0; }},
    {"job.break_is_missing",
     [](HandMade& on, Job& job) {
         on.problem.waiting_most = 2;
         job.shifts[0].break_start = -1;
     }},
    {"job.break_is_not_needed", [](HandMade& on, Job&) { on.problem.people[0].stretch_most = 9; }},
    {"job.break_is_too_early", [](HandMade& on, Job&) { on.problem.people[0].break_earliest = 6; }},
    {"job.break_is_too_late", [](HandMade& on, Job&) { on.problem.people[0].stretch_most = 4; }},
    {"job.break_is_not_between_pieces",
     [](HandMade& on, Job& job) {
         on.problem.waiting_most = 2;
         job.shifts[0].break_start = 36;
     }},
    {"job.break_is_not_between_pieces",
     [](HandMade&, Job& job) { job.shifts[0].break_start = 38; }},
    {"job.break_is_not_between_pieces",
     [](HandMade&, Job& job) {
         job.shifts[0].pieces[1].length = 2;
         job.shifts[0].break_start = 36;
     }},
    {"job.break_is_not_between_pieces",
     [](HandMade&, Job& job) { job.shifts[1].break_start = -2; }},
    {"job.shift_is_too_short", [](HandMade& on, Job&) { on.problem.options[0].shift_fewest = 6; }},
    {"job.day_is_too_long", [](HandMade& on, Job&) { on.problem.people[0].daily_most = 6; }},
    {"job.week_is_too_short", [](HandMade& on, Job&) { on.problem.people[0].weekly_fewest = 13; }},
    {"job.week_is_too_long", [](HandMade& on, Job&) { on.problem.people[0].weekly_most = 11; }},
    {"job.rhythm_is_unsteady", [](HandMade& on, Job&) { on.problem.people[0].rest = 88; }},
};

TEST(CheckedJobValue, AddsUpByHand) {
    const HandMade made = hand_made();
    ASSERT_EQ(error_key(check_problem(made.problem)), "");
    const auto first = checked_job_value(made.problem, made.solution.jobs[0]);
    ASSERT_EQ(error_key(first), "");
    EXPECT_EQ(first.value(), 191);
    const auto second = checked_job_value(made.problem, made.solution.jobs[1]);
    ASSERT_EQ(error_key(second), "");
    EXPECT_EQ(second.value(), 131);
}

TEST(CheckedJobValue, AddsTheBonusOfTheKeptJobOnly) {
    HandMade made = hand_made();
    made.problem.kept = {{made.solution.jobs[0], 50}};
    EXPECT_EQ(checked_job_value(made.problem, made.solution.jobs[0]).value(), 241);
    Job other = made.solution.jobs[0];
    other.shifts[1].pieces[1].length = 3;
    other.shifts[1].end = 38;
    EXPECT_EQ(checked_job_value(made.problem, other).value(), 191 + 5 - 7);
}

TEST(CheckedJobValue, RefusesEveryBreachWithItsKey) {
    for (const Breach& breach : breaches) {
        HandMade made = hand_made();
        Job job = made.solution.jobs[0];
        breach.commit(made, job);
        EXPECT_EQ(error_key(checked_job_value(made.problem, job)), breach.key);
    }
}

TEST(CheckedJobValue, HasATestForEachKey) {
    std::set<std::string> tested;
    for (const Breach& breach : breaches) tested.insert(breach.key);
    EXPECT_EQ(tested, keys_in("src/solve/carving/checker_job.cpp", "job"));
}

TEST(CheckedJobValue, AcceptsLimitsThatAreJustReached) {
    HandMade made = hand_made();
    Person& person = made.problem.people[0];
    person.daily_most = 7;
    person.weekly_fewest = 12;
    person.weekly_most = 12;
    person.break_earliest = 5;
    person.stretch_most = 5;
    person.rest = 87;
    made.problem.options[0].shift_fewest = 5;
    made.problem.occasions[2].shortest = 3;
    made.problem.occasions[2].most = 3;
    EXPECT_EQ(error_key(checked_job_value(made.problem, made.solution.jobs[0])), "");
}

}  // namespace
}  // namespace kynnys::carving
