// A plan as one accessible page: no scripts, nothing loaded from elsewhere.
#pragma once

#include <string>

#include "cli/plan_sections.h"
#include "cli/plan_view.h"

namespace kynnys {

enum class PlanOrder { by_person, by_workplace, by_week };

// Without an order all three are on the page.
std::string plan_page(const PlanView& view, std::optional<PlanOrder> order);

}  // namespace kynnys
