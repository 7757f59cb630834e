// A dive: fixes the jobs that the averaged choices agree on, prices the rest again, and so on,
// until few people are left. No linear program is solved.
#pragma once

#include "solve/carving/draft.h"
#include "solve/carving/volume.h"

namespace kynnys::carving {

struct DiveRules {
    int warm_up = 60;     // iterations before the first jobs are fixed
    int iterations = 30;  // between two rounds of fixing
    double step = 0.3;
    double memory = 0.07;
    double share_fixed = 0.05;   // of the total weight, at most, in one round
    double agreement = 0.5;      // jobs of less weight are fixed only one at a time
    std::int64_t work_most = 0;  // 0: no limit; past it the rest is placed greedily
};

// Ends with a complete, polished draft of all people.
Draft dive(Workshop& workshop, const BindingLimits& limits, const VolumeStart& start,
           const DiveRules& rules);

}  // namespace kynnys::carving
