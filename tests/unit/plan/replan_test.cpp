#include "plan/replan.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "plan/check_plan.h"
#include "random_city.h"
#include "small_city.h"

namespace kynnys {
namespace {

ReplanRequest short_search() {
    ReplanRequest request;
    request.plan.limits.work = carving::work_per_second / 20;
    request.plan.limits.threads = 1;
    return request;
}

Plan plan_for(const City& city) {
    return make_plan(city, short_search().plan).value();
}

Replanned replanned(const City& before, const Plan& plan, const City& after,
                    const ReplanRequest& request = short_search()) {
    auto result = replan(before, plan, after, request);
    EXPECT_TRUE(result.is_ok());
    const PlanCheck check = check_plan(after, result.value().plan);
    for (const Message& violation : check.violations)
        ADD_FAILURE() << violation.key << " {" << joined(violation.arguments, ", ") << "}";
    return std::move(result).value();
}

const PlanDifference* difference_of(const Replanned& result, PersonIndex before) {
    const auto found =
        std::find_if(result.differences.begin(), result.differences.end(),
                     [before](const PlanDifference& one) { return one.before == before; });
    return found == result.differences.end() ? nullptr : &*found;
}

TEST(Replan, KeepsEverythingWhenNothingChanged) {
    const City city = small_city();
    const Plan plan = plan_for(city);
    const Replanned again = replanned(city, plan, city);
    ASSERT_EQ(again.differences.size(), 3U);
    for (const PlanDifference& difference : again.differences) {
        EXPECT_EQ(difference.move, PlanMove::kept);
        EXPECT_EQ(difference.reason.key, "replan.kept");
    }
    EXPECT_EQ(again.plan.value, plan.value);
    EXPECT_EQ(again.plan.proposals, plan.proposals);
}

TEST(Replan, TellsOfPeopleWhoAreGoneOrWantNoWork) {
    const City city = small_city();
    const Plan plan = plan_for(city);
    City after = city;
    after.people[cecil.place()].wants_work = false;
    after.people.erase(after.people.begin());
    ReplanRequest request = short_search();
    request.stay_bonus = 5'000;
    const Replanned again = replanned(city, plan, after, request);
    ASSERT_NE(difference_of(again, aino), nullptr);
    EXPECT_EQ(difference_of(again, aino)->reason, (Message{"replan.person_gone", {"aino"}}));
    EXPECT_FALSE(difference_of(again, aino)->after.is_set());
    EXPECT_EQ(difference_of(again, cecil)->reason.key, "replan.wants_no_work");
    EXPECT_EQ(difference_of(again, berta)->move, PlanMove::kept);
    EXPECT_EQ(difference_of(again, berta)->after, PersonIndex{0});
    EXPECT_EQ(again.plan.proposals.size(), 1U);
}

TEST(Replan, TellsWhichRuleTheOldJobBreaks) {
    const City city = small_city();
    const Plan plan = plan_of_jobs(city, {{aino, ainos_job()}});
    City after = city;
    after.people[aino.place()].conditions.available = hours(Day::tuesday, Day::friday, 8, 16);
    const Replanned again = replanned(city, plan, after);
    const PlanDifference* difference = difference_of(again, aino);
    ASSERT_NE(difference, nullptr);
    EXPECT_EQ(difference->move, PlanMove::changed);
    EXPECT_EQ(difference->reason.key, "replan.breaks_a_rule");
    ASSERT_GE(difference->reason.arguments.size(), 3U);
    EXPECT_EQ(difference->reason.arguments[0], "violation.not_available");
    EXPECT_EQ(difference->reason.arguments[2], "Mon 09:00-10:30");
}

TEST(Replan, TellsOfTasksThatAreGone) {
    const City city = small_city();
    const Plan plan = plan_of_jobs(city, {{aino, ainos_job()}});
    City after = city;
    after.tasks.erase(after.tasks.begin() + tables.at);
    const Replanned again = replanned(city, plan, after);
    EXPECT_EQ(difference_of(again, aino)->reason, (Message{"replan.task_gone", {"home"}}));
}

TEST(Replan, KeepsAnAgreedJobThatCouldBeBetter) {
    const City city = small_city();
    Plan plan = plan_of_jobs(city, {{aino, ainos_job()}});
    const Plan best = plan_for(city);
    ASSERT_GT(best.value, plan.value);
    plan.proposals[0].is_agreed = true;
    const Replanned again = replanned(city, plan, city);
    ASSERT_FALSE(again.plan.proposals.empty());
    EXPECT_EQ(again.plan.proposals[0].job, ainos_job());
    EXPECT_TRUE(again.plan.proposals[0].is_agreed);
    EXPECT_EQ(difference_of(again, cecil)->move, PlanMove::started);
    EXPECT_EQ(difference_of(again, cecil)->reason.key, "replan.place_found");
}

TEST(Replan, GivesWayWhereThatIsWorthMoreThanStaying) {
    const City city = small_city();
    const Plan plan = plan_of_jobs(city, {{aino, ainos_job()}});
    ReplanRequest request = short_search();
    request.stay_bonus = 0;
    const Replanned again = replanned(city, plan, city, request);
    const PlanDifference* difference = difference_of(again, aino);
    ASSERT_NE(difference, nullptr);
    EXPECT_EQ(difference->reason.key, "replan.gives_way");
    EXPECT_GT(again.plan.value, plan.value);
}

TEST(Replan, IsGoodForEveryMadeUpCity) {
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        SCOPED_TRACE(seed);
        const City before = random_city(seed, {6, 3, 6});
        City after = before;
        after.people.erase(after.people.begin() + 1);
        after.tasks.erase(after.tasks.begin() + 3);
        after.people[0].conditions.available.close({Day::monday, 0, 96});
        replanned(before, plan_for(before), after);
    }
}

}  // namespace
}  // namespace kynnys
