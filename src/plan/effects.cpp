#include "plan/effects.h"

#include <algorithm>

namespace kynnys {

namespace {

Step raised(Step from, const AbilityRaise& raise) {
    if (from >= raise.up_to)
        return from;
    const int reached = static_cast<int>(from) + raise.steps;
    return std::min(static_cast<Step>(std::min(reached, step_count - 1)), raise.up_to);
}

void apply(std::vector<AbilityRaise>& raises, Effects& effects) {
    std::stable_sort(
        raises.begin(), raises.end(),
        [](const AbilityRaise& a, const AbilityRaise& b) { return a.up_to < b.up_to; });
    for (const AbilityRaise& raise : raises) {
        for (Step& step : effects.step_after[static_cast<std::size_t>(raise.ability)])
            step = raised(step, raise);
    }
}

}  // namespace

Effects effects_of(const std::vector<Arrangement>& catalogue,
                   const std::vector<ArrangementIndex>& chosen) {
    Effects effects;
    effects.arrangements = chosen;
    for (StepTable& table : effects.step_after) {
        for (int step = 0; step < step_count; ++step)
            table[static_cast<std::size_t>(step)] = static_cast<Step>(step);
    }
    std::vector<AbilityRaise> raises;
    for (const ArrangementIndex index : chosen) {
        const Arrangement& arrangement = catalogue[index.place()];
        raises.insert(raises.end(), arrangement.raises.begin(), arrangement.raises.end());
        effects.lifts = effects.lifts.united(arrangement.lifts);
        effects.provides = effects.provides.united(arrangement.provides);
        effects.lifts_weight += arrangement.lifts_weight;
        effects.eases_travel += arrangement.eases_travel;
        effects.weekly_help += arrangement.weekly_help;
    }
    apply(raises, effects);
    return effects;
}

}  // namespace kynnys
