// Goals that a client and a coach set together, each with five levels, and how far they are
// reached.
//
// Goal attainment scaling as Kiresuk and Sherman described it (1968): level 0 is what is expected,
// −2 much less and +2 much more.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace kynnys {

inline constexpr int goal_level_least = -2;
inline constexpr int goal_level_most = 2;
inline constexpr std::size_t goal_level_count = 5;
inline constexpr int goal_weight_most = 3;
inline constexpr std::size_t open_goals_most = 3;   // more than three are none
inline constexpr std::size_t goal_text_most = 500;  // bytes, of the title and of each level

struct Goal {
    std::string id;
    std::int64_t version = 0;
    std::string person;
    std::string organisation;
    std::string title;
    std::array<std::string, goal_level_count> levels;  // what is seen at −2, −1, 0, 1 and 2
    int weight = 1;                                    // 1 to goal_weight_most
    int begins_at = -1;                                // the level on the day on which it was set
    Date set_on{};
    std::optional<Date> ended_on;
    friend bool operator==(const Goal&, const Goal&) = default;
};

// One look at a goal. A goal has one a day; a later look on the same day takes its place.
struct GoalReview {
    std::string goal;
    Date reviewed_on{};
    int level = 0;
    std::string note;
    std::string made_by;  // id of a user
    friend bool operator==(const GoalReview&, const GoalReview&) = default;
};

// Everything that is wrong, each with its field: goal.title_is_empty, field "title";
// goal.level_is_empty {level}, fields "level_0" to "level_4"; goal.text_is_too_long {most};
// goal.weight_is_out_of_range {most}, field "weight"; goal.level_is_unknown, field "begins_at".
std::vector<Error> goal_faults(const Goal& goal);

// goal.level_is_unknown, field "level"; goal.reviewed_before_it_was_set, field "reviewed_on";
// goal.text_is_too_long {most}, field "note".
std::vector<Error> review_faults(const Goal& goal, const GoalReview& review);

// The level on that day: that of the last look until then, before the first one where the goal
// began. Reviews are of the goal, in any order.
int level_on(const Goal& goal, std::span<const GoalReview> reviews, Date day);

struct GoalHistory {
    std::vector<Goal> goals;
    std::vector<GoalReview> reviews;  // of all of them, in any order
};

struct WeighedLevel {
    int weight = 1;
    int level = 0;
};

// 50 + 10 Σ w x / √(0.7 Σ w² + 0.3 (Σ w)²), in tenths, rounded half away from 50: 500 where every
// goal is reached as expected. The 0.3 is the correlation between goals that the authors assume.
// Nothing for no goals.
std::optional<int> t_score_tenths(std::span<const WeighedLevel> goals);

struct ScorePoint {
    Date day{};
    int tenths = 0;  // of T
    int goals = 0;   // that it is made of
    friend bool operator==(const ScorePoint&, const ScorePoint&) = default;
};
// T on every day on which a goal was set, looked at or ended, the first day first: of the goals
// that were set until then and not ended before.
std::vector<ScorePoint> scores_over_time(const GoalHistory& history);

}  // namespace kynnys
