// The best job of one option under given prices.
#pragma once

#include <cstdint>

#include "solve/carving/certificate.h"
#include "solve/carving/checker_case.h"
#include "solve/carving/problem.h"

namespace kynnys::carving::checking {

// The greatest value after prices over the jobs that the case allows of an option, by its number,
// in 1/price_scale of a point and before groups; `impossible` when there is none.
std::int64_t price_option(const Problem& problem, const PriceLayout& layout, const Prices& prices,
                          int option, const PersonCase& decided);

}  // namespace kynnys::carving::checking
