// From a city to a plan: the model, the search, and the words for what was found.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "plan/city.h"
#include "plan/model.h"
#include "plan/plan.h"
#include "solve/carving/search.h"

namespace kynnys {

struct PlanRequest {
    carving::SearchLimits limits;
    std::int64_t seconds_allowed = 0;  // as it is shown in the plan
    std::string city_fingerprint;
};

// The plan keeps every rule of the city and its policy. The same city and limits give the same
// plan, but for Plan::seconds. Errors: those of make_model.
Result<Plan> make_plan(const City& city, const PlanRequest& request);

// The words for a search's outcome; everything but the seconds. The certificate is that of the
// model's problem without its kept jobs, and its bound is no less than the plan's value.
Plan plan_of(const City& city, const Model& model, const PlanRequest& request,
             const carving::SearchOutcome& outcome);

}  // namespace kynnys
