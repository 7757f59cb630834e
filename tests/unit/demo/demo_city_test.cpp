#include "demo/demo_city.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/check.h"

namespace kynnys {
namespace {

TEST(DemoCity, IsTheSameForTheSameSeed) {
    EXPECT_TRUE(make_demo_city(120, 30, 7) == make_demo_city(120, 30, 7));
}

TEST(DemoCity, IsAnotherForAnotherSeed) {
    const City one = make_demo_city(120, 30, 7);
    const City other = make_demo_city(120, 30, 8);
    EXPECT_NE(one.people, other.people);
    EXPECT_NE(one.workplaces, other.workplaces);
    EXPECT_NE(one.tasks, other.tasks);
    EXPECT_EQ(one.arrangements, other.arrangements);
}

TEST(DemoCity, HasAsManyAsAsked) {
    const City city = make_demo_city(300, 60, 7);
    EXPECT_EQ(city.people.size(), 300U);
    EXPECT_EQ(city.workplaces.size(), 60U);
    EXPECT_NEAR(static_cast<double>(city.tasks.size()), 600, 30);
    EXPECT_NEAR(static_cast<double>(make_demo_city(0, 300, 7).tasks.size()), 3000, 150);
}

TEST(DemoCity, CanBeEmpty) {
    const City city = make_demo_city(0, 0, 7);
    EXPECT_TRUE(city.people.empty());
    EXPECT_TRUE(city.workplaces.empty());
    EXPECT_TRUE(city.tasks.empty());
}

TEST(DemoCity, NegativeCountsAreABug) {
    EXPECT_THROW((void)make_demo_city(-1, 0, 7), BrokenCheck);
    EXPECT_THROW((void)make_demo_city(0, -1, 7), BrokenCheck);
}

TEST(DemoCity, GrowsWithoutChangingThoseBefore) {
    const City small = make_demo_city(50, 60, 7);
    const City large = make_demo_city(80, 90, 7);
    for (std::size_t place = 0; place < small.workplaces.size(); ++place)
        EXPECT_EQ(small.workplaces[place], large.workplaces[place]);
    for (std::size_t place = 0; place < small.tasks.size(); ++place)
        EXPECT_EQ(small.tasks[place], large.tasks[place]);
    for (std::size_t place = 0; place < small.people.size(); ++place)
        EXPECT_EQ(small.people[place], large.people[place]);
}

TEST(DemoCity, HasItsOwnDayAndThePolicyOfThatDay) {
    const City city = make_demo_city(1, 1, 7);
    EXPECT_EQ(iso_text(city.policy.date), "2026-11-21");
    EXPECT_EQ(city.policy, default_policy(demo_date()));
}

TEST(DemoCity, IdsAreDifferent) {
    const City city = make_demo_city(300, 60, 7);
    std::set<std::string> ids;
    for (const Person& person : city.people) ids.insert(person.id);
    for (const Workplace& workplace : city.workplaces) ids.insert(workplace.id);
    for (const Task& task : city.tasks) ids.insert(task.id);
    for (const Arrangement& arrangement : city.arrangements) ids.insert(arrangement.id);
    EXPECT_EQ(ids.size(), city.people.size() + city.workplaces.size() + city.tasks.size() +
                              city.arrangements.size());
    EXPECT_EQ(city.people.front().id, "P0001");
    EXPECT_EQ(city.workplaces.front().id, "W001");
    EXPECT_EQ(city.tasks.front().id, "T0001");
}

TEST(DemoCity, LiesWithinTheMap) {
    const City city = make_demo_city(300, 60, 7);
    const auto expect_on_map = [](Place place, const std::string& id) {
        EXPECT_TRUE(place.east >= Metres{0} && place.east <= Metres{25'000}) << id;
        EXPECT_TRUE(place.north >= Metres{0} && place.north <= Metres{16'000}) << id;
    };
    for (const Person& person : city.people) expect_on_map(person.home, person.id);
    for (const Workplace& workplace : city.workplaces) expect_on_map(workplace.place, workplace.id);
}

TEST(DemoPeople, AreThoseOfTheCityWithoutItsWorkplaces) {
    const std::vector<Person> alone = make_demo_people(100, 7);
    const std::vector<Person> in_city = make_demo_city(100, 60, 7).people;
    ASSERT_EQ(alone.size(), in_city.size());
    for (std::size_t place = 0; place < alone.size(); ++place) {
        EXPECT_TRUE(alone[place].wishes.workplaces.empty());
        EXPECT_EQ(alone[place].profile, in_city[place].profile);
        EXPECT_EQ(alone[place].conditions, in_city[place].conditions);
    }
}

TEST(DemoLocation, IsThatOfTheWorkplaceOfThatNumber) {
    // Workplaces from elsewhere stand where the city's own districts are.
    std::set<std::string> districts;
    for (const Person& person : make_demo_people(300, 7)) districts.insert(person.district);
    std::set<std::string> seen;
    for (int number = 1; number <= 40; ++number) {
        const DemoLocation location = demo_workplace_location(number, 7);
        EXPECT_TRUE(districts.contains(location.district)) << location.district;
        seen.insert(location.district);
    }
    EXPECT_GT(seen.size(), 10U);
    EXPECT_EQ(demo_workplace_location(4, 7).place, demo_workplace_location(4, 7).place);
}

TEST(DemoArrangements, CoverTheSixClasses) {
    const std::vector<Arrangement> arrangements = demo_arrangements();
    EXPECT_GE(arrangements.size(), 18U);
    std::set<ArrangementClass> classes;
    for (const Arrangement& arrangement : arrangements) {
        classes.insert(arrangement.kind);
        const bool does_something = !arrangement.raises.empty() || !arrangement.lifts.is_empty() ||
                                    !arrangement.provides.is_empty() ||
                                    arrangement.eases_travel > Minutes{0};
        EXPECT_TRUE(does_something) << arrangement.id;
        for (const AbilityRaise& raise : arrangement.raises) {
            EXPECT_GE(raise.steps, 1) << arrangement.id;
            EXPECT_EQ(raise.up_to, Step::on_my_own) << arrangement.id;
        }
        // Work-condition support pays at most 4,000 euros a person.
        EXPECT_LE(arrangement.cost_once, Cents{400'000}) << arrangement.id;
        EXPECT_TRUE(arrangement.funding_rule.empty() ||
                    arrangement.funding_rule == "work_condition_support");
    }
    EXPECT_EQ(classes.size(), 6U);
}

}  // namespace
}  // namespace kynnys
