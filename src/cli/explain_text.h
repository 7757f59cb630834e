// An explanation as text and as JSON.
#pragma once

#include <string>

#include "base/json.h"
#include "cli/plan_view.h"
#include "plan/explain.h"

namespace kynnys {

// How much is said of each workplace: every task line by line, or a summary.
enum class ExplainDepth { summary, every_line };

std::string explanation_text(const PlanView& view, const Explanation& explanation,
                             ExplainDepth depth);
Json::Object explanation_json(const PlanView& view, const Explanation& explanation);

// "with 4 h a week to work and this licence: hygiene passport"
std::string changes_text(const PlanView& view, const std::vector<Change>& changes);

// "143 → 144 placed, value 214 530 → 215 300"
std::string effect_text(const WholeEffect& effect);
Json effect_json(const WholeEffect& effect);

Json changes_json(const PlanView& view, const std::vector<Change>& changes);

}  // namespace kynnys
