// Made-up cities of every shape, small, the same for the same seed.
#pragma once

#include <cstdint>

#include "plan/city.h"

namespace kynnys {

struct CitySize {
    int people = 4;
    int workplaces = 2;
    int tasks_each = 5;
};

City random_city(std::uint64_t seed, const CitySize& size = {});

}  // namespace kynnys
