// Whatever the charges, screens, prices and cases are: the checker proves just the bound that
// trying every job gives, and never one below the best solution.
#include <gtest/gtest.h>

#include <algorithm>

#include "solve/carving/checker.h"
#include "support/error_key.h"
#include "support/random_problem.h"
#include "unit/solve/random_certificate.h"

namespace kynnys::carving {
namespace {

// One workplace's crews, with every job there.
class CrewsByTrying {
  public:
    CrewsByTrying(const Problem& problem, const Certificate& certificate, std::size_t workplace,
                  const JobsOfPeople& jobs)
        : problem_(problem), charges_(certificate.charges), proof_(certificate.crews[workplace]) {
        const Prices none(static_cast<std::size_t>(PriceLayout(problem).size()), 0);
        for (std::size_t p = 0; p < jobs.size(); ++p) {
            std::vector<ValuedJob>& own = jobs_.emplace_back();
            for (const ValuedJob& one : jobs[p]) {
                const Option& option = problem.options[static_cast<std::size_t>(one.job.option)];
                if (static_cast<std::size_t>(option.workplace) == workplace)
                    own.push_back(one);
            }
            if (gain(p, none, {}).value_or(0) > 0)
                remaining_.push_back(p);
        }
    }

    std::int64_t bound() {
        for (const Screen& screen : proof_.screens) apply(screen);
        for (const Leaf& leaf : proof_.leaves)
            bound_ = std::max(bound_, bound_of_case(leaf).value_or(0));
        return bound_;
    }

  private:
    [[nodiscard]] bool remains(int person) const {
        return std::find(remaining_.begin(), remaining_.end(), static_cast<std::size_t>(person)) !=
               remaining_.end();
    }

    // Of the person's best job here, less the charge.
    [[nodiscard]] std::optional<std::int64_t> gain(std::size_t p, const Prices& prices,
                                                   std::vector<Branch> path) const {
        const auto person = static_cast<int>(p);
        path.push_back({Branch::Kind::placed, person, 0, true});
        const auto best = best_by_trying(problem_, prices, path, person, jobs_[p]);
        return best ? std::optional(*best - charges_[p] * 100) : std::nullopt;
    }

    // A crew with somebody is a case in which that person must be there.
    void apply(const Screen& screen) {
        const Prices prices = dense(problem_, screen.prices);
        for (const int person : screen.people) {
            if (!remains(person))
                continue;
            std::int64_t sum = worth_of_limits(problem_, prices);
            for (const std::size_t p : remaining_) {
                const std::int64_t own = gain(p, prices, {}).value_or(0);
                sum += static_cast<int>(p) == person ? own : std::max<std::int64_t>(0, own);
            }
            bound_ = std::max(bound_, sum);
        }
        std::erase_if(remaining_, [&](std::size_t p) {
            return std::count(screen.people.begin(), screen.people.end(), static_cast<int>(p)) > 0;
        });
    }

    [[nodiscard]] std::optional<std::int64_t> bound_of_case(const Leaf& leaf) const {
        const Prices prices = dense(problem_, leaf.prices);
        for (const Branch& branch : leaf.path) {
            if (branch.yes && !remains(branch.person))
                return std::nullopt;
        }
        std::int64_t sum = worth_of_limits(problem_, prices);
        for (const std::size_t p : remaining_) {
            const auto own = gain(p, prices, leaf.path);
            const bool may_stay_out = keeps(problem_, leaf.path, static_cast<int>(p), nullptr);
            if (!own && !may_stay_out)
                return std::nullopt;
            sum += may_stay_out ? std::max<std::int64_t>(0, own.value_or(0)) : *own;
        }
        return sum;
    }

    const Problem& problem_;
    const std::vector<std::int64_t>& charges_;
    const CrewProof& proof_;
    JobsOfPeople jobs_;
    std::vector<std::size_t> remaining_;
    std::int64_t bound_ = 0;
};

std::int64_t bound_by_trying(const Problem& problem, const Certificate& certificate,
                             const JobsOfPeople& jobs) {
    std::int64_t sum = 0;
    for (const std::int64_t charge : certificate.charges) sum += charge * 100;
    for (std::size_t w = 0; w < problem.workplaces.size(); ++w)
        sum += CrewsByTrying(problem, certificate, w, jobs).bound();
    return whole_points(sum);
}

TEST(CheckCrews, ProvesJustTheBoundThatTryingEveryJobGives) {
    int proven = 0;
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        const Problem problem = random_problem(seed);
        const auto jobs = jobs_of_people(problem);
        if (!jobs || (problem.people.empty() && problem.workplaces.empty()))
            continue;
        Random random(seed);
        Certificate certificate = random_crews(problem, 3, random);
        certificate.bound = bound_by_trying(problem, certificate, *jobs);
        ASSERT_EQ(error_key(check_certificate(problem, certificate)), "") << "seed " << seed;
        certificate.bound -= 1;
        ASSERT_EQ(error_key(check_certificate(problem, certificate)),
                  "certificate.total_is_above_bound")
            << "seed " << seed;
        ++proven;
    }
    EXPECT_GT(proven, 600);
}

TEST(CheckCrews, NeverProvesLessThanTheBestSolution) {
    int above_zero = 0;
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        const Problem problem = random_problem(seed);
        const auto best = best_solution(problem);
        if (!best || (problem.people.empty() && problem.workplaces.empty()))
            continue;
        Random random(seed);
        Certificate certificate = random_crews(problem, 3, random);
        certificate.bound = best->value - 1;
        ASSERT_EQ(error_key(check_certificate(problem, certificate)),
                  "certificate.total_is_above_bound")
            << "seed " << seed;
        above_zero += best->value > 0 ? 1 : 0;
    }
    EXPECT_GT(above_zero, 700);
}

}  // namespace
}  // namespace kynnys::carving
