// Hours that a person's benefits or pension allow, as limits of a plan.
#pragma once

#include <optional>

#include "app/plan_city.h"
#include "plan/plan_run.h"
#include "rules/program.h"

namespace kynnys {

// The most weekly minutes that surely keep every hard edge which surely applies, with the usual
// wage; nothing where no edge is known to limit. An edge of which nobody can tell where it lies
// limits nothing: it is warned of instead.
std::optional<Minutes> most_within_edges(const rules::Program& program,
                                         const rules::FactRow& person, Date at);

// Nobody in the city may be given more hours from then on. What others see of a plan is the number
// of hours, never which edge it comes from. Errors: those of situations().
Result<Done> keep_within_edges(Transaction& transaction, const Office& office, Date at,
                               const std::string& organisation, PlanCity& city);

// What a run is made from, with its limits: the same city for who makes it and who reviews it.
Result<PlanCity> find_city_of_run(Transaction& transaction, const Office& office,
                                  const PlanRun& run);

}  // namespace kynnys
