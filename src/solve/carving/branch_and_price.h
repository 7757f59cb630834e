// Branch and price: exact on small parts, and a tree of proven bounds on any.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "solve/carving/draft.h"
#include "solve/carving/volume.h"

namespace kynnys::carving {

struct BranchRules {
    int nodes_most = 100;
    std::int64_t work_most = 0;  // stops once the workshop's work passes this; 0: no limit
    std::function<bool()> cancelled{};
};

struct BranchResult {
    std::vector<Job> jobs;     // the best found for the part's people; empty: none beats `beat`
    std::int64_t value = 0;    // of these jobs, or `beat`
    std::int64_t bound = 0;    // points; no solution of the part is worth more
    std::vector<Leaf> leaves;  // the cases that prove it, with their prices
    int nodes = 0;
    [[nodiscard]] bool is_proven() const { return bound <= value; }
};

// Looks for jobs of the part's people that are worth more than `beat` together (points, without
// missing shares of groups unless the part is everybody). `known` are jobs to start from.
BranchResult branch_and_price(Workshop& workshop, const BindingLimits& limits, const Part& part,
                              const VolumeStart& start, const std::vector<Job>& known,
                              std::int64_t beat, const BranchRules& rules);

}  // namespace kynnys::carving
