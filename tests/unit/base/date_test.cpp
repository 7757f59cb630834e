#include "base/date.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/error_key.h"

namespace kynnys {
namespace {

Date day(int year, unsigned month, unsigned number) {
    return {std::chrono::year(year), std::chrono::month(month), std::chrono::day(number)};
}

TEST(Date, ReadsTheIsoForm) {
    EXPECT_EQ(parse_date("2026-11-21").value(), day(2026, 11, 21));
    EXPECT_EQ(parse_date(" 2026-01-05 ").value(), day(2026, 1, 5));
}

TEST(Date, ReadsTheFinnishForm) {
    EXPECT_EQ(parse_date("21.11.2026").value(), day(2026, 11, 21));
    EXPECT_EQ(parse_date("1.5.1971").value(), day(1971, 5, 1));
    EXPECT_EQ(parse_date("01.05.1971").value(), day(1971, 5, 1));
}

TEST(Date, KnowsLeapYears) {
    EXPECT_EQ(parse_date("29.2.2024").value(), day(2024, 2, 29));
    EXPECT_EQ(error_key(parse_date("29.2.2023")), "date.is_not_a_day");
}

TEST(Date, RefusesWhatIsNoDay) {
    for (const char* text :
         {"",           "today",     "2026-11",     "2026-11-31",       "2026-13-01",
          "2026-00-10", "2026-1-5",  "26-01-05",    "21.11.",           "21.11.26",
          "0.5.2026",   "32.1.2026", "2026/11/21",  "2026-11-21T08:00", "1.5.2026.",
          "--",         "..",        "-2026-01-01", "1..2026",          "+1.5.2026",
          "2026-11-2a"})
        EXPECT_EQ(error_key(parse_date(text)), "date.is_not_a_day") << text;
    EXPECT_EQ(error_argument(parse_date("soon"), 0), "soon");
}

RC_GTEST_PROP(Date, IsReadAsItIsWritten, ()) {
    const int days = *rc::gen::inRange(-100'000, 100'000);
    const Date date{std::chrono::sys_days(std::chrono::days(days))};
    RC_ASSERT(parse_date(iso_text(date)).value() == date);
}

TEST(Date, CountsFullMonths) {
    EXPECT_EQ(months_between(day(2026, 1, 15), day(2026, 1, 15)), 0);
    EXPECT_EQ(months_between(day(2026, 1, 15), day(2026, 2, 14)), 0);
    EXPECT_EQ(months_between(day(2026, 1, 15), day(2026, 2, 15)), 1);
    EXPECT_EQ(months_between(day(2020, 12, 1), day(2026, 1, 1)), 61);
}

TEST(Date, AMonthWithoutTheDayIsFullOnItsLast) {
    EXPECT_EQ(months_between(day(2026, 1, 31), day(2026, 2, 27)), 0);
    EXPECT_EQ(months_between(day(2026, 1, 31), day(2026, 2, 28)), 1);
    EXPECT_EQ(months_between(day(2026, 1, 31), day(2026, 3, 30)), 1);
    EXPECT_EQ(months_between(day(2026, 1, 31), day(2026, 4, 30)), 3);
}

TEST(Date, CountsBackwardsBelowZero) {
    EXPECT_EQ(months_between(day(2026, 2, 15), day(2026, 1, 15)), -1);
    EXPECT_EQ(months_between(day(2026, 2, 15), day(2026, 1, 16)), 0);
}

TEST(Date, CountsYearsAsAges) {
    EXPECT_EQ(years_between(day(1971, 5, 2), day(2026, 5, 1)), 54);
    EXPECT_EQ(years_between(day(1971, 5, 2), day(2026, 5, 2)), 55);
    EXPECT_EQ(years_between(day(2000, 2, 29), day(2023, 2, 28)), 23);
}

}  // namespace
}  // namespace kynnys
