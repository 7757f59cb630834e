#include "coaching/goal.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/text.h"

namespace kynnys {

namespace {

Error fault(std::string key, std::string field, std::vector<std::string> arguments = {}) {
    return {ErrorKind::invalid, std::move(key), std::move(field), std::move(arguments)};
}

bool is_level(int level) {
    return level >= goal_level_least && level <= goal_level_most;
}

void check_text(const std::string& text, const std::string& field, std::vector<Error>& faults) {
    if (text.size() > goal_text_most)
        faults.push_back(fault("goal.text_is_too_long", field, {std::to_string(goal_text_most)}));
}

}  // namespace

std::vector<Error> goal_faults(const Goal& goal) {
    std::vector<Error> faults;
    if (trimmed(goal.title).empty())
        faults.push_back(fault("goal.title_is_empty", "title"));
    check_text(goal.title, "title", faults);
    for (std::size_t place = 0; place < goal_level_count; ++place) {
        const std::string field = "level_" + std::to_string(place);
        if (trimmed(goal.levels[place]).empty())
            faults.push_back(fault("goal.level_is_empty", field));
        check_text(goal.levels[place], field, faults);
    }
    if (goal.weight < 1 || goal.weight > goal_weight_most)
        faults.push_back(
            fault("goal.weight_is_out_of_range", "weight", {std::to_string(goal_weight_most)}));
    if (!is_level(goal.begins_at))
        faults.push_back(fault("goal.level_is_unknown", "begins_at"));
    return faults;
}

std::vector<Error> review_faults(const Goal& goal, const GoalReview& review) {
    std::vector<Error> faults;
    if (!is_level(review.level))
        faults.push_back(fault("goal.level_is_unknown", "level"));
    if (review.reviewed_on < goal.set_on)
        faults.push_back(fault("goal.reviewed_before_it_was_set", "reviewed_on"));
    check_text(review.note, "note", faults);
    return faults;
}

int level_on(const Goal& goal, std::span<const GoalReview> reviews, Date day) {
    const GoalReview* last = nullptr;
    for (const GoalReview& review : reviews) {
        if (review.reviewed_on <= day &&
            (last == nullptr || review.reviewed_on > last->reviewed_on))
            last = &review;
    }
    return last == nullptr ? goal.begins_at : last->level;
}

std::optional<int> t_score_tenths(std::span<const WeighedLevel> goals) {
    if (goals.empty())
        return std::nullopt;
    double reached = 0;
    double squares = 0;
    double weights = 0;
    for (const WeighedLevel& goal : goals) {
        reached += goal.weight * goal.level;
        squares += goal.weight * goal.weight;
        weights += goal.weight;
    }
    constexpr double correlation = 0.3;
    const double spread = std::sqrt((1 - correlation) * squares + correlation * weights * weights);
    return 500 + static_cast<int>(std::lround(100 * reached / spread));
}

std::vector<ScorePoint> scores_over_time(const GoalHistory& history) {
    std::set<Date> days;
    std::map<std::string, std::vector<GoalReview>> reviews;
    for (const GoalReview& review : history.reviews) {
        days.insert(review.reviewed_on);
        reviews[review.goal].push_back(review);
    }
    for (const Goal& goal : history.goals) {
        days.insert(goal.set_on);
        if (goal.ended_on)
            days.insert(*goal.ended_on);
    }
    std::vector<ScorePoint> points;
    for (const Date day : days) {
        std::vector<WeighedLevel> levels;
        for (const Goal& goal : history.goals) {
            if (goal.set_on <= day && (!goal.ended_on || *goal.ended_on >= day))
                levels.push_back({goal.weight, level_on(goal, reviews[goal.id], day)});
        }
        if (const auto tenths = t_score_tenths(levels))
            points.push_back({day, *tenths, static_cast<int>(levels.size())});
    }
    return points;
}

}  // namespace kynnys
