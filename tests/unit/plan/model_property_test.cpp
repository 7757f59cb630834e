// What must hold between fits, the model, the terms and the check, over made-up cities.
#include <gtest/gtest.h>

#include <algorithm>

#include "plan/check_plan.h"
#include "plan/fit.h"
#include "plan/job_finder.h"
#include "plan/model.h"
#include "plan/worth.h"
#include "random_city.h"
#include "small_city.h"
#include "solve/carving/checker.h"

namespace kynnys {
namespace {

constexpr std::uint64_t cities = 300;

TEST(ModelProperty, EveryProblemIsWellFormed) {
    for (std::uint64_t seed = 0; seed < cities; ++seed) {
        const auto model = make_model(random_city(seed));
        ASSERT_TRUE(model.is_ok()) << seed;
        const auto well_formed = carving::check_problem(model.value().problem);
        ASSERT_TRUE(well_formed.is_ok()) << seed << " " << well_formed.error().key;
    }
}

TEST(ModelProperty, OptionsHoldJustTasksThatFit) {
    int options = 0;
    for (std::uint64_t seed = 0; seed < cities; ++seed) {
        const City city = random_city(seed);
        const Model model = make_model(city).value();
        for (std::size_t at = 0; at < model.options.size(); ++at) {
            const ModelOption& option = model.options[at];
            ++options;
            for (const carving::TaskWorth& worth : model.problem.options[at].tasks) {
                const TaskIndex task = model.tasks[static_cast<std::size_t>(worth.task)];
                ASSERT_TRUE(fit_of(city, option.person, task, option.arrangements).is_possible())
                    << seed;
            }
        }
    }
    EXPECT_GT(options, 300);
}

TEST(ModelProperty, TasksThatFitWithoutArrangementsAreOnOffer) {
    for (std::uint64_t seed = 0; seed < cities; ++seed) {
        const City city = random_city(seed);
        const Model model = make_model(city).value();
        for (std::size_t at = 0; at < model.options.size(); ++at) {
            const ModelOption& option = model.options[at];
            if (!option.arrangements.empty())
                continue;
            std::size_t fitting = 0;
            for (int task = 0; task < static_cast<int>(city.tasks.size()); ++task) {
                if (city.tasks[static_cast<std::size_t>(task)].workplace == option.workplace &&
                    fit_of(city, option.person, TaskIndex{task}, {}).is_possible())
                    ++fitting;
            }
            ASSERT_EQ(fitting, model.problem.options[at].tasks.size()) << seed;
        }
    }
}

TEST(ModelProperty, MakingTheChangeLiftsTheRefusal) {
    int changes = 0;
    for (std::uint64_t seed = 0; seed < cities; ++seed) {
        const City city = random_city(seed);
        for (int at = 0; at < static_cast<int>(city.tasks.size()); ++at) {
            for (const Refusal& refusal :
                 fit_of(city, PersonIndex{0}, TaskIndex{at}, {}).refusals) {
                if (!refusal.change)
                    continue;
                ++changes;
                City changed = city;
                make(*refusal.change, changed);
                std::vector<ArrangementIndex> arrangements;
                if (refusal.change->arrangement.is_set())
                    arrangements = {refusal.change->arrangement};
                const TaskIndex task = refusal.change->kind == ChangeKind::window_added
                                           ? TaskIndex{static_cast<int>(changed.tasks.size()) - 1}
                                           : TaskIndex{at};
                const Fit after = fit_of(changed, PersonIndex{0}, task, arrangements);
                ASSERT_EQ(std::count_if(after.refusals.begin(), after.refusals.end(),
                                        [&](const Refusal& left) {
                                            return left.reason.key == refusal.reason.key &&
                                                   left.reason == refusal.reason;
                                        }),
                          0)
                    << seed << " " << refusal.reason.key << " "
                    << message_of(city, *refusal.change).key;
            }
        }
    }
    EXPECT_GT(changes, 1'000);
}

// The best jobs alone, which use every rule to its edge, are what the check must agree with.
TEST(ModelProperty, JobsFoundKeepEveryRuleOfTheCheck) {
    int jobs = 0;
    for (std::uint64_t seed = 0; seed < cities; ++seed) {
        City city = random_city(seed);
        city.policy.shares.clear();
        const Model model = make_model(city).value();
        JobFinder finder(model.problem);
        const std::vector<std::int64_t> floors(model.people.size(), 0);
        for (const auto& found : finder.best_of_each(floors, 1)) {
            if (!found)
                continue;
            ++jobs;
            const PersonIndex person =
                model.options[static_cast<std::size_t>(found->job.option)].person;
            const Plan plan = plan_of_jobs(city, {{person, carved_job_of(model, found->job)}});
            ASSERT_EQ(plan.value, found->value) << seed;
            auto check = check_plan(city, plan, ProofCheck::values_only);
            ASSERT_EQ(check.violations.size(), 1U) << seed << " " << check.violations[0].key;
            ASSERT_EQ(check.violations[0].key, "violation.bound_below_value");
        }
    }
    EXPECT_GT(jobs, 200);
}

}  // namespace
}  // namespace kynnys
