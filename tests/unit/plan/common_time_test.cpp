#include "plan/common_time.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "small_city.h"

namespace kynnys {
namespace {

DaySlots some_slots() {
    DaySlots slots;
    const auto places = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, slots_per_day));
    for (const int place : places) {
        for (int slot = place; slot < std::min(place + 5, slots_per_day); ++slot)
            slots.set(static_cast<std::size_t>(slot));
    }
    return slots;
}

TEST(CommonTime, KeepsOutNightsOnlyOfThoseWhoDoNotAcceptThem) {
    Person person = small_city().people[aino.place()];
    person.conditions.available = hours(Day::monday, Day::monday, 0, 24);
    EXPECT_EQ(workable_slots(person)[0].count(), 96U);
    person.conditions.not_exposed_to.add(Exposure::night_work);
    EXPECT_EQ(workable_slots(person)[0], slots_between(6 * 4, 23 * 4));
    EXPECT_EQ(workable_slots(person, Nights::let_in)[0].count(), 96U);
}

TEST(CommonTime, KeepsOutTimesThatAreANoGo) {
    Person person = small_city().people[aino.place()];
    person.wishes.times = {{DayTime::morning, Liking::never}, {DayTime::midday, Liking::avoids}};
    EXPECT_EQ(workable_slots(person)[0], slots_between(11 * 4, 16 * 4));
}

TEST(CommonTime, KnowsTheEdgesOfADay) {
    EXPECT_EQ(slots_between(0, 0).count(), 0U);
    EXPECT_EQ(slots_between(0, 96).count(), 96U);
    EXPECT_EQ(slots_between(95, 96).count(), 1U);
    EXPECT_TRUE(slots_between(95, 96)[95]);
}

RC_GTEST_PROP(CommonTime, FindsJustTheStartsOfRuns, ()) {
    const DaySlots open = some_slots();
    const int length = *rc::gen::inRange(1, 20);
    const DaySlots starts = starts_of_runs(open, length);
    for (int start = 0; start < slots_per_day; ++start) {
        bool is_run = start + length <= slots_per_day;
        for (int slot = start; is_run && slot < start + length; ++slot)
            is_run = open[static_cast<std::size_t>(slot)];
        RC_ASSERT(starts[static_cast<std::size_t>(start)] == is_run);
    }
    WeekSlots week;
    week[3] = open;
    RC_ASSERT((longest_run(week) >= length) == starts.any());
}

TEST(CommonTime, NearestRoomNeedsTheFewestFurtherSlots) {
    const std::vector<Window> windows{{Day::monday, 36, 40}, {Day::tuesday, 40, 48}};
    WeekSlots open;
    open[1] = slots_between(46, 60);
    WeekSlots limit;
    limit.fill(slots_between(0, 96));
    EXPECT_EQ(nearest_room(windows, 4, open, limit), (Window{Day::tuesday, 44, 48}));
    limit[1] = slots_between(0, 44);
    EXPECT_EQ(nearest_room(windows, 4, open, limit), (Window{Day::monday, 36, 40}));
    limit.fill({});
    EXPECT_EQ(nearest_room(windows, 4, open, limit), std::nullopt);
}

TEST(CommonTime, RoundsLeastsUpAndMostsDown) {
    FairJobRules rules;
    EXPECT_EQ(shortest_shift(rules, {12}), 4);
    EXPECT_EQ(shortest_shift(rules, {38}), 6);  // 76 minutes
    rules.weekly_fewest = {121};
    EXPECT_EQ(weekly_fewest(rules), 9);
    Person person;
    person.conditions.weekly_most = {614};
    EXPECT_EQ(weekly_most(rules, person), 40);
    person.in_work_activity = true;
    EXPECT_EQ(weekly_most(rules, person), 32);
    EXPECT_EQ(whole_slots_in({-5}), 0);
}

}  // namespace
}  // namespace kynnys
