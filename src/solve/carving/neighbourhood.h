// Large-neighbourhood search: a few workplaces and the people around them are planned anew by
// branch and price, while everything else stays.
#pragma once

#include <functional>

#include "solve/carving/branch_and_price.h"

namespace kynnys::carving {

struct NeighbourhoodRules {
    std::int64_t work_most = 0;  // of the workshop, in rows
    int people_most = 14;
    int nodes_most = 12;
    int tries_most = 100000;
    std::function<bool()> cancelled{};
};

// Improves the solution until the work is done or nothing changes any more. Workplaces are taken in
// the order of what their people and unused occasions lose against the prices; `bound` (points)
// ends it when reached. Deterministic.
Solution improve_by_neighbourhoods(Workshop& workshop, const BindingLimits& limits,
                                   const Prices& prices, const Solution& solution,
                                   std::int64_t bound, const NeighbourhoodRules& rules);

}  // namespace kynnys::carving
