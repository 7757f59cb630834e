// Limits said as refusals with their smallest change. The keys stand in fit.h.
#pragma once

#include "plan/fit.h"

namespace kynnys {

// Where a limit was met. The task is not set for limits of the workplace as a whole.
struct LimitPlace {
    PersonIndex person;
    WorkplaceIndex workplace;
    TaskIndex task;
    std::vector<ArrangementIndex> arrangements;  // in use
};

Refusal refusal_of(const City& city, const LimitPlace& place, const Limit& limit);

}  // namespace kynnys
