// Proposals and decisions as the API gives them.
#pragma once

#include "app/offer_desk.h"
#include "base/json.h"

namespace kynnys::api {

Json::Object proposal_json(const ProposalRecord& proposal);
Json decision_json(const Decision& decision);
Json put_off_json(const PutOff& put_off);

}  // namespace kynnys::api
