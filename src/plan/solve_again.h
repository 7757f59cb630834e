// A plan solved again for a changed city, from where the old plan stands.
#pragma once

#include <cstdint>

#include "plan/city.h"
#include "plan/model.h"
#include "plan/plan.h"
#include "plan/warm_start.h"
#include "solve/carving/search.h"

namespace kynnys {

struct SolvedAgain {
    Model model;  // of the changed city
    carving::SearchOutcome outcome;
    [[nodiscard]] int placed() const { return static_cast<int>(outcome.solution.jobs.size()); }
    [[nodiscard]] std::int64_t value() const { return outcome.solution.value; }
};

// Errors: those of make_model.
Result<SolvedAgain> solve_again(const PlannedCity& before, const City& changed,
                                const carving::SearchLimits& limits);

// What a change does to the whole plan.
struct WholeEffect {
    int placed_before = 0;
    int placed_after = 0;
    std::int64_t value_before = 0;
    std::int64_t value_after = 0;
    friend bool operator==(const WholeEffect&, const WholeEffect&) = default;
};
WholeEffect effect_of(const Plan& before, const SolvedAgain& after);

}  // namespace kynnys
