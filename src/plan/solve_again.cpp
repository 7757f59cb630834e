#include "plan/solve_again.h"

namespace kynnys {

Result<SolvedAgain> solve_again(const PlannedCity& before, const City& changed,
                                const carving::SearchLimits& limits) {
    SolvedAgain again;
    again.model = TRY(make_model(changed));
    const auto start = warm_start_of(before, map_by_id(before.city, changed), again.model);
    again.outcome = carving::search(again.model.problem, limits, start);
    return again;
}

WholeEffect effect_of(const Plan& before, const SolvedAgain& after) {
    return {static_cast<int>(before.proposals.size()), after.placed(), before.value, after.value()};
}

}  // namespace kynnys
