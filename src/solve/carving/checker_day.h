// The best shift of one day for every start and end.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "solve/carving/problem.h"

namespace kynnys::carving {

inline constexpr std::int64_t impossible = INT64_MIN / 4;

// An occasion that may be done on the day, with its value after prices: of a doing when it has a
// length, else of each slot of the amount.
struct Chance {
    int occasion = 0;
    int open = 0;
    int close = 0;
    int length = 0;
    int shortest = 0;
    std::int64_t value = 0;
    std::uint32_t mark = 0;  // one bit of the set of marked chances done so far, or none
};

// At most so many marks: tables have 2^marks columns.
inline constexpr int most_marks = 10;

struct DayChoice {
    DayMask open{};  // of person and workplace
    std::vector<Chance> chances;
    int marks = 0;               // the marks are the bits below 1 << marks
    std::uint32_t required = 0;  // marks that a shift must have
    int shift_fewest = 1;
    std::array<std::int64_t, slots_per_day + 1> stay{};  // value of presence before each slot
};

struct DayShift {
    int start = 0;
    int end = 0;
    int paid = 0;
    std::int64_t value = 0;
};

// A marked chance with a length is done at most once; an unmarked one may be repeated. All else of
// rules 2-5 and 7 holds. `scale` multiplies the waiting cost.
std::vector<DayShift> best_shifts(const Problem& problem, const Person& person,
                                  const DayChoice& choice, std::int64_t scale);

}  // namespace kynnys::carving
