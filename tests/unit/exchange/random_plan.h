// Made-up plans of every shape that files can hold. They keep no rule of a good plan.
#pragma once

#include <cstdint>

#include "plan/city.h"
#include "plan/plan.h"

namespace kynnys {

Plan random_plan(const City& city, std::uint64_t seed);

}  // namespace kynnys
