// What both forms of a certificate have in common: cases that must cover everything, and prices.
// What is wrong is said of a case by its number; the cases of a list count up from `first`.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "base/result.h"
#include "solve/carving/certificate.h"
#include "solve/carving/problem.h"

namespace kynnys::carving::checking {

// A sum that knows when it has left 64 bits.
class Sum {
  public:
    void add(std::int64_t number, std::int64_t times = 1) {
        std::int64_t product = 0;
        is_lost_ = is_lost_ || __builtin_mul_overflow(number, times, &product) ||
                   __builtin_add_overflow(total_, product, &total_);
    }
    [[nodiscard]] bool is_lost() const { return is_lost_; }
    [[nodiscard]] std::int64_t total() const { return total_; }

  private:
    std::int64_t total_ = 0;
    bool is_lost_ = false;
};

// From 1/price_unit to whole points.
std::int64_t rounded_down(std::int64_t number);

// Are all decisions about people, workplaces, days and occasions that there are?
Result<Done> check_decisions(const Problem& problem, const std::vector<Leaf>& leaves,
                             std::int64_t first);

// Is every choice of jobs in one of these cases? There must be one at least.
Result<Done> check_cover(const std::vector<Leaf>& leaves, std::int64_t first);

// A shared limit: its workplace, or -1 when it is on coaches or a group's share, and how much there
// is of it: of a group's share 0.
struct Limit {
    int workplace = -1;
    std::int64_t capacity = 0;
};
Limit limit_at(const Problem& problem, const PriceLayout& layout, int place);

// All prices of a case, when those it names are ascending, not negative and of limits.
using NamedPrices = std::vector<std::pair<int, std::int32_t>>;
Result<Prices> all_prices(const Problem& problem, const PriceLayout& layout,
                          const NamedPrices& named, std::int64_t number);

// The sum of price * capacity, in 1/price_unit of a point.
void add_limits(const Problem& problem, const PriceLayout& layout, const NamedPrices& named,
                Sum& sum);

}  // namespace kynnys::carving::checking
