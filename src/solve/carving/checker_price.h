// The best job of each person under given prices.
#pragma once

#include <cstdint>

#include "solve/carving/certificate.h"
#include "solve/carving/checker_case.h"
#include "solve/carving/problem.h"

namespace kynnys::carving::checking {

// Values after prices are counted in units of 1/price_unit of a point, so that a group's share in
// percent leaves nothing to round.
inline constexpr std::int64_t price_unit = std::int64_t{price_scale} * 100;

// The value after prices of one job: its value, minus the price of all it uses, plus what its
// groups earn.
std::int64_t value_after_prices(const Problem& problem, const PriceLayout& layout,
                                const Prices& prices, const Job& job);

// The greatest value after prices of any job that the case leaves to the person and for which there
// is room when nobody else has one, or of none (0) when the person may stay out; `impossible` (see
// checker_day.h) when there is neither.
std::int64_t best_of_person(const Problem& problem, const PriceLayout& layout, const Prices& prices,
                            int person, const PersonCase& decided);

}  // namespace kynnys::carving::checking
