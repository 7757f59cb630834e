// Checks a plan against the city, twice over: every condition is worked out anew from the words of
// the city alone, with no code in common with what made the plan; then the values and the bound are
// verified on the plan's problem by the engine's own checker.
//
// Violations (P person, W workplace, T task, A arrangement: ids; TIME as "Mon 09:00-10:00"):
//  of the plan:  violation.person_is_unknown {position}        violation.workplace_is_unknown {P}
//    violation.task_is_unknown {P}   violation.arrangement_is_unknown {P}
//    violation.proposals_are_out_of_order {P}  violation.policy_differs {the plan's, the city's}
//    violation.person_is_unaccounted_for {P}   violation.person_is_listed_wrongly {P}
//    violation.wanting_work_is_wrong {stated, counted}
//  of a person:  violation.wants_no_work {P}
//    violation.workplace_is_no_go {P, W}      violation.kind_is_no_go {P, T}
//    violation.surrounding_is_no_go {P, T}    violation.time_is_no_go {P, TIME}
//    violation.travel_too_long {P, W, minutes, most}   violation.language_missing {P, W}
//    violation.access_missing {P, W, need}    violation.licence_missing {P, T, licence}
//    violation.exposure_not_accepted {P, T, exposure}  violation.too_heavy {P, T}
//    violation.gap_too_large {P, T, ability}  violation.line_unknown {P, T, ability}
//    violation.core_task {P, T}               violation.task_of_another_workplace {P, T}
//    violation.arrangement_not_offered {P, W, A}  violation.arrangements_out_of_order {P}
//    violation.too_many_arrangements {P}      violation.too_many_arranged_demands {P}
//  of a week:    violation.job_is_empty {P}   violation.shifts_out_of_order {P}
//    violation.shift_is_malformed {P, day}    violation.not_available {P, TIME}
//    violation.not_open {P, W, TIME}          violation.at_night {P, TIME}
//    violation.shift_too_short {P, TIME}      violation.day_too_long {P, TIME}
//    violation.week_too_short {P, minutes}    violation.week_too_long {P, minutes}
//    violation.work_activity_edge_passed {P, minutes}  violation.too_many_days {P}
//    violation.stretch_too_long {P, TIME}     violation.break_not_needed {P, TIME}
//    violation.break_has_wrong_length {P, TIME}  violation.break_at_wrong_time {P, TIME}
//    violation.waiting_too_long {P, TIME}     violation.shift_edge_without_work {P, TIME}
//    violation.pieces_overlap {P, TIME}       violation.rest_too_short {P}
//    violation.piece_outside_windows {P, T, TIME}  violation.piece_has_wrong_length {P, T, TIME}
//    violation.share_in_two_pieces {P, T, TIME}  violation.order_is_not_steady {P, TIME}
//  shared:       violation.task_done_too_often {T}  violation.occasion_used_twice {T, TIME}
//    violation.share_passed {T, TIME}  violation.task_is_shared {T}
//    violation.too_many_at_once {W, TIME}  violation.too_many_people {W}
//    violation.coach_minutes_passed {minutes, most}
//  of values:    violation.terms_do_not_add_up {P, sum, value}  violation.terms_differ {P}
//    violation.job_is_not_in_model {P}     violation.value_is_wrong {P, stated, right}
//    violation.missing_shares_are_wrong {stated, right}
//    violation.model_refuses {key, arguments …}: a rule or value by the engine's checker
//  of the proof: violation.bound_below_value {bound, value}
//    violation.bound_is_not_proven {key, arguments …}
#pragma once

#include <cstdint>
#include <vector>

#include "plan/city.h"
#include "plan/message.h"
#include "plan/plan.h"

namespace kynnys {

struct PlanCheck {
    std::vector<Message> violations;
    std::int64_t value = 0;  // worked out anew; 0 when the plan cannot be valued
    std::int64_t bound = 0;  // verified; 0 when it is not
    [[nodiscard]] bool is_good() const { return violations.empty(); }
};

enum class ProofCheck { with_bound, values_only };  // the bound takes longest

PlanCheck check_plan(const City& city, const Plan& plan, ProofCheck proof = ProofCheck::with_bound);

// What one person's job breaks beside the jobs of others, or were it the only one: the violations
// of a person, of a week, and those shared ones that are not there without it.
std::vector<Message> job_violations(const City& city, PersonIndex person, const CarvedJob& job,
                                    const std::vector<Proposal>& besides = {});

}  // namespace kynnys
