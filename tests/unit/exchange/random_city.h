// Made-up cities of every shape that files can hold.
#pragma once

#include <cstdint>

#include "plan/city.h"

namespace kynnys {

// The same seed gives the same city. It has up to a dozen of everything, and passes check_city().
City random_city(std::uint64_t seed);

}  // namespace kynnys
