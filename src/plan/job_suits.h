// Whether a job that was carved for nobody yet suits a person, and what it takes.
#pragma once

#include <optional>
#include <vector>

#include "plan/city.h"
#include "plan/plan.h"

namespace kynnys {

// The job with no arrangement or with the first one of its workplace with which it breaks nothing
// for the person beside the jobs of others; empty where no single one is enough.
std::optional<CarvedJob> job_that_suits(const City& city, PersonIndex person, CarvedJob job,
                                        const std::vector<Proposal>& besides = {});

}  // namespace kynnys
