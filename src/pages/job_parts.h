// A proposed job as a card: where, when, what.
#pragma once

#include "app/plan_desk.h"
#include "pages/call.h"

namespace kynnys::pages {

Html job_card(const Call& call, const ProposedJob& job, const Html& below);

}  // namespace kynnys::pages
