#include "plan/change.h"

#include <gtest/gtest.h>

#include "small_city.h"

namespace kynnys {
namespace {

Change change_of(ChangeKind kind, int amount = 0) {
    Change change;
    change.kind = kind;
    change.person = aino;
    change.workplace = home;
    change.amount = amount;
    return change;
}

City with(const Change& change) {
    City city = small_city();
    make(change, city);
    return city;
}

TEST(Change, NeverTakesAway) {
    const City before = small_city();
    const Conditions& now = before.people[aino.place()].conditions;
    EXPECT_EQ(with(change_of(ChangeKind::more_hours, 10)).people[0].conditions, now);
    EXPECT_EQ(with(change_of(ChangeKind::longer_trip, 5)).people[0].conditions, now);
    EXPECT_EQ(with(change_of(ChangeKind::longer_day, 5)).people[0].conditions, now);
    EXPECT_EQ(with(change_of(ChangeKind::line_grows, 1)).people[0].profile,
              before.people[0].profile);
}

TEST(Change, SaysAndMakesMoreHours) {
    const Change change = change_of(ChangeKind::more_hours, 1'500);
    EXPECT_EQ(message_of(small_city(), change), (Message{"change.more_hours", {"1500"}}));
    EXPECT_EQ(with(change).people[0].conditions.weekly_most, Minutes{1'500});
}

TEST(Change, OpensTheWorkplaceForAmountsToo) {
    Change change = change_of(ChangeKind::open_also);
    change.windows = {{Day::sunday, 40, 48}};
    const City city = with(change);
    EXPECT_TRUE(city.workplaces[home.place()].opening.covers({Day::sunday, 40, 48}));
    // Laundry, medicine, boxes and supplies have as much more as on other days.
    ASSERT_EQ(city.tasks.size(), 10U);
    EXPECT_EQ(city.tasks[6].id, "laundry+");
    EXPECT_EQ(city.tasks[6].windows, change.windows);
    EXPECT_EQ(city.tasks[6].rhythm.weekly, Minutes{120});
    EXPECT_EQ(original_of(small_city(), city, TaskIndex{9}), supplies);
    EXPECT_EQ(original_of(small_city(), city, laundry), laundry);
    EXPECT_EQ(message_of(city, change), (Message{"change.open_also", {"home", "Sun 10:00-12:00"}}));
}

TEST(Change, LetsATaskGrow) {
    Change change = change_of(ChangeKind::task_grows, 120);
    change.task = laundry;
    EXPECT_EQ(with(change).tasks[laundry.place()], small_city().tasks[laundry.place()]);
    EXPECT_EQ(with(change).tasks.back().rhythm.weekly, Minutes{120});
    change.task = tables;
    const City city = with(change);
    EXPECT_EQ(city.tasks.back().id, "tables+");
    EXPECT_EQ(city.tasks.back().rhythm.times, 4);
    EXPECT_EQ(message_of(city, change), (Message{"change.task_grows", {"tables", "120"}}));
}

TEST(Change, AddsTimesToATask) {
    Change change = change_of(ChangeKind::window_added);
    change.task = tables;
    change.windows = {{Day::sunday, 40, 42}};
    const City city = with(change);
    EXPECT_EQ(city.tasks[tables.place()], small_city().tasks[tables.place()]);
    EXPECT_EQ(city.tasks.back().rhythm.times, 1);
    EXPECT_EQ(city.tasks.back().windows, change.windows);
}

TEST(Change, AddsAWorkplaceLikeAnother) {
    Change change = change_of(ChangeKind::workplace_added);
    change.district = "Kallio";
    change.place = {{100}, {200}};
    const City city = with(change);
    ASSERT_EQ(city.workplaces.size(), 3U);
    EXPECT_EQ(city.workplaces[2].place, change.place);
    EXPECT_EQ(city.workplaces[2].roles, city.workplaces[home.place()].roles);
    ASSERT_EQ(city.tasks.size(), 11U);
    EXPECT_EQ(city.tasks[6].workplace, WorkplaceIndex{2});
    EXPECT_EQ(message_of(city, change),
              (Message{"change.workplace_added", {"home", "", "Kallio"}}));
}

TEST(Change, AddsAPlaceAndAnArrangement) {
    const City city = with(change_of(ChangeKind::place_added, 1));
    EXPECT_EQ(city.workplaces[0].people_most, 5);
    EXPECT_EQ(city.workplaces[0].people_at_once, 3);
    Change change = change_of(ChangeKind::arrangement_offered);
    change.arrangement = taxi;
    EXPECT_EQ(with(change).workplaces[0].arrangements.back(), taxi);
    EXPECT_EQ(message_of(city, change), (Message{"change.arrangement_offered", {"taxi", "home"}}));
}

}  // namespace
}  // namespace kynnys
