#include "cli/sentence_tables.h"

namespace kynnys {

namespace {

// These speak of places in the engine's lists of numbers, for those who look into a bug.
constexpr Saying of_jobs[] = {
    {"job.option_is_unknown", "text", "There is no option {0}."},
    {"job.has_no_shift", "text", "The job of option {0} has no shift."},
    {"job.has_too_many_days", "text text", "The job of option {0} has {1} days."},
    {"job.days_are_not_ascending", "text text", "Option {0}, day {1}: days are out of order."},
    {"job.day_is_unknown", "text text", "Option {0}: there is no day {1}."},
    {"job.shift_is_outside_the_day", "text text", "Option {0}, day {1}: not within the day."},
    {"job.person_is_not_available", "text text", "Option {0}, day {1}: not available."},
    {"job.workplace_is_closed", "text text", "Option {0}, day {1}: the workplace is closed."},
    {"job.occasion_is_unknown", "text text", "Option {0}: there is no occasion {1}."},
    {"job.occasion_is_on_another_day", "text text", "Option {0}, occasion {1}: of another day."},
    {"job.occasion_is_done_twice", "text text", "Option {0}, occasion {1}: done twice."},
    {"job.task_is_not_listed", "text text", "Option {0}, occasion {1}: the task is not listed."},
    {"job.piece_is_too_short", "text text", "Option {0}, occasion {1}: the piece is too short."},
    {"job.piece_is_too_long", "text text", "Option {0}, occasion {1}: the piece is too long."},
    {"job.piece_is_outside_its_window", "text text",
     "Option {0}, occasion {1}: the piece is outside its window."},
    {"job.pieces_overlap", "text text", "Option {0}, occasion {1}: pieces overlap."},
    {"job.order_is_not_routine", "text text",
     "Option {0}, occasion {1}: not in the routine order of the day."},
    {"job.shift_has_no_work", "text text", "Option {0}, day {1}: the shift has no work."},
    {"job.shift_does_not_start_with_work", "text text",
     "Option {0}, day {1}: the shift does not start with work."},
    {"job.shift_does_not_end_with_work", "text text",
     "Option {0}, day {1}: the shift does not end with work."},
    {"job.waiting_is_too_long", "text text", "Option {0}, occasion {1}: the wait is too long."},
    {"job.break_is_missing", "text text", "Option {0}, day {1}: a break is missing."},
    {"job.break_is_not_needed", "text text", "Option {0}, day {1}: no break is needed."},
    {"job.break_is_too_early", "text text", "Option {0}, day {1}: the break is too early."},
    {"job.break_is_too_late", "text text", "Option {0}, day {1}: the break is too late."},
    {"job.break_is_not_between_pieces", "text text",
     "Option {0}, day {1}: the break is not between two pieces."},
    {"job.shift_is_too_long", "text text", "Option {0}, day {1}: the shift is too long."},
    {"job.shift_is_too_short", "text text", "Option {0}, day {1}: the shift is too short."},
    {"job.day_is_too_long", "text text", "Option {0}, day {1}: the day is too long."},
    {"job.week_is_too_short", "text text", "Option {0}: {1} quarter-hours a week are too few."},
    {"job.week_is_too_long", "text text", "Option {0}: {1} quarter-hours a week are too many."},
    {"job.rhythm_is_unsteady", "text text text",
     "Option {0}: the days begin at slot {1} and end at {2}, too far apart to rest."},
};

constexpr Saying of_solutions[] = {
    {"solution.person_has_two_jobs", "text", "Person {0} has two jobs."},
    {"solution.jobs_are_out_of_order", "text", "The job of person {0} is out of order."},
    {"solution.occasion_is_done_twice", "text", "Task {0}: an occasion is done twice."},
    {"solution.amount_is_passed", "text", "Task {0}: the weekly amount is passed."},
    {"solution.task_is_shared", "text", "Task {0} is shared, which it may not be."},
    {"solution.workplace_has_too_many_people", "text", "Workplace {0} has too many people."},
    {"solution.too_many_at_once", "text text text",
     "Workplace {0}, day {1}, slot {2}: too many at once."},
    {"solution.coach_capacity_is_passed", "text text", "Help: {0} is used of {1}."},
    {"solution.value_is_wrong", "number number", "The value is {1}, not {0}."},
};

// A case of workplace w is called "w.n": its screens are counted first, then its leaves.
constexpr Saying of_certificates[] = {
    {"certificate.has_no_leaf", "", "The proof has no case."},
    {"certificate.decision_is_unknown", "text", "Case {0}: a decision is about nothing."},
    {"certificate.leaves_overlap", "text", "Case {0} overlaps another."},
    {"certificate.leaves_decide_differently", "text", "Case {0} decides about something else."},
    {"certificate.leaves_are_out_of_order", "text", "Case {0} is out of order."},
    {"certificate.case_is_missing", "text", "The case opposite to {0} is missing."},
    {"certificate.price_is_negative", "text text", "Case {0}: the price of limit {1} is negative."},
    {"certificate.price_is_of_no_limit", "text text", "Case {0}: there is no limit {1}."},
    {"certificate.price_is_above_penalty", "text text",
     "Case {0}: the price of limit {1} is above what a missing share costs."},
    {"certificate.prices_are_out_of_order", "text text",
     "Case {0}: the prices are out of order at limit {1}."},
    {"certificate.sum_is_too_large", "text", "Case {0}: the sum is too large."},
    {"certificate.bound_is_not_proven", "text number",
     "In case {0} the prices prove a higher bound than {1}."},
    {"certificate.has_two_forms", "", "The proof has both cases of the whole and crews."},
    {"certificate.charges_do_not_match", "text text",
     "The proof has {0} charges, but there are {1} people."},
    {"certificate.crews_do_not_match", "text text",
     "The proof has crews of {0} workplaces, but there are {1}."},
    {"certificate.charge_is_out_of_range", "text text",
     "Person {0}: the charge {1} is negative or too large."},
    {"certificate.price_is_of_another_place", "text text",
     "Case {0}: limit {1} is not of this workplace."},
    {"certificate.decision_is_of_another_place", "text",
     "Case {0}: a decision is not about this workplace."},
    {"certificate.screened_are_out_of_order", "text text",
     "Case {0}: the people ruled out are unknown or out of order at person {1}."},
    {"certificate.workplace_has_no_case", "text", "Case {0}, of those who remain, is missing."},
    {"certificate.total_is_too_large", "", "The sum of charges and crews is too large."},
    {"certificate.total_is_above_bound", "number number",
     "Charges and crews prove the bound {0}, which is higher than {1}."},
};

// One sentence for all that only a bug of the model could bring about.
constexpr std::string_view problem_keys[] = {
    "problem.bonus_is_out_of_range",
    "problem.break_length_is_out_of_range",
    "problem.break_limits_are_out_of_range",
    "problem.daily_limits_are_out_of_range",
    "problem.group_is_out_of_range",
    "problem.has_too_many_groups",
    "problem.hours_values_do_not_match",
    "problem.lengths_of_an_occasion_differ",
    "problem.number_is_too_large",
    "problem.occasion_is_of_another_task",
    "problem.occasions_are_not_grouped",
    "problem.occasions_are_out_of_order",
    "problem.option_has_no_person",
    "problem.option_has_no_workplace",
    "problem.option_has_task_of_another_workplace",
    "problem.option_is_out_of_range",
    "problem.option_tasks_are_not_ascending",
    "problem.options_are_not_grouped",
    "problem.person_has_two_kept_jobs",
    "problem.person_is_in_unknown_group",
    "problem.piece_is_out_of_range",
    "problem.rest_is_out_of_range",
    "problem.task_has_no_workplace",
    "problem.waiting_is_out_of_range",
    "problem.weekly_limits_are_out_of_range",
    "problem.window_is_out_of_range",
    "problem.workplace_is_out_of_range",
};

}  // namespace

void add_engine_sentences(std::vector<Saying>& all) {
    all.insert(all.end(), std::begin(of_jobs), std::end(of_jobs));
    all.insert(all.end(), std::begin(of_solutions), std::end(of_solutions));
    all.insert(all.end(), std::begin(of_certificates), std::end(of_certificates));
    for (const std::string_view key : problem_keys)
        all.push_back({key, "text", "The city gives the engine numbers that it cannot take."});
}

}  // namespace kynnys
