// On thousands of small problems the search nearly always finds what trying everything finds, and
// proves it; what it says is proven is so. Shares of groups are left out: their rounding to whole
// people is not branched on.
#include <gtest/gtest.h>

#include "oracle/outcome_checks.h"
#include "support/brute_force.h"
#include "support/case_count.h"
#include "support/random_problem.h"

namespace kynnys::carving {
namespace {

// What is not proven may be missed, too: once in a thousand. (Who works when at a workplace is not
// branched on.)
void compare(std::uint64_t first, std::uint64_t most, const ProblemSize& size) {
    const std::uint64_t cases = case_count(most);
    int compared = 0;
    int found = 0;
    int proven = 0;
    int placed = 0;
    for (std::uint64_t seed = first; seed < first + cases; ++seed) {
        SCOPED_TRACE(seed);
        const Problem problem = without_groups(random_problem(seed, size));
        const auto best = best_solution(problem);
        if (!best)
            continue;
        const SearchOutcome outcome = search(problem, limits_of(little_work));
        expect_believed(problem, outcome);
        ASSERT_LE(outcome.solution.value, best->value);
        ASSERT_GE(outcome.certificate.bound, best->value);
        found += outcome.solution.value == best->value ? 1 : 0;
        proven += is_proven(outcome) ? 1 : 0;
        ++compared;
        placed += static_cast<int>(outcome.solution.jobs.size());
    }
    EXPECT_GT(compared, static_cast<int>(cases) * 9 / 10);
    EXPECT_LE(compared - found, 1 + compared / 1000);
    EXPECT_GE(proven, compared * 98 / 100);
    EXPECT_GT(placed, compared / 3);
}

TEST(Search, ProvesTheOptimumOfSmallProblems) {
    compare(0, 5000, small_size);
}

TEST(Search, ProvesTheOptimumOfProblemsWithOneDay) {
    compare(10'000, 2000, {4, 2, 4, 1, 12, 2});
}

TEST(Search, ProvesTheOptimumOfCrowdedWorkplaces) {
    compare(20'000, 2000, {5, 1, 3, 2, 8, 2});
}

// With shares the bound may stay above the optimum and the value below it, seldom the latter.
TEST(Search, StaysAboutTheOptimumUnderShares) {
    int compared = 0;
    int found = 0;
    for (std::uint64_t seed = 0; seed < case_count(1500); ++seed) {
        const Problem problem = random_problem(seed);
        const auto best = best_solution(problem);
        if (!best || problem.groups.empty())
            continue;
        SCOPED_TRACE(seed);
        const SearchOutcome outcome = search(problem, limits_of(little_work));
        expect_believed(problem, outcome);
        EXPECT_LE(outcome.solution.value, best->value);
        EXPECT_GE(outcome.certificate.bound, best->value);
        ++compared;
        found += outcome.solution.value == best->value ? 1 : 0;
    }
    EXPECT_GT(compared, static_cast<int>(case_count(1500)) / 5);
    EXPECT_GE(found, compared * 98 / 100);
}

TEST(Search, AnswersProblemsThatHoldNothing) {
    const SearchOutcome outcome = search(Problem{}, limits_of(little_work));
    expect_believed(Problem{}, outcome);
    EXPECT_EQ(outcome.solution.value, 0);
    EXPECT_EQ(outcome.certificate.bound, 0);
}

}  // namespace
}  // namespace kynnys::carving
