#include "cli/sentence_tables.h"

namespace kynnys {

namespace {

constexpr Saying of_the_plan[] = {
    {"violation.person_is_unknown", "text",
     "The plan names a person (place {0}) who is not there."},
    {"violation.workplace_is_unknown", "person", "{0}: the workplace is not there."},
    {"violation.task_is_unknown", "person", "{0}: a task is not there."},
    {"violation.arrangement_is_unknown", "person", "{0}: an arrangement is not there."},
    {"violation.proposals_are_out_of_order", "person",
     "{0}: has two proposals, or one that is out of order."},
    {"violation.policy_differs", "text text",
     "The plan was made by policy version {0}; the city's is {1}."},
    {"violation.person_is_unaccounted_for", "person",
     "{0}: wants work, but is neither placed nor listed as not placed."},
    {"violation.person_is_listed_wrongly", "person",
     "{0}: listed as not placed, but placed, listed twice, or in want of no work."},
    {"violation.wanting_work_is_wrong", "people people",
     "The plan says that {0} want work; it is {1}."},
};

constexpr Saying of_a_person[] = {
    {"violation.wants_no_work", "person", "{0}: does not want work."},
    {"violation.workplace_is_no_go", "person workplace", "{0}: has said never to {1}."},
    {"violation.kind_is_no_go", "person task", "{0}: has said never to the kind of {1}."},
    {"violation.surrounding_is_no_go", "person task",
     "{0}: has said never to the surroundings of {1}."},
    {"violation.time_is_no_go", "person text", "{0}: has said never to the time {1}."},
    {"violation.travel_too_long", "person workplace minutes minutes",
     "{0}: the trip to {1} takes {2}; the most is {3}."},
    {"violation.language_missing", "person workplace",
     "{0}: has no language of work in common with {1}."},
    {"violation.access_missing", "person workplace need", "{0}: {1} lacks {2}."},
    {"violation.licence_missing", "person task licence", "{0}: lacks a licence for {1}: {2}."},
    {"violation.exposure_not_accepted", "person task exposure",
     "{0}: {1} means {2}, which is out."},
    {"violation.too_heavy", "person task", "{0}: {1} is too heavy."},
    {"violation.gap_too_large", "person task ability",
     "{0}: {1} asks for much more of this than there is: {2}."},
    {"violation.line_unknown", "person task ability",
     "{0}: {1} asks for much of what nobody has asked about: {2}."},
    {"violation.core_task", "person task", "{0}: {1} is a core task and stays with its role."},
    {"violation.task_of_another_workplace", "person task", "{0}: {1} is of another workplace."},
    {"violation.arrangement_not_offered", "person workplace arrangement",
     "{0}: {1} does not offer this arrangement: {2}."},
    {"violation.arrangements_out_of_order", "person", "{0}: the arrangements are out of order."},
    {"violation.too_many_arrangements", "person", "{0}: needs too many arrangements."},
    {"violation.too_many_arranged_demands", "person",
     "{0}: too many demands are met only through arrangements."},
};

constexpr Saying of_a_week[] = {
    {"violation.job_is_empty", "person", "{0}: the job has no shift."},
    {"violation.shifts_out_of_order", "person",
     "{0}: two shifts on one day, or shifts out of order."},
    {"violation.shift_is_malformed", "person text",
     "{0}: the shift of day {1} is not within a day."},
    {"violation.not_available", "person text", "{0}: is not available {1}."},
    {"violation.not_open", "person workplace text", "{0}: {1} is not open {2}."},
    {"violation.at_night", "person text", "{0}: works at night, which is out: {1}."},
    {"violation.shift_too_short", "person text", "{0}: the shift is too short: {1}."},
    {"violation.day_too_long", "person text", "{0}: the day is too long: {1}."},
    {"violation.week_too_short", "person minutes", "{0}: too little for a job: {1} a week."},
    {"violation.week_too_long", "person minutes", "{0}: too much a week: {1}."},
    {"violation.work_activity_edge_passed", "person minutes",
     "{0}: {1} a week would end the place in rehabilitative work activity."},
    {"violation.too_many_days", "person", "{0}: too many days a week."},
    {"violation.stretch_too_long", "person text", "{0}: too long without a break: {1}."},
    {"violation.break_not_needed", "person text", "{0}: a break that is not needed: {1}."},
    {"violation.break_has_wrong_length", "person text", "{0}: the break has a wrong length: {1}."},
    {"violation.break_at_wrong_time", "person text", "{0}: the break is at a wrong time: {1}."},
    {"violation.waiting_too_long", "person text", "{0}: waits too long between tasks: {1}."},
    {"violation.shift_edge_without_work", "person text",
     "{0}: a shift begins or ends without work: {1}."},
    {"violation.pieces_overlap", "person text", "{0}: two things at once: {1}."},
    {"violation.rest_too_short", "person", "{0}: too little rest between two days."},
    {"violation.piece_outside_windows", "person task text",
     "{0}: {1} is done outside its hours: {2}."},
    {"violation.piece_has_wrong_length", "person task text",
     "{0}: {1} takes longer or shorter than that: {2}."},
    {"violation.share_in_two_pieces", "person task text",
     "{0}: a share of {1} is done in two pieces: {2}."},
    {"violation.order_is_not_steady", "person text",
     "{0}: the tasks of the day come in another order than their hours: {1}."},
};

constexpr Saying of_all_together[] = {
    {"violation.task_done_too_often", "task", "{0}: done more often than there is to do."},
    {"violation.occasion_used_twice", "task text", "{0}: done twice in one of its hours, {1}."},
    {"violation.share_passed", "task text", "{0}: more is done than there is to do, {1}."},
    {"violation.task_is_shared", "task", "{0}: shared by several people, which it may not be."},
    {"violation.too_many_at_once", "workplace text", "{0}: too many people at once, {1}."},
    {"violation.too_many_people", "workplace", "{0}: more people than it can take in."},
    {"violation.coach_minutes_passed", "minutes minutes",
     "The jobs take {0} of help a week; there are {1}."},
};

constexpr Saying of_values[] = {
    {"violation.terms_do_not_add_up", "person number number",
     "{0}: the reasons add up to {1} points, not to {2}."},
    {"violation.terms_differ", "person", "{0}: the reasons are not those of the job."},
    {"violation.job_is_not_in_model", "person", "{0}: the job cannot be made of what there is."},
    {"violation.value_is_wrong", "person number number",
     "{0}: the job is worth {2} points, not {1}."},
    {"violation.missing_shares_are_wrong", "number number",
     "Missing minimum shares cost {1} points, not {0}."},
    {"violation.model_refuses", "message", "The engine's checker refuses the plan. {0}"},
    {"violation.bound_below_value", "number number", "The bound, {0}, is below the value, {1}."},
    {"violation.bound_is_not_proven", "message", "The bound is not proven. {0}"},
};

}  // namespace

void add_check_sentences(std::vector<Saying>& all) {
    all.insert(all.end(), std::begin(of_the_plan), std::end(of_the_plan));
    all.insert(all.end(), std::begin(of_a_person), std::end(of_a_person));
    all.insert(all.end(), std::begin(of_a_week), std::end(of_a_week));
    all.insert(all.end(), std::begin(of_all_together), std::end(of_all_together));
    all.insert(all.end(), std::begin(of_values), std::end(of_values));
}

}  // namespace kynnys
