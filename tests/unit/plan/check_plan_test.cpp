#include "plan/check_plan.h"

#include <gtest/gtest.h>

#include "small_city.h"

namespace kynnys {
namespace {

std::string told(const PlanCheck& check) {
    std::string text;
    for (const Message& violation : check.violations)
        text += violation.key + " {" + joined(violation.arguments, ", ") + "}\n";
    return text;
}

Plan good_plan(const City& city) {
    Plan plan = plan_of_jobs(city, {{aino, ainos_job()}});
    plan.certificate.leaves.emplace_back();  // without prices
    plan.certificate.bound = 1'000'000;
    return plan;
}

TEST(CheckPlan, AcceptsAGoodPlan) {
    const City city = small_city();
    const Plan plan = good_plan(city);
    const PlanCheck check = check_plan(city, plan);
    EXPECT_TRUE(check.is_good()) << told(check);
    EXPECT_EQ(check.value, plan.value);
    EXPECT_EQ(check.bound, 1'000'000);
}

TEST(CheckPlan, AcceptsTheEmptyPlan) {
    const City city = small_city();
    Plan plan = plan_of_jobs(city, {});
    plan.certificate.leaves.emplace_back();
    plan.certificate.bound = 1'000'000;
    const PlanCheck check = check_plan(city, plan);
    EXPECT_TRUE(check.is_good()) << told(check);
    EXPECT_EQ(check.value, 0);
}

TEST(CheckPlan, RefusesABoundThatIsNotProven) {
    const City city = small_city();
    Plan plan = good_plan(city);
    plan.certificate.bound = plan.value;
    const PlanCheck check = check_plan(city, plan);
    ASSERT_EQ(check.violations.size(), 1U) << told(check);
    EXPECT_EQ(check.violations[0].key, "violation.bound_is_not_proven");
    EXPECT_EQ(check.bound, 0);
    EXPECT_TRUE(check_plan(city, plan, ProofCheck::values_only).is_good());
}

TEST(CheckPlan, RefusesABoundBelowTheValue) {
    const City city = small_city();
    Plan plan = good_plan(city);
    plan.certificate.bound = plan.value - 1;
    const PlanCheck check = check_plan(city, plan, ProofCheck::values_only);
    ASSERT_EQ(check.violations.size(), 1U) << told(check);
    EXPECT_EQ(check.violations[0].key, "violation.bound_below_value");
}

TEST(CheckPlan, CountsMissingMinimumShares) {
    City city = small_city();
    city.policy.shares = {{"out_of_work>=24", 50}};
    Plan plan = good_plan(city);
    plan.missing_share_points = 1500;
    plan.value -= 1500;
    EXPECT_TRUE(check_plan(city, plan, ProofCheck::values_only).is_good());
    plan.value += 1500;
    plan.missing_share_points = 0;
    EXPECT_EQ(check_plan(city, plan, ProofCheck::values_only).violations[0].key,
              "violation.model_refuses");
}

}  // namespace
}  // namespace kynnys
