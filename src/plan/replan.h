// People and tasks came and went: a new plan that keeps the old one where it can.
//
// A job that still keeps every rule is kept when that is worth more than the rest gains by changing
// it; a job that somebody has agreed to is kept whenever it can be. Every difference is told:
//   replan.kept {}                          the same job
//   replan.person_gone {PERSON}             the person is not in the city any more, or
//   replan.wants_no_work {}                 does not want work any more
//   replan.task_gone {WORKPLACE}            the workplace, an arrangement or a task of it is gone
//   replan.breaks_a_rule {key, arguments …} a violation.* of check_plan.h that the old job has now
//   replan.gives_way {value before, value after}   the old job was still possible; together it is
//     worth more so
//   replan.place_found {value}              who had no job has one
// Arguments as in message.h; ids of the old city where the thing is gone.
#pragma once

#include <cstdint>
#include <vector>

#include "plan/city.h"
#include "plan/make_plan.h"
#include "plan/message.h"
#include "plan/plan.h"

namespace kynnys {

enum class PlanMove {
    kept,     // the same job
    changed,  // another job at the same workplace
    moved,    // a job at another workplace
    ended,    // no job any more
    started,  // a job where there was none
};

struct PlanDifference {
    PersonIndex before;  // in the old city; not set when the person is new
    PersonIndex after;   // in the new city; not set when the person is gone
    PlanMove move{};
    Message reason;
};

struct ReplanRequest {
    PlanRequest plan;
    std::int64_t stay_bonus = 300;       // points for a job that stays just as it is
    std::int64_t agreed_bonus = 20'000;  // the same when somebody has agreed to it
};

struct Replanned {
    Plan plan;                                // of the new city; its value counts no bonus
    std::vector<PlanDifference> differences;  // everybody with a job before or after; by new place,
                                              // then those who are gone
};

// The old plan must be one of the old city. Errors: those of make_model.
Result<Replanned> replan(const City& before, const Plan& old_plan, const City& after,
                         const ReplanRequest& request);

}  // namespace kynnys
