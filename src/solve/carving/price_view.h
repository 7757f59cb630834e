// Prices as the pricing reads them: per doing, per slot, per presence and per job. Everything is in
// units of 1/price_scale of a point.
#pragma once

#include <cstdint>
#include <vector>

#include "solve/carving/certificate.h"
#include "solve/carving/problem.h"

namespace kynnys::carving {

// No price is higher than this, so that sums over a day stay far within 32 bits.
inline constexpr std::int32_t highest_price = 6000 * price_scale;

class PriceView {
  public:
    PriceView(const Problem& problem, const PriceLayout& layout);

    // Takes over new prices; each is clamped to 0 … highest_price.
    void set(const Prices& prices);

    // Takes over prices of limits of one workplace; `places` must hold all of them that ever have a
    // price. The others stay.
    void set_local(int workplace, const std::vector<int>& places, const Prices& prices);

    [[nodiscard]] std::int32_t of(int occasion) const {  // per doing, or per slot of an amount
        return prices_[static_cast<std::size_t>(layout_.occasion(occasion))];
    }
    // Sum of the prices of presence from midnight to each slot (97 numbers), or nullptr when no
    // slot of that day has a price.
    [[nodiscard]] const std::int64_t* presence(int workplace, int day) const;
    // What any job of the option pays or, by its groups, earns: to be added to its value.
    [[nodiscard]] std::int64_t of_job(const Option& option) const;

    [[nodiscard]] const Prices& prices() const { return prices_; }

  private:
    void set_presence(int workplace, int day);

    const Problem& problem_;
    const PriceLayout& layout_;
    Prices prices_;
    std::vector<std::int64_t> presence_sums_;
    std::vector<char> has_presence_;  // per workplace and day
    std::vector<std::int64_t> groups_of_person_;
};

// Every job's reduced value: its value minus the prices of all it uses, plus or minus its groups'.
std::int64_t reduced_value(const Problem& problem, const PriceLayout& layout, const PriceView& view,
                           const Job& job);

}  // namespace kynnys::carving
