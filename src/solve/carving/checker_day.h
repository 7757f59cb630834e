// The best shift of one day for every start and end.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "solve/carving/problem.h"

namespace kynnys::carving::checking {

inline constexpr std::int64_t impossible = INT64_MIN / 4;

// A case may ask for so many occasions on one day of one job; more than that it does not get.
inline constexpr int most_marks = 10;

// An occasion that may be done on the day, with its value after prices.
struct Chance {
    int occasion = 0;
    int open = 0;
    int close = 0;
    int shortest = 0;
    int most = 0;
    std::int64_t value = 0;       // of a doing, and
    std::int64_t slot_value = 0;  // of each slot
    int rank = 0;                 // 1, 2, … in routine order for those that can wait, else 0
    std::uint32_t mark = 0;       // the bit that says it is done, for those that must be done
};

struct DayChoice {
    DayMask open{};  // of person and workplace
    std::vector<Chance> chances;
    int ranks = 0;  // the greatest
    int marks = 0;  // the marks are the bits below 1 << marks, and a shift must have them all
    int shift_fewest = 1;
    std::array<std::int64_t, slots_per_day + 1> stay{};  // value of presence before each slot
};

struct DayShift {
    int start = 0;
    int end = 0;
    int paid = 0;
    std::int64_t value = 0;
};

// Rules 2-5 and 7-8 hold. `scale` multiplies the waiting cost.
std::vector<DayShift> best_shifts(const Problem& problem, const Person& person,
                                  const DayChoice& choice, std::int64_t scale);

}  // namespace kynnys::carving::checking
