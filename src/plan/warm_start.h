// An earlier plan as the start of a new search: its prices in the new problem's layout, its jobs in
// the new problem's numbers.
#pragma once

#include "plan/city_map.h"
#include "plan/model.h"
#include "plan/plan.h"
#include "solve/carving/search.h"

namespace kynnys {

// A plan with the city and the model it was made from.
struct PlannedCity {
    const City& city;
    const Model& model;
    const Plan& plan;
};

// Limits that are new start without a price. Jobs that are gone or break a rule now are left out.
carving::WarmStart warm_start_of(const PlannedCity& before, const CityMap& map, const Model& after);

}  // namespace kynnys
