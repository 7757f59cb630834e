// The views of a plan that stand in files of their own.
#pragma once

#include "pages/form_parts.h"
#include "pages/routes.h"

namespace kynnys::pages {

// The plan's proposals page by page; with a state, what could not be decided and why.
Answer proposals_answer(const Call& call, const FormState& state);

void add_proposal_routes(Routes& routes);
void add_plan_view_routes(Routes& routes);  // not placed, what would unlock more, comparison

}  // namespace kynnys::pages
