// Finds out, once a plan is there, what is worth telling about it and takes long: the smallest
// change that would give each person without a job one, and what would place the most people.
#pragma once

#include <functional>

#include "app/office.h"
#include "plan/plan_review.h"

namespace kynnys {

struct PlanReviewResult {
    PlanReview review = PlanReview::waiting;  // waiting: it was not finished
    std::vector<UnlockRecord> unlocks;
};

// Repairs are written as they are found, for so many people at most; `goes_on` is asked now and
// then. Outdated where the clients or workplaces are others than those the plan was made from.
PlanReviewResult review_plan(Office& office, const PlanRun& run,
                             const std::function<bool()>& goes_on);

}  // namespace kynnys
