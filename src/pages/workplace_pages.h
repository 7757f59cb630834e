// The workplaces of an organisation, each with its tasks by role.
#pragma once

#include "app/card.h"
#include "pages/call.h"
#include "pages/page.h"

namespace kynnys::pages {

std::string workplace_path(const std::string& id);  // "/workplaces/ID"

// The ways up from a page below the workplace.
std::vector<Crumb> workplace_crumbs(const Call& call, const Card<Workplace>& card);

// All of a workplace's tasks, in the order in which they came.
Result<std::vector<Card<Task>>> tasks_of(const Call& call, const std::string& workplace);

}  // namespace kynnys::pages
