// A plan made again with what was decided kept: jobs that are accepted or agreed stay as they are
// where they can, the rest is planned anew, and every one that can't stay is told with its reason.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/plan_city.h"
#include "plan/make_plan.h"
#include "storage/plan_keep_store.h"

namespace kynnys {

struct DecidedJobs {
    Plan plan;                               // of these jobs alone, one a person
    std::map<PersonIndex, std::string> ids;  // of the proposals, by person
    std::vector<NotKept> gone;               // whose person, workplace or task is no more
};
Result<DecidedJobs> find_decided_jobs(Transaction& transaction, const std::string& organisation,
                                      const PlanCity& from);

struct KeptPlan {
    Plan plan;
    std::map<PersonIndex, std::string> kept;  // id of the earlier proposal, by person
    std::vector<NotKept> not_kept;
};
// Errors: those of replan().
Result<KeptPlan> make_kept_plan(const PlanCity& from, const DecidedJobs& decided,
                                const PlanRequest& request);

}  // namespace kynnys
