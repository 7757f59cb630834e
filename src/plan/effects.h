// What a set of arrangements does for a person, taken together.
#pragma once

#include <array>
#include <vector>

#include "ability/ability.h"
#include "ability/surroundings.h"
#include "base/quantity.h"
#include "workplace/arrangement.h"

namespace kynnys {

// The step that a line reaches, by its own step.
using StepTable = std::array<Step, step_count>;

struct Effects {
    std::vector<ArrangementIndex> arrangements;  // ascending
    std::array<StepTable, ability_count> step_after{};
    CodeSet<Exposure> lifts;
    CodeSet<AccessNeed> provides;
    Kilograms lifts_weight{0};
    Minutes eases_travel{0};
    Minutes weekly_help{0};

    [[nodiscard]] Step after(Ability ability, Step own) const {
        return step_after[static_cast<std::size_t>(ability)][static_cast<std::size_t>(own)];
    }
};

// Amounts and raises of the same line add up. Where raises of one line have different limits
// (`up_to`), they count in the order that brings the line highest: the lowest limit first.
// `chosen` names places in `catalogue`, in ascending order.
Effects effects_of(const std::vector<Arrangement>& catalogue,
                   const std::vector<ArrangementIndex>& chosen);

}  // namespace kynnys
