// Whatever the prices and the cases are: the checker proves just the bound that trying every job of
// every person gives, and never one below the best solution.
#include <gtest/gtest.h>

#include "solve/carving/checker.h"
#include "solve/carving/checker_day.h"
#include "solve/carving/checker_price.h"
#include "support/error_key.h"
#include "support/random_problem.h"
#include "unit/solve/random_certificate.h"

namespace kynnys::carving {
namespace {

TEST(BestOfPerson, IsTheBestOfAllJobsUnderAnyDecisions) {
    int compared = 0;
    int without_job = 0;
    for (std::uint64_t seed = 0; seed < 1200; ++seed) {
        const Problem problem = random_problem(seed);
        const auto jobs = jobs_of_people(problem);
        if (!jobs || problem.people.empty())
            continue;
        Random random(seed);
        const Certificate tree = random_certificate(problem, Priced::limits, 3, random);
        for (const Leaf& leaf : tree.leaves) {
            const Prices prices = dense(problem, leaf.prices);
            for (std::size_t p = 0; p < jobs->size(); ++p) {
                const auto person = static_cast<int>(p);
                const std::int64_t found =
                    checking::best_of_person(problem, PriceLayout(problem), prices, person,
                                             checking::case_of(problem, leaf.path, person));
                const auto best = best_by_trying(problem, prices, leaf.path, person, (*jobs)[p]);
                ASSERT_EQ(found, best.value_or(checking::impossible))
                    << "seed " << seed << " person " << p;
                ++compared;
                without_job += best ? 0 : 1;
            }
        }
    }
    EXPECT_GT(compared, 5000);
    EXPECT_GT(without_job, 100);
}

TEST(CheckCertificate, ProvesJustTheBoundThatTryingEveryJobGives) {
    int proven = 0;
    for (std::uint64_t seed = 0; seed < 800; ++seed) {
        const Problem problem = random_problem(seed);
        const auto jobs = jobs_of_people(problem);
        if (!jobs)
            continue;
        Random random(seed);
        Certificate certificate = random_certificate(problem, Priced::limits, 3, random);
        std::optional<std::int64_t> greatest;
        for (const Leaf& leaf : certificate.leaves) {
            const auto bound = bound_by_trying(problem, leaf, *jobs);
            if (bound)
                greatest = std::max(greatest.value_or(*bound), *bound);
        }
        ASSERT_TRUE(greatest.has_value());
        certificate.bound = *greatest;
        ASSERT_EQ(error_key(check_certificate(problem, certificate)), "") << "seed " << seed;
        certificate.bound -= 1;
        ASSERT_EQ(error_key(check_certificate(problem, certificate)),
                  "certificate.bound_is_not_proven")
            << "seed " << seed;
        ++proven;
    }
    EXPECT_GT(proven, 500);
}

TEST(CheckCertificate, NeverProvesLessThanTheBestSolution) {
    int above_zero = 0;
    for (std::uint64_t seed = 0; seed < 1500; ++seed) {
        const Problem problem = random_problem(seed);
        const auto best = best_solution(problem);
        if (!best)
            continue;
        Random random(seed);
        const Priced priced = seed % 3 == 0 ? Priced::nothing : Priced::limits;
        Certificate certificate = random_certificate(problem, priced, 4, random);
        certificate.bound = best->value - 1;
        ASSERT_EQ(error_key(check_certificate(problem, certificate)),
                  "certificate.bound_is_not_proven")
            << "seed " << seed;
        above_zero += best->value > 0 ? 1 : 0;
    }
    EXPECT_GT(above_zero, 500);
}

TEST(CheckCertificate, RefusesATreeWithoutOneOfItsLeaves) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const Problem problem = random_problem(seed);
        Random random(seed);
        const Certificate whole = random_certificate(problem, Priced::nothing, 4, random);
        for (std::size_t leaf = 0; leaf < whole.leaves.size(); ++leaf) {
            Certificate certificate = whole;
            certificate.bound = largest_number;
            certificate.leaves.erase(certificate.leaves.begin() +
                                     static_cast<std::ptrdiff_t>(leaf));
            ASSERT_NE(error_key(check_certificate(problem, certificate)), "") << "seed " << seed;
        }
    }
}

}  // namespace
}  // namespace kynnys::carving
