#include "cli/sentence_tables.h"

namespace kynnys {

namespace {

constexpr Saying table[] = {
    {"term.placement", "", "A job at all"},
    {"term.work", "minutes", "{0} of work a week"},
    {"term.strength", "ability minutes", "A strength used: {0} ({1})"},
    {"term.stretch", "ability minutes", "A stretch: {0} ({1})"},
    {"term.line_unknown", "ability minutes", "Not asked yet: {0} ({1})"},
    {"term.kind_wanted", "kind minutes", "Wished for: {0} ({1})"},
    {"term.kind_avoided", "kind minutes", "Would rather not: {0} ({1})"},
    {"term.surrounding_wanted", "surrounding minutes", "Wished for: {0} ({1})"},
    {"term.surrounding_avoided", "surrounding minutes", "Would rather not: {0} ({1})"},
    {"term.relief", "text minutes", "Frees {1} for the {0}"},
    {"term.must_be_done", "minutes", "Work that must be done: {0}"},
    {"term.hurries_others", "minutes", "Work that hurries others when it is left: {0}"},
    {"term.time_wanted", "time_of_day minutes", "Wished for: {0} ({1})"},
    {"term.time_avoided", "time_of_day minutes", "Would rather not: {0} ({1})"},
    {"term.workplace_wanted", "workplace", "Wished for this workplace"},
    {"term.workplace_avoided", "workplace", "Would rather not go to this workplace"},
    {"term.travel", "minutes days", "The trip: {0} each way, {1}"},
    {"term.travel_above_wish", "minutes days", "{0} further each way than wished for, {1}"},
    {"term.days", "days", "Going to work on {0}"},
    {"term.hours_above_wish", "minutes minutes", "More hours than wished for: {1} instead of {0}"},
    {"term.hours_below_wish", "minutes minutes", "Fewer hours than wished for: {1} instead of {0}"},
    {"term.arrangement", "arrangement", "Needs an arrangement: {0}"},
    {"term.arrangement_cost", "arrangement cents", "{0} costs {1} once"},
    {"term.weekly_help", "arrangement minutes", "{0} takes {1} of a colleague each week"},
    {"term.waiting_in_shift", "minutes", "Paid waiting between tasks: {0}"},
    {"term.waiting_years", "years", "Out of work for {0}"},
    {"term.waiting_levels", "number months", "Out of work for {1}: level {0} of waiting"},
};

}  // namespace

void add_term_sentences(std::vector<Saying>& all) {
    all.insert(all.end(), std::begin(table), std::end(table));
}

}  // namespace kynnys
