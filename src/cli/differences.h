// What a new plan does otherwise than the old one, in words.
#pragma once

#include <string>

#include "base/json.h"
#include "cli/plan_view.h"
#include "plan/replan.h"

namespace kynnys {

struct DifferenceView {
    PlanView before;
    PlanView after;
    const std::vector<PlanDifference>& differences;
};

std::string differences_text(const DifferenceView& view);
Json::Object counts_json(const DifferenceView& view);  // kept, changed, moved, ended, started
Json::Array differences_json(const DifferenceView& view);

}  // namespace kynnys
