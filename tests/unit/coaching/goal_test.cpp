#include "coaching/goal.h"

#include <gtest/gtest.h>

#include <array>

namespace kynnys::testing {

namespace {

Date day(const char* text) {
    return parse_date(text).value();
}

Goal made_up_goal() {
    Goal goal;
    goal.id = "g";
    goal.title = "Three mornings a week";
    goal.levels = {"none", "one", "three", "four", "five"};
    goal.set_on = day("2026-09-01");
    return goal;
}

}  // namespace

// 50 is what is expected; the other figures were worked out by hand from the formula.
TEST(Goals, GiveTheScoreOfTheFormula) {
    const auto score = [](std::vector<WeighedLevel> goals) { return t_score_tenths(goals); };
    EXPECT_EQ(score({}), std::nullopt);
    EXPECT_EQ(score({{1, 0}, {3, 0}, {2, 0}}), 500);
    EXPECT_EQ(score({{1, 1}}), 600);
    EXPECT_EQ(score({{3, 2}}), 700);  // one goal's weight falls out
    EXPECT_EQ(score({{1, -2}}), 300);
    // Three of weight 1, all +1: 30 / √(0.7 · 3 + 0.3 · 9) = 13.69
    EXPECT_EQ(score({{1, 1}, {1, 1}, {1, 1}}), 637);
    // Weights 2 and 1 at +1 and −1: 10 / √(0.7 · 5 + 0.3 · 9) = 4.016
    EXPECT_EQ(score({{2, 1}, {1, -1}}), 540);
    EXPECT_EQ(score({{2, -1}, {1, 1}}), 460);
}

TEST(Goals, StandWhereTheLastLookFoundThem) {
    const Goal goal = made_up_goal();
    const std::array reviews{GoalReview{"g", day("2026-11-01"), 1, "", ""},
                             GoalReview{"g", day("2026-10-01"), 0, "", ""}};
    EXPECT_EQ(level_on(goal, reviews, day("2026-09-30")), -1);
    EXPECT_EQ(level_on(goal, reviews, day("2026-10-01")), 0);
    EXPECT_EQ(level_on(goal, reviews, day("2026-12-01")), 1);
}

TEST(Goals, TellEverythingThatIsMissing) {
    EXPECT_TRUE(goal_faults(made_up_goal()).empty());
    Goal goal;
    goal.weight = 4;
    goal.begins_at = 3;
    const auto faults = goal_faults(goal);
    ASSERT_EQ(faults.size(), 8U);
    EXPECT_EQ(faults[0].key, "goal.title_is_empty");
    EXPECT_EQ(faults[3].field, "level_2");
    EXPECT_EQ(faults[6].key, "goal.weight_is_out_of_range");
    EXPECT_EQ(faults[7].key, "goal.level_is_unknown");
    goal = made_up_goal();
    const GoalReview early{"g", day("2026-08-31"), 5, std::string(goal_text_most + 1, 'x'), ""};
    EXPECT_EQ(review_faults(goal, early).size(), 3U);
}

TEST(Goals, HaveAScoreForEachDayOnWhichSomethingWasSeen) {
    GoalHistory history;
    history.goals = {made_up_goal(), made_up_goal()};
    history.goals[1].id = "h";
    history.goals[1].set_on = day("2026-10-01");
    history.goals[1].ended_on = day("2026-11-01");
    history.reviews = {{"g", day("2026-11-15"), 1, "", ""}, {"h", day("2026-11-01"), 0, "", ""}};
    const std::vector<ScorePoint> points = scores_over_time(history);
    // Two of weight 1 at −1: 20 / √(0.7 · 2 + 0.3 · 4) = 12.40; one of them at 0: 6.20.
    const std::vector<ScorePoint> wanted{{day("2026-09-01"), 400, 1},
                                         {day("2026-10-01"), 376, 2},
                                         {day("2026-11-01"), 438, 2},
                                         {day("2026-11-15"), 600, 1}};
    EXPECT_EQ(points, wanted);
    EXPECT_TRUE(scores_over_time({}).empty());
}

}  // namespace kynnys::testing
