#include "person/person.h"

#include <gtest/gtest.h>

#include "base/check.h"
#include "support/code_list_check.h"

namespace kynnys {
namespace {

int slot_of(int hour, int quarter) {
    return hour * slots_per_hour + quarter;
}

TEST(Person, CodesAreReadAsTheyAreWritten) {
    expect_round_trip(day_time_codes(), "day_time.is_unknown");
    expect_round_trip(liking_codes(), "liking.is_unknown");
    expect_round_trip(gender_codes(), "gender.is_unknown");
    expect_round_trip(travel_mode_codes(), "travel_mode.is_unknown");
}

TEST(Person, CodesMeanTheirValues) {
    EXPECT_EQ(day_time_codes().code(DayTime::midday), "midday");
    EXPECT_EQ(day_time_codes().code(DayTime::night), "night");
    EXPECT_EQ(liking_codes().code(Liking::wants), "wants");
    EXPECT_EQ(liking_codes().code(Liking::never), "never");
    EXPECT_EQ(gender_codes().code(Gender::not_recorded), "not_recorded");
    EXPECT_EQ(gender_codes().code(Gender::other), "other");
    EXPECT_EQ(travel_mode_codes().code(TravelMode::walking), "walking");
    EXPECT_EQ(travel_mode_codes().code(TravelMode::car), "car");
}

TEST(DayTime, ChangesAtItsHours) {
    EXPECT_EQ(day_time_of(0), DayTime::early);
    EXPECT_EQ(day_time_of(slot_of(7, 3)), DayTime::early);
    EXPECT_EQ(day_time_of(slot_of(8, 0)), DayTime::morning);
    EXPECT_EQ(day_time_of(slot_of(10, 3)), DayTime::morning);
    EXPECT_EQ(day_time_of(slot_of(11, 0)), DayTime::midday);
    EXPECT_EQ(day_time_of(slot_of(13, 3)), DayTime::midday);
    EXPECT_EQ(day_time_of(slot_of(14, 0)), DayTime::afternoon);
    EXPECT_EQ(day_time_of(slot_of(16, 3)), DayTime::afternoon);
    EXPECT_EQ(day_time_of(slot_of(17, 0)), DayTime::evening);
    EXPECT_EQ(day_time_of(slot_of(21, 3)), DayTime::evening);
    EXPECT_EQ(day_time_of(slot_of(22, 0)), DayTime::night);
    EXPECT_EQ(day_time_of(slots_per_day - 1), DayTime::night);
}

TEST(DayTime, OutsideTheDayIsABug) {
    EXPECT_THROW((void)day_time_of(-1), BrokenCheck);
    EXPECT_THROW((void)day_time_of(slots_per_day), BrokenCheck);
}

TEST(Person, StartsWithoutLimitsThatNobodySaid) {
    const Person person;
    EXPECT_FALSE(person.birth_year.has_value());
    EXPECT_FALSE(person.out_of_work_since.has_value());
    EXPECT_TRUE(person.wants_work);
    EXPECT_TRUE(person.conditions.not_exposed_to.is_empty());
    EXPECT_TRUE(person.conditions.needs.is_empty());
    EXPECT_FALSE(person.wishes.weekly_wanted.has_value());
    EXPECT_EQ(person.conditions.available.open_slots(), 0);
}

}  // namespace
}  // namespace kynnys
