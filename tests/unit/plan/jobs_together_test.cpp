#include "plan/jobs_together.h"

#include <gtest/gtest.h>

#include "small_city.h"

namespace kynnys {
namespace {

constexpr Place here{{385'000}, {6'672'000}};
constexpr Place ten_minutes_off{{385'600}, {6'672'000}};  // 600 m: 780 m on foot

class JobsTogether : public ::testing::Test {
  protected:
    JobsTogether() {
        person_.travels_by = TravelMode::walking;
        person_.conditions.daily_most = {6 * 60};
        person_.conditions.weekly_most = {10 * 60};
        person_.conditions.days_most = 3;
        person_.conditions.rest_between = {11 * 60};
    }

    // From one hour to the other, all of it paid.
    static WorkStretch stretch(Day day, int open, int close) {
        const Window at{day, open * slots_per_hour, close * slots_per_hour};
        return {at, at.length()};
    }
    static JobWeek job(std::string workplace, std::vector<WorkStretch> stretches,
                       Place place = here) {
        return {std::move(workplace), place, std::move(stretches)};
    }

    [[nodiscard]] std::optional<Message> beside(const JobWeek& other, const JobWeek& one) const {
        return check_together(person_, {other}, one);
    }

    Person person_;
    JobWeek shop_ = job("Shop", {stretch(Day::monday, 9, 12)});
};

Message said(std::string key, std::vector<std::string> arguments) {
    return {"jobs_together." + std::move(key), std::move(arguments)};
}

}  // namespace

TEST_F(JobsTogether, GoTogetherWithinTheLimits) {
    EXPECT_EQ(beside(shop_, job("Café", {stretch(Day::monday, 12, 15)})), std::nullopt);
    EXPECT_EQ(beside(shop_, job("Café", {stretch(Day::wednesday, 9, 15)})), std::nullopt);
    EXPECT_EQ(check_together(person_, {}, job("Café", {stretch(Day::monday, 0, 24)})),
              std::nullopt);
}

TEST_F(JobsTogether, DoNotOverlap) {
    const Message overlap = said("hours_overlap", {"Shop", "09:00–12:00"});
    EXPECT_EQ(beside(shop_, job("Café", {stretch(Day::monday, 11, 13)})), overlap);
    EXPECT_EQ(beside(shop_, job("Café", {stretch(Day::monday, 8, 10)})), overlap);
    EXPECT_EQ(beside(shop_, job("Café", {stretch(Day::monday, 10, 11)})), overlap);
    EXPECT_EQ(beside(shop_, job("Café", {stretch(Day::tuesday, 9, 12)})), std::nullopt);
}

TEST_F(JobsTogether, LeaveTimeForTheWayBetweenThem) {
    EXPECT_EQ(beside(shop_, job("Café", {stretch(Day::monday, 12, 14)}, ten_minutes_off)),
              said("no_time_between", {"Shop", "0", "10"}));
    EXPECT_EQ(beside(shop_, job("Café", {stretch(Day::monday, 13, 15)}, ten_minutes_off)),
              std::nullopt);
}

TEST_F(JobsTogether, KeepTheHoursOfADay) {
    EXPECT_EQ(beside(shop_, job("Café", {stretch(Day::monday, 13, 17)})),
              said("day_too_long", {"Shop", "7 h", "6 h"}));
    JobWeek with_break = job("Café", {stretch(Day::monday, 13, 17)});
    with_break.stretches.front().paid_slots = 3 * slots_per_hour;
    EXPECT_EQ(beside(shop_, with_break), std::nullopt);
    EXPECT_EQ(beside(shop_, job("Café", {stretch(Day::friday, 8, 15)})), std::nullopt)
        << "a day too long without the other job is no matter of two jobs";
}

TEST_F(JobsTogether, KeepTheHoursAndDaysOfAWeek) {
    const JobWeek club = job("Club", {stretch(Day::wednesday, 9, 14), stretch(Day::friday, 9, 12)});
    EXPECT_EQ(beside(shop_, club), said("week_too_long", {"Shop", "11 h", "10 h"}));
    const JobWeek club_short =
        job("Club", {stretch(Day::tuesday, 9, 10), stretch(Day::wednesday, 9, 10),
                     stretch(Day::friday, 9, 10)});
    EXPECT_EQ(beside(shop_, club_short), said("too_many_days", {"Shop", "4", "3"}));
    person_.conditions.days_most = 4;
    EXPECT_EQ(beside(shop_, club_short), std::nullopt);
}

TEST_F(JobsTogether, LeaveRestBetweenTwoDays) {
    const JobWeek evening = job("Cinema", {stretch(Day::sunday, 20, 23)});
    EXPECT_EQ(beside(evening, shop_), said("rest_too_short", {"Cinema", "10 h", "11 h"}));
    EXPECT_EQ(beside(shop_, evening), said("rest_too_short", {"Shop", "10 h", "11 h"}));
    EXPECT_EQ(beside(job("Cinema", {stretch(Day::sunday, 19, 22)}), shop_), std::nullopt);
}

TEST_F(JobsTogether, CountAllOthers) {
    const JobWeek cafe = job("Café", {stretch(Day::tuesday, 9, 13)});
    const auto found =
        check_together(person_, {shop_, cafe}, job("Club", {stretch(Day::wednesday, 9, 13)}));
    EXPECT_EQ(found, said("week_too_long", {"Café", "11 h", "10 h"}));
}

TEST_F(JobsTogether, WithoutShiftsAreNoMatter) {
    person_.conditions.weekly_most = {60};
    EXPECT_EQ(beside(job("Shop", {}), job("Café", {stretch(Day::monday, 9, 12)})), std::nullopt);
    EXPECT_EQ(beside(shop_, job("Café", {})), std::nullopt);
}

}  // namespace kynnys
