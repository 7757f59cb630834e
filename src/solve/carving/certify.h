// From prices to a proof: the bound that a checker can verify.
#pragma once

#include "solve/carving/relaxation.h"

namespace kynnys::carving {

// A certificate with one leaf.
Certificate certify(Workshop& workshop, const Part& part, const Prices& prices);

inline constexpr std::int64_t empty_case = std::numeric_limits<std::int64_t>::min();

// Whole points, rounded down.
std::int64_t whole_points(std::int64_t scaled);

// The prices that are not 0.
std::vector<std::pair<int, std::int32_t>> without_zeros(const Prices& prices);

}  // namespace kynnys::carving
