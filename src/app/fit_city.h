// The city of one person and one workplace: what a fit, an offer or a change of a job is worked out
// from.
#pragma once

#include <string>
#include <vector>

#include "app/workplace_city.h"
#include "plan/plan.h"
#include "plan/plan_run.h"
#include "storage/vault.h"

namespace kynnys {

struct FitCity {
    City city;                      // the person first, then others of the plan without their names
    std::vector<Proposal> besides;  // the others' jobs at the workplace, in positions of the city
};

// For whom and where: the record's person, workplace and plan.
struct FitPlace {
    const ProposalRecord& record;
    const WorkplaceRecord& workplace;
};

// Errors: subject.is_unknown; those of workplace_city() and of opening a sealed field.
Result<City> fit_city(Transaction& transaction, const Vault& vault, const std::string& person,
                      const WorkplaceRecord& workplace);

// The same with those who have a job there in the plan, unless somebody said no. A job of which a
// task is gone takes nothing from anybody.
Result<FitCity> fit_city_in_plan(Transaction& transaction, const Vault& vault,
                                 const FitPlace& place);

}  // namespace kynnys
