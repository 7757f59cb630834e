// Does a job from elsewhere, such as an earlier plan, still keep the rules of a job?
#pragma once

#include "solve/carving/problem.h"

namespace kynnys::carving {

// Rules 1-9 of problem.h. The job's option must exist; its occasions too.
bool keeps_rules(const Problem& problem, const Job& job);

}  // namespace kynnys::carving
