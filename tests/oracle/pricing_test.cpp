// The search's pricing and the checker's, which share no code, find the same best job's value for
// each person under any prices.
#include "solve/carving/pricing.h"

#include <gtest/gtest.h>

#include "oracle/outcome_checks.h"
#include "solve/carving/checker.h"
#include "solve/carving/checker_price.h"
#include "solve/carving/relaxation.h"
#include "support/case_count.h"
#include "support/random.h"
#include "support/random_problem.h"

namespace kynnys::carving {
namespace {

Prices random_prices(const Problem& problem, Random& random) {
    const PriceLayout layout(problem);
    Prices prices(static_cast<std::size_t>(layout.size()), 0);
    const int percent = random.between(0, 90);
    for (int place = 0; place < layout.size(); ++place) {
        const bool is_occasion = place < layout.presence(0, 0, 0);
        const int most = (is_occasion ? 20 : 3) * price_scale;
        if (random.chance(percent))
            prices[static_cast<std::size_t>(place)] = random.between(0, most);
    }
    if (problem.coach_capacity < 0)
        prices[static_cast<std::size_t>(layout.coach())] = 0;
    return prices;
}

// Shares of groups are left out: the search rounds them, the checker does not.
void compare(std::uint64_t most, const ProblemSize& size) {
    const std::uint64_t cases = case_count(most);
    int with_job = 0;
    for (std::uint64_t seed = 0; seed < cases; ++seed) {
        const Problem problem = without_groups(random_problem(seed, size));
        const PriceLayout layout(problem);
        Random random(seed);
        const Prices prices = random_prices(problem, random);
        Workshop workshop(problem, 1);
        const Ledger nothing_used(problem, layout);
        PriceView view(problem, layout);
        view.set(prices);
        for (std::size_t p = 0; p < problem.people.size(); ++p) {
            const auto person = static_cast<int>(p);
            const Best best = workshop.pricer().best(person, {view, nothing_used});
            const std::int64_t value = std::max<std::int64_t>(0, best.value) * 100;
            ASSERT_EQ(value, checking::best_of_person(problem, layout, prices, person, {}))
                << "seed " << seed << " person " << p;
            if (best.value <= 0)
                continue;
            ASSERT_EQ(error_key(checked_job_value(problem, best.job)), "")
                << "seed " << seed << " person " << p;
            ASSERT_EQ(checking::value_after_prices(problem, layout, prices, best.job), value)
                << "seed " << seed << " person " << p;
            ++with_job;
        }
    }
    EXPECT_GT(with_job, static_cast<int>(cases) / 2);
}

TEST(Pricing, AgreesWithTheCheckerOnSmallProblems) {
    compare(3000, small_size);
}

TEST(Pricing, AgreesWithTheCheckerOnMediumProblems) {
    compare(200, medium_size);
}

TEST(Pricing, AgreesWithTheCheckerOnLargeProblems) {
    compare(40, {25, 4, 8, 6, 40, 2});
}

}  // namespace
}  // namespace kynnys::carving
