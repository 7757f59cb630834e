// The search keeps its promises about threads, limits, cancelling, progress and earlier answers.
#include <gtest/gtest.h>

#include <vector>

#include "oracle/outcome_checks.h"
#include "support/case_count.h"
#include "support/random.h"
#include "support/random_problem.h"

namespace kynnys::carving {
namespace {

constexpr ProblemSize large_size{25, 4, 6, 5, 20, 2};

void expect_same(const SearchOutcome& one, const SearchOutcome& other) {
    EXPECT_EQ(one.solution.jobs, other.solution.jobs);
    EXPECT_EQ(one.solution.value, other.solution.value);
    EXPECT_EQ(one.certificate.bound, other.certificate.bound);
    EXPECT_EQ(one.prices, other.prices);
    ASSERT_EQ(one.certificate.leaves.size(), other.certificate.leaves.size());
    for (std::size_t leaf = 0; leaf < one.certificate.leaves.size(); ++leaf) {
        EXPECT_EQ(one.certificate.leaves[leaf].path, other.certificate.leaves[leaf].path);
        EXPECT_EQ(one.certificate.leaves[leaf].prices, other.certificate.leaves[leaf].prices);
    }
}

TEST(Search, GivesTheSameWithOneThreadAndTwo) {
    for (std::uint64_t seed = 0; seed < case_count(20); ++seed) {
        SCOPED_TRACE(seed);
        const Problem problem = random_problem(seed, seed % 10 == 0 ? large_size : medium_size);
        expect_same(search(problem, limits_of(little_work, 1)),
                    search(problem, limits_of(little_work, 2)));
    }
}

TEST(Search, GivesTheSameAgain) {
    const Problem problem = random_problem(3, large_size);
    expect_same(search(problem, limits_of(little_work, 2)),
                search(problem, limits_of(little_work, 2)));
}

TEST(Search, AnswersWithAlmostNoWorkAllowed) {
    for (std::uint64_t seed = 0; seed < case_count(10); ++seed) {
        SCOPED_TRACE(seed);
        const Problem problem = random_problem(seed, large_size);
        for (const std::int64_t work : {0, 1, 1000, 100'000}) {
            expect_believed(problem, search(problem, limits_of(work, 2)));
        }
    }
}

TEST(Search, LeavesAValidAnswerWhenCancelled) {
    int cancelled = 0;
    for (std::uint64_t seed = 0; seed < case_count(5); ++seed) {
        SCOPED_TRACE(seed);
        const Problem problem = random_problem(seed, large_size);
        for (const int patience : {0, 1, 5, 20}) {
            int asked = 0;
            SearchLimits limits = limits_of(little_work, 2);
            limits.cancelled = [&] { return asked++ >= patience; };
            const SearchOutcome outcome = search(problem, limits);
            expect_believed(problem, outcome);
            cancelled += outcome.was_cancelled ? 1 : 0;
        }
    }
    EXPECT_GT(cancelled, static_cast<int>(case_count(5)));
}

TEST(Search, IsNotCancelledUnlessAsked) {
    const Problem problem = random_problem(3, medium_size);
    EXPECT_FALSE(search(problem, limits_of(little_work)).was_cancelled);
}

TEST(Search, TellsItsProgress) {
    const Problem problem = random_problem(3, large_size);
    std::vector<SearchProgress> told;
    SearchLimits limits = limits_of(little_work, 2);
    limits.progress = [&](const SearchProgress& now) { told.push_back(now); };
    const SearchOutcome outcome = search(problem, limits);
    ASSERT_FALSE(told.empty());
    for (std::size_t i = 0; i < told.size(); ++i) {
        EXPECT_LE(told[i].value, outcome.solution.value);
        EXPECT_GE(told[i].bound, outcome.certificate.bound);
        EXPECT_GE(told[i].share_of_work, i == 0 ? 0.0 : told[i - 1].share_of_work);
        EXPECT_LE(told[i].share_of_work, 1.0);
    }
}

// What is learnt for charges that are tried later must not spoil the proof for the best ones.
TEST(Search, ProvesItsBoundOnManyWorkplaces) {
    for (std::uint64_t seed = 0; seed < case_count(4); ++seed) {
        SCOPED_TRACE(seed);
        const Problem problem = random_problem(seed, {40, 6, 6, 5, 24, 1});
        expect_believed(problem, search(problem, limits_of(work_per_second, 2)));
    }
}

TEST(Search, StartsFromAnEarlierAnswer) {
    for (std::uint64_t seed = 0; seed < case_count(30); ++seed) {
        SCOPED_TRACE(seed);
        const Problem problem = random_problem(seed, medium_size);
        const SearchOutcome earlier = search(problem, limits_of(little_work));
        const WarmStart start{earlier.prices, earlier.solution.jobs};
        const SearchOutcome outcome = search(problem, limits_of(1000), start);
        expect_believed(problem, outcome);
        EXPECT_GE(outcome.solution.value, earlier.solution.value);
    }
}

// Jobs of another problem with the same layout: some break rules, some clash.
TEST(Search, TakesOverOnlyWhatIsStillFeasible) {
    for (std::uint64_t seed = 0; seed < case_count(20); ++seed) {
        SCOPED_TRACE(seed);
        Problem problem = random_problem(seed, medium_size);
        const SearchOutcome earlier = search(problem, limits_of(little_work));
        Random random(seed);
        for (Person& person : problem.people) {
            person.weekly_fewest += random.between(0, 2);
            person.days_most -= person.days_most > 1 ? random.between(0, 1) : 0;
        }
        for (Workplace& workplace : problem.workplaces) workplace.at_once = 1;
        problem.kept.clear();
        const WarmStart start{earlier.prices, earlier.solution.jobs};
        const SearchOutcome outcome = search(problem, limits_of(little_work), start);
        expect_believed(problem, outcome);
        const SearchOutcome cold = search(problem, limits_of(little_work));
        if (is_proven(outcome) && is_proven(cold)) {
            EXPECT_EQ(outcome.solution.value, cold.solution.value);
        }
    }
}

}  // namespace
}  // namespace kynnys::carving
