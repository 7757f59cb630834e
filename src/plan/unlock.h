// Where to look next: which task, arrangement, hour, place or kind of workplace would bring the
// most people into work who have none in the plan. The prices of the plan's shared limits and the
// refusals of those not placed say what is worth trying; each claim is verified by solving again.
#pragma once

#include <optional>
#include <vector>

#include "plan/change.h"
#include "plan/city.h"
#include "plan/plan.h"
#include "plan/solve_again.h"
#include "solve/carving/search.h"

namespace kynnys {

struct Unlock {
    Change change;
    std::int64_t price_points = 0;     // what the prices alone promise; 0 where they say nothing
    std::vector<PersonIndex> helped;   // not placed now, would be beside everybody's job as it is
    std::int64_t helped_value = 0;     // of their jobs
    std::optional<WholeEffect> whole;  // the whole plan solved again with the change
    [[nodiscard]] int placed_more() const {
        return whole ? whole->placed_after - whole->placed_before : static_cast<int>(helped.size());
    }
};

struct UnlockRequest {
    carving::SearchLimits limits;  // of each time the whole plan is solved again; `cancelled` is
                                   // asked from several threads and ends all
    int tried_most = 150;          // candidates that are tried beside the plan
    int verified_most = 6;         // of them, the best of each kind are verified by solving again
};

// Those that bring somebody into work: the verified first, then those that would do so with
// everybody's job as it is; by people placed, then by value. What only the prices promise is listed
// when it is verified. The plan must be one of the city. Errors: those of make_model.
Result<std::vector<Unlock>> find_unlocks(const City& city, const Plan& plan,
                                         const UnlockRequest& request);

// What is worth trying, at most `most`; of each kind the most promising first.
std::vector<Unlock> unlocks_to_try(const PlannedCity& planned, int most);

}  // namespace kynnys
