// Answers to small carving problems by trying everything. Written from problem.h alone, without
// tables or bounds on what a shift may be worth, to judge the search and its checker.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "solve/carving/problem.h"

namespace kynnys::carving {

// What a feasible shift adds to a job's value.
std::int64_t shift_value(const Problem& problem, const Option& option, const Shift& shift);

struct ValuedJob {
    Job job;
    std::int64_t value = 0;
};

// Every feasible job of an option, each once; nothing when there are more than about
// `most`.
std::optional<std::vector<ValuedJob>> every_job(const Problem& problem, int option,
                                                std::size_t most);

// Feasible jobs of an option, the first that come up; for large problems.
std::vector<ValuedJob> some_jobs(const Problem& problem, int option, std::size_t most);

struct BruteForceLimits {
    std::size_t jobs_most = 20'000;       // of an option
    std::int64_t steps_most = 3'000'000;  // of the search over all people
};

// A best solution; nothing when the problem is too large for the limits.
std::optional<Solution> best_solution(const Problem& problem, const BruteForceLimits& limits = {});

}  // namespace kynnys::carving
