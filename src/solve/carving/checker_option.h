// The best job of one option under given prices.
#pragma once

#include <cstdint>

#include "solve/carving/certificate.h"
#include "solve/carving/checker_case.h"
#include "solve/carving/problem.h"

namespace kynnys::carving {

struct PricedOption {
    std::int64_t value = 0;  // in 1/price_scale of a point, before groups; or `impossible`
    bool is_exact = true;    // no occasion was left free to be done twice
};

// The greatest value after prices over the jobs that the case allows of an option, by its number.
// On each day at most `marks` occasions are kept from being done twice (and those that the case
// requires are done).
PricedOption price_option(const Problem& problem, const PriceLayout& layout, const Prices& prices,
                          int option, const PersonCase& decided, int marks);

}  // namespace kynnys::carving
