#include "speech/sayings.h"

#include <algorithm>

namespace kynnys {

namespace {

constexpr PlanSaying table[] = {
    {"term.placement", ""},
    {"term.work", "minutes"},
    {"term.strength", "ability minutes"},
    {"term.stretch", "ability minutes"},
    {"term.line_unknown", "ability minutes"},
    {"term.kind_wanted", "kind minutes"},
    {"term.kind_avoided", "kind minutes"},
    {"term.surrounding_wanted", "surrounding minutes"},
    {"term.surrounding_avoided", "surrounding minutes"},
    {"term.relief", "text minutes"},
    {"term.must_be_done", "minutes"},
    {"term.hurries_others", "minutes"},
    {"term.time_wanted", "time_of_day minutes"},
    {"term.time_avoided", "time_of_day minutes"},
    {"term.workplace_wanted", "workplace"},
    {"term.workplace_avoided", "workplace"},
    {"term.travel", "minutes days"},
    {"term.travel_above_wish", "minutes days"},
    {"term.days", "days"},
    {"term.hours_above_wish", "minutes minutes"},
    {"term.hours_below_wish", "minutes minutes"},
    {"term.arrangement", "arrangement"},
    {"term.arrangement_cost", "arrangement cents"},
    {"term.weekly_help", "arrangement minutes"},
    {"term.waiting_in_shift", "minutes"},
    {"term.waiting_years", "years"},
    {"term.waiting_levels", "number months"},
    {"refusal.core_task", "text"},
    {"refusal.workplace_is_no_go", "workplace"},
    {"refusal.kind_is_no_go", "kind"},
    {"refusal.surrounding_is_no_go", "surrounding"},
    {"refusal.hours_too_few", "minutes minutes"},
    {"refusal.travel_too_long", "minutes minutes"},
    {"refusal.language_missing", "workplace languages"},
    {"refusal.access_missing", "need"},
    {"refusal.shift_too_short", "minutes minutes"},
    {"refusal.licence_missing", "licence"},
    {"refusal.exposure_not_accepted", "exposure"},
    {"refusal.too_heavy", "kilograms kilograms"},
    {"refusal.gap_too_large", "ability step step"},
    {"refusal.line_unknown", "ability step"},
    {"refusal.piece_too_long", "minutes minutes"},
    {"refusal.at_night", "task"},
    {"refusal.no_common_time", "task windows"},
    {"wish.kind", "kind"},
    {"wish.surrounding", "surrounding"},
    {"not_placed.hours_too_few", "minutes minutes"},
    {"not_placed.no_time_given", ""},
    {"not_placed.no_workplace_within_travel", "minutes workplace minutes"},
    {"not_placed.others_are_placed", "workplace people workplaces"},
    {"not_placed.no_whole_job", "workplace tasks"},
    {"not_placed.language_missing", "number tasks"},
    {"not_placed.access_missing", "need number tasks"},
    {"not_placed.licence_missing", "licence number tasks"},
    {"not_placed.exposure_not_accepted", "exposure number tasks"},
    {"not_placed.gap_too_large", "ability number tasks"},
    {"not_placed.line_unknown", "ability number tasks"},
    {"not_placed.too_heavy", "number tasks"},
    {"not_placed.piece_too_long", "number tasks"},
    {"not_placed.at_night", "number tasks"},
    {"not_placed.no_common_time", "number tasks"},
    {"not_placed.shift_too_short", "number tasks"},
    {"not_placed.workplace_is_no_go", "number tasks"},
    {"not_placed.kind_is_no_go", "kind number tasks"},
    {"not_placed.surrounding_is_no_go", "surrounding number tasks"},
    {"not_placed_title.hours_too_few", ""},
    {"not_placed_title.no_time_given", ""},
    {"not_placed_title.no_workplace_within_travel", ""},
    {"not_placed_title.others_are_placed", ""},
    {"not_placed_title.no_whole_job", ""},
    {"not_placed_title.language_missing", ""},
    {"not_placed_title.access_missing", "need"},
    {"not_placed_title.licence_missing", "licence"},
    {"not_placed_title.exposure_not_accepted", "exposure"},
    {"not_placed_title.gap_too_large", "ability"},
    {"not_placed_title.line_unknown", "ability"},
    {"not_placed_title.too_heavy", ""},
    {"not_placed_title.piece_too_long", ""},
    {"not_placed_title.at_night", ""},
    {"not_placed_title.no_common_time", ""},
    {"not_placed_title.shift_too_short", ""},
    {"not_placed_title.workplace_is_no_go", ""},
    {"not_placed_title.kind_is_no_go", "kind"},
    {"not_placed_title.surrounding_is_no_go", "surrounding"},
    {"change.more_hours", "minutes"},
    {"change.longer_day", "minutes"},
    {"change.longer_trip", "minutes"},
    {"change.language_learnt", "any_language"},
    {"change.licence_obtained", "licence"},
    {"change.line_asked", "ability step"},
    {"change.line_grows", "ability step"},
    {"change.available_also", "windows"},
    {"change.access_built", "workplace need"},
    {"change.exposure_avoided", "task exposure"},
    {"change.load_lightened", "task kilograms"},
    {"change.piece_shortened", "task minutes"},
    {"change.window_added", "task windows"},
    {"change.open_also", "workplace windows"},
    {"change.arrangement_made", "arrangement"},
    {"change.arrangement_offered", "arrangement workplace"},
    {"change.task_grows", "task minutes"},
    {"change.place_added", "workplace people"},
    {"change.workplace_added", "workplace text text"},
    {"explain.has_the_job", "workplace"},
    {"explain.workplace_does_not_fit", "workplace"},
    {"explain.no_task_fits", "workplace tasks"},
    {"explain.no_whole_job", "workplace tasks"},
    {"explain.job_is_free", "workplace points"},
    {"explain.given_job_is_worth_more", "workplace points points"},
    {"explain.others_hold_the_work", "workplace points people"},
};

}  // namespace

const std::vector<PlanSaying>& plan_sayings() {
    static const std::vector<PlanSaying> sorted = [] {
        std::vector<PlanSaying> all(std::begin(table), std::end(table));
        std::sort(all.begin(), all.end(),
                  [](const PlanSaying& a, const PlanSaying& b) { return a.key < b.key; });
        return all;
    }();
    return sorted;
}

const PlanSaying* find_plan_saying(std::string_view key) {
    const std::vector<PlanSaying>& all = plan_sayings();
    const auto found = std::lower_bound(
        all.begin(), all.end(), key,
        [](const PlanSaying& one, std::string_view wanted) { return one.key < wanted; });
    return found == all.end() || found->key != key ? nullptr : &*found;
}

}  // namespace kynnys
