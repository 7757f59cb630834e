// What must hold of every outcome of a search.
#pragma once

#include <gtest/gtest.h>

#include "solve/carving/checker.h"
#include "solve/carving/search.h"
#include "support/error_key.h"

namespace kynnys::carving {

// What a problem that is not proven soon may cost; most small and medium ones are proven in less.
inline constexpr std::int64_t little_work = work_per_second / 10;

inline SearchLimits limits_of(std::int64_t work, int threads = 1) {
    SearchLimits limits;
    limits.work = work;
    limits.threads = threads;
    return limits;
}

// The problem without minimum shares: their rounding to whole people is not branched on, so that
// optima under them are not always found or proved.
inline Problem without_groups(Problem problem) {
    problem.groups.clear();
    for (Person& person : problem.people) person.groups = 0;
    return problem;
}

// The checker believes the solution and the certificate, and the bound is not below the value.
inline void expect_believed(const Problem& problem, const SearchOutcome& outcome) {
    EXPECT_EQ(error_key(check_solution(problem, outcome.solution)), "");
    EXPECT_EQ(error_key(check_certificate(problem, outcome.certificate)), "");
    EXPECT_GE(outcome.certificate.bound, outcome.solution.value);
    EXPECT_EQ(outcome.prices.size(), std::size_t(PriceLayout(problem).size()));
}

inline bool is_proven(const SearchOutcome& outcome) {
    return outcome.certificate.bound == outcome.solution.value;
}

}  // namespace kynnys::carving
