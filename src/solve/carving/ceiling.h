// A quick upper bound on what an option can be worth: the most valuable slots first, as if they
// could be put together freely. It rules most options out before any table is filled, and its dual
// tells what the option's own weekly limits are worth.
#pragma once

#include <cstdint>
#include <vector>

#include "solve/carving/day_table.h"
#include "solve/carving/problem.h"

namespace kynnys::carving {

class Ceiling {
  public:
    void start();
    // An offer of a task (a position in Option::tasks) of which `left` slots may be used in a week.
    // Each slot is worth at most value / length, rounded up.
    void add(const Offer& offer, int worth, std::int64_t left);
    // The greatest total over the allowed weekly hours: `fixed`, the slots taken, the trip for each
    // day that many slots need, the hours' own value, and `wish_most` for each slot of presence.
    std::int64_t value(const Person& person, const Option& option, std::int64_t fixed,
                       std::int64_t wish_most, int break_length);
    // After value(): how much one slot of the task's weekly limit is worth above the last slot taken.
    [[nodiscard]] std::int64_t worth_of_limit(int worth) const;

  private:
    struct Lot {
        std::int64_t per_slot = 0;
        std::int64_t slots = 0;
        int worth = 0;
    };
    struct Limit {
        int worth = 0;
        std::int64_t left = 0;
        std::int64_t most_per_slot = 0;
    };
    Limit& limit_of(int worth);
    std::vector<Lot> lots_;
    std::vector<Limit> limits_;
    std::int64_t last_taken_ = 0;  // value of the slot taken last at the best hours
};

}  // namespace kynnys::carving
