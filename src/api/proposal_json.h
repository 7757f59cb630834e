// Proposals and decisions as the API gives them.
#pragma once

#include "base/json.h"
#include "plan/plan_run.h"

namespace kynnys::api {

Json::Object proposal_json(const ProposalRecord& proposal);
Json decision_json(const Decision& decision);

}  // namespace kynnys::api
