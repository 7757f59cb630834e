#include "plan/make_plan.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "plan/check_plan.h"
#include "random_city.h"
#include "small_city.h"

namespace kynnys {
namespace {

PlanRequest some_seconds(int seconds) {
    PlanRequest request;
    request.limits.work = carving::work_per_second / 20;
    request.limits.threads = 1;
    request.seconds_allowed = seconds;
    return request;
}

Plan plan_for(const City& city) {
    auto plan = make_plan(city, some_seconds(1));
    EXPECT_TRUE(plan.is_ok());
    return std::move(plan).value();
}

void expect_good(const City& city, const Plan& plan) {
    const PlanCheck check = check_plan(city, plan);
    for (const Message& violation : check.violations) {
        ADD_FAILURE() << violation.key << " {" << joined(violation.arguments, ", ") << "}";
    }
}

// Why Aino has no job in a city where she is alone.
Message why_not(City city) {
    city.people.resize(1);
    const Plan plan = plan_for(city);
    expect_good(city, plan);
    if (plan.not_placed.size() != 1)
        return {};
    return {plan.not_placed[0].key, plan.not_placed[0].arguments};
}

TEST(MakePlan, PlacesEverybodyWhereThereIsRoom) {
    const City city = small_city();
    const Plan plan = plan_for(city);
    expect_good(city, plan);
    EXPECT_EQ(plan.proposals.size(), 3U);
    EXPECT_EQ(plan.wanting_work, 3);
    EXPECT_TRUE(plan.not_placed.empty());
    EXPECT_EQ(plan.policy_version, city.policy.version);
    EXPECT_EQ(plan.seconds_allowed, 1);
    EXPECT_GE(plan.certificate.bound, plan.value);
}

TEST(MakePlan, IsTheSameForTheSameCityAndAnyNumberOfThreads) {
    const City city = small_city();
    Plan first = plan_for(city);
    PlanRequest with_two = some_seconds(1);
    with_two.limits.threads = 2;
    Plan second = make_plan(city, with_two).value();
    first.seconds = 0;
    second.seconds = 0;
    EXPECT_EQ(first, second);
}

TEST(MakePlan, ListsWhoseBestJobOthersHave) {
    City city = small_city();
    city.workplaces[home.place()].people_most = 1;
    const Plan plan = plan_for(city);
    expect_good(city, plan);
    ASSERT_EQ(plan.proposals.size(), 1U);
    ASSERT_EQ(plan.not_placed.size(), 2U);
    EXPECT_EQ(plan.not_placed[0].key, "not_placed.others_are_placed");
    EXPECT_EQ(plan.not_placed[0].arguments[0], "home");
    EXPECT_EQ(plan.not_placed[0].arguments[1], "1");
    EXPECT_GE(plan.traded_away.size(), 2U);
    for (const TradedAway& traded : plan.traded_away)
        EXPECT_GT(traded.best_value, traded.given_value);
}

TEST(MakePlan, PaysForMissingMinimumShares) {
    City city = small_city();
    city.policy.shares = {{"age>=100", 50}};
    const Plan plan = plan_for(city);
    expect_good(city, plan);
    const auto placed = static_cast<std::int64_t>(plan.proposals.size());
    EXPECT_EQ(plan.missing_share_points, (placed + 1) / 2 * 1500);
}

TEST(MakePlan, PassesOnErrorsOfThePolicy) {
    City city = small_city();
    city.policy.shares = {{"nonsense", 50}};
    EXPECT_EQ(make_plan(city, some_seconds(1)).error().key, "group.is_malformed");
}

TEST(NotPlaced, NamesLimitsOfThePerson) {
    City city = small_city();
    city.people[0].conditions.weekly_most = {60};
    EXPECT_EQ(why_not(city), (Message{"not_placed.hours_too_few", {"60", "120"}}));
    city = small_city();
    city.people[0].conditions.available = {};
    EXPECT_EQ(why_not(city), (Message{"not_placed.no_time_given", {}}));
    city = small_city();
    city.people[0].conditions.travel_most = {5};
    EXPECT_EQ(why_not(city),
              (Message{"not_placed.no_workplace_within_travel", {"5", "home", "13"}}));
}

TEST(NotPlaced, NamesTheLimitThatKeepsMostTasksAway) {
    City city = small_city();
    city.people[0].conditions.languages = {};
    EXPECT_EQ(why_not(city), (Message{"not_placed.language_missing", {"4", "4"}}));
    city = small_city();
    for (const TaskIndex task : {tables, laundry, supplies})
        city.tasks[task.place()].licences.add(Licence::hot_work_card);
    city.tasks[boxes.place()].exposes_to.add(Exposure::cold);
    city.people[0].conditions.not_exposed_to.add(Exposure::cold);
    EXPECT_EQ(why_not(city), (Message{"not_placed.licence_missing", {"hot_work_card", "3", "4"}}));
}

TEST(NotPlaced, SaysThatFittingTasksMakeNoJob) {
    City city = small_city();
    for (const TaskIndex task : {laundry, boxes, supplies})
        city.tasks[task.place()].part = TaskPart::core;
    city.tasks[tables.place()].windows.resize(2);
    EXPECT_EQ(why_not(city), (Message{"not_placed.no_whole_job", {"home", "1"}}));
}

TEST(MakePlan, IsGoodForEveryMadeUpCity) {
    int placed = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const City city = random_city(seed, {6, 3, 6});
        const Plan plan = plan_for(city);
        SCOPED_TRACE(seed);
        expect_good(city, plan);
        placed += static_cast<int>(plan.proposals.size());
    }
    EXPECT_GT(placed, 60);
}

TEST(MakePlan, MoreAvailabilityNeverLowersAProvenValue) {
    int compared = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        City city = random_city(seed, {4, 2, 5});
        const Plan before = plan_for(city);
        for (Person& person : city.people)
            person.conditions.available.open({Day::wednesday, 32, 64});
        const Plan after = plan_for(city);
        EXPECT_GE(after.certificate.bound, before.value) << seed;
        if (after.value == after.certificate.bound) {
            ++compared;
            EXPECT_GE(after.value, before.value) << seed;
        }
    }
    EXPECT_GT(compared, 10);
}

}  // namespace
}  // namespace kynnys
