// Made-up carving problems of every shape, for tests that compare.
#pragma once

#include <cstdint>

#include "solve/carving/problem.h"

namespace kynnys::carving {

// How large a random problem may become. Each problem draws its own size up to these.
struct ProblemSize {
    int people = 3;
    int workplaces = 2;
    int tasks = 4;    // of a workplace
    int days = 3;     // with any work
    int slots = 10;   // a day, between the earliest and the latest work of all
    int options = 2;  // of a person at one workplace
};

inline constexpr ProblemSize small_size{};
inline constexpr ProblemSize medium_size{10, 2, 5, 5, 16, 1};

// The same for the same seed and size. Over the seeds there are problems with and without fixed
// times, wide windows, weekly amounts, breaks, waiting, rests, shared and unshared tasks, wishes,
// groups with shares, limits of coaches, several options for a pair, agreed jobs, work at night,
// and lists that are empty.
Problem random_problem(std::uint64_t seed, const ProblemSize& size = small_size);

}  // namespace kynnys::carving
