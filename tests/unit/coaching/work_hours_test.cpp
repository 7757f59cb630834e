#include "coaching/work_hours.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace kynnys {
namespace {

Date day(const char* text) {
    return parse_date(text).value();
}

// From Monday 30 November 2026 on, eight hours on Mondays and Wednesdays.
Placement placement() {
    Placement made;
    made.terms.weekly = {8 * 60};
    made.terms.days.add(Day::monday);
    made.terms.days.add(Day::wednesday);
    made.terms.start_on = day("2026-11-30");
    return made;
}

WorkedDay done(const char* on, std::int64_t minutes) {
    return {day(on), {}, Minutes{minutes}};
}

std::vector<std::string> faults(const Placement& placement, const std::vector<WorkedDay>& days,
                                const char* today) {
    std::vector<std::string> all;
    for (const Error& error : hours_faults(placement, days, day(today)))
        all.push_back(error.field + " " + error.key);
    return all;
}

TEST(WorkHours, MakeAJobStartedOnceFourHoursArePaid) {
    EXPECT_EQ(job_started_on({}), std::nullopt);
    EXPECT_EQ(job_started_on({done("2026-11-30", 239)}), std::nullopt);
    EXPECT_EQ(job_started_on({done("2026-11-30", 239), done("2026-12-02", 1)}), day("2026-12-02"));
    EXPECT_EQ(job_started_on({{day("2026-11-30"), Minutes{600}, {}}, done("2026-12-02", 240)}),
              day("2026-12-02"));
}

TEST(WorkHours, AreSharedOverTheDaysOfTheJob) {
    EXPECT_EQ(monday_of(day("2026-12-06")), day("2026-11-30"));
    EXPECT_EQ(monday_of(day("2026-11-30")), day("2026-11-30"));
    Placement one = placement();
    EXPECT_EQ(usual_minutes(one, day("2026-11-30")), Minutes{240});
    EXPECT_EQ(usual_minutes(one, day("2026-12-01")), Minutes{0});
    EXPECT_EQ(usual_minutes(one, day("2026-11-25")), Minutes{0});  // before it begins
    one.terms.weekly = {481};
    EXPECT_EQ(usual_minutes(one, day("2026-11-30")), Minutes{241});
    EXPECT_EQ(usual_minutes(one, day("2026-12-02")), Minutes{240});
    one.terms.subsidy = JobSubsidy::pay_subsidy;
    EXPECT_EQ(usual_minutes(one, day("2026-11-30")), Minutes{0});  // waits for the decision
}

TEST(WorkHours, OfAWeekAreWhatIsPaidAndWhatIsToCome) {
    const Placement one = placement();
    const Date monday = day("2026-11-30");
    const auto week = [&](const std::vector<WorkedDay>& days, const char* today) {
        return week_of_work(one, days, monday, day(today));
    };
    EXPECT_EQ(week({}, "2026-11-28").planned, Minutes{480});
    EXPECT_EQ(week({}, "2026-12-01"), (WeekOfWork{monday, {}, {240}, 1}));
    EXPECT_EQ(week({done("2026-11-30", 300)}, "2026-12-01"), (WeekOfWork{monday, {300}, {240}, 0}));
    EXPECT_EQ(week({{day("2026-12-02"), Minutes{420}, {}}}, "2026-11-30"),
              (WeekOfWork{monday, {}, {660}, 0}));
    EXPECT_EQ(week({done("2026-11-30", 0)}, "2026-12-07"), (WeekOfWork{monday, {}, {}, 1}));
}

TEST(WorkHours, WithoutDaysAreWhatIsLeftOfTheWeek) {
    Placement one = placement();
    one.terms.days = {};
    const Date monday = day("2026-11-30");
    EXPECT_EQ(week_of_work(one, {done("2026-12-01", 180)}, monday, day("2026-12-02")),
              (WeekOfWork{monday, {180}, {300}, 0}));
    EXPECT_EQ(week_of_work(one, {done("2026-12-01", 600)}, monday, day("2026-12-02")),
              (WeekOfWork{monday, {600}, {}, 0}));
    EXPECT_EQ(week_of_work(one, {}, monday, day("2026-12-07")).all(), Minutes{0});
    one.end = PlacementEnd{day("2026-12-01"), EndReason::other, ""};
    EXPECT_EQ(week_of_work(one, {}, monday, day("2026-12-02")).all(), Minutes{0});
}

TEST(WorkHours, AreRefusedWhereTheyCantBe) {
    const Placement one = placement();
    EXPECT_TRUE(faults(one, {done("2026-11-30", 240)}, "2026-11-30").empty());
    EXPECT_EQ(faults(one, {done("2026-11-30", 16 * 60 + 1)}, "2026-11-30"),
              std::vector<std::string>{"done-2026-11-30 hours.are_out_of_range"});
    EXPECT_EQ(faults(one, {{day("2026-11-30"), Minutes{-1}, {}}}, "2026-11-30"),
              std::vector<std::string>{"planned-2026-11-30 hours.are_out_of_range"});
    EXPECT_EQ(faults(one, {done("2026-12-02", 60)}, "2026-11-30"),
              std::vector<std::string>{"done-2026-12-02 hours.are_to_come"});
    EXPECT_EQ(faults(one, {done("2026-11-25", 60)}, "2026-11-30"),
              std::vector<std::string>{"done-2026-11-25 hours.are_outside_the_job"});
    EXPECT_TRUE(faults(one, {done("2026-11-25", 0)}, "2026-11-30").empty());
    Placement waiting = one;
    waiting.terms.subsidy = JobSubsidy::subsidy_55;
    EXPECT_EQ(faults(waiting, {done("2026-11-30", 60)}, "2026-11-30"),
              std::vector<std::string>{"done-2026-11-30 hours.wait_for_decision"});
}

RC_GTEST_PROP(WorkHours, OfAWholeWeekAheadAreThoseOfTheTerms, ()) {
    Placement one = placement();
    one.terms.days = {};
    for (const int place : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 7)))
        one.terms.days.add(static_cast<Day>(place));
    one.terms.weekly = {*rc::gen::inRange(15, 48 * 60)};
    const WeekOfWork week = week_of_work(one, {}, day("2026-12-07"), day("2026-12-01"));
    RC_ASSERT(week.all() == one.terms.weekly);
    RC_ASSERT(week.unknown == 0);
}

}  // namespace
}  // namespace kynnys
