// On medium problems, which trying everything can't reach, the search finds what CBC proves.
#include <gtest/gtest.h>

#include "oracle/outcome_checks.h"
#include "support/case_count.h"
#include "support/compact_model.h"
#include "support/hand_made.h"
#include "support/random_problem.h"

namespace kynnys::carving {
namespace {

// CBC proves these in a second or two, larger ones in minutes.
constexpr std::size_t columns_most = 1500;

TEST(Search, FindsTheOptimumThatCbcProves) {
    const std::uint64_t cases = case_count(80);
    int compared = 0;
    int proven = 0;
    for (std::uint64_t seed = 0; seed < cases; ++seed) {
        SCOPED_TRACE(seed);
        const Problem problem = without_groups(random_problem(seed, medium_size));
        const SearchOutcome outcome = search(problem, limits_of(work_per_second / 2));
        expect_believed(problem, outcome);
        const CompactModel model(problem);
        const std::size_t columns = model.mip().columns().size();
        if (columns == 0 || columns > columns_most)
            continue;
        const MipAnswer answer = solve_with_cbc(model.mip(), 60);
        ASSERT_TRUE(answer.is_optimal);
        EXPECT_GE(outcome.certificate.bound, answer.value);
        EXPECT_EQ(outcome.solution.value, answer.value);
        ++compared;
        proven += is_proven(outcome) ? 1 : 0;
    }
    EXPECT_GE(compared, static_cast<int>(cases) * 6 / 10);
    EXPECT_GE(proven * 10, compared * 8);
}

TEST(Search, ProvesTheOptimumOfTheHandMadeProblem) {
    const Problem problem = without_groups(hand_made().problem);
    const CompactModel model(problem);
    const MipAnswer answer = solve_with_cbc(model.mip(), 60);
    ASSERT_TRUE(answer.is_optimal);
    const SearchOutcome outcome = search(problem, limits_of(work_per_second / 2));
    expect_believed(problem, outcome);
    EXPECT_EQ(outcome.solution.value, answer.value);
    EXPECT_TRUE(is_proven(outcome));
}

}  // namespace
}  // namespace kynnys::carving
