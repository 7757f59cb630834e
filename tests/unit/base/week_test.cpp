#include "base/week.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/check.h"

namespace kynnys {
namespace {

TEST(WeekGrid, IsClosedAtFirst) {
    const WeekGrid grid;
    EXPECT_EQ(grid.open_slots(), 0);
    EXPECT_TRUE(grid.windows().empty());
    EXPECT_FALSE(grid.is_open(Day::monday, 0));
}

TEST(WeekGrid, OpensAndClosesSlots) {
    WeekGrid grid;
    grid.open({Day::monday, 36, 56});
    grid.close({Day::monday, 40, 44});
    EXPECT_TRUE(grid.is_open(Day::monday, 36));
    EXPECT_TRUE(grid.is_open(Day::monday, 39));
    EXPECT_FALSE(grid.is_open(Day::monday, 40));
    EXPECT_TRUE(grid.is_open(Day::monday, 55));
    EXPECT_FALSE(grid.is_open(Day::monday, 56));
    EXPECT_FALSE(grid.is_open(Day::tuesday, 36));
    EXPECT_EQ(grid.open_slots(), 16);
    EXPECT_EQ(grid.day(Day::monday).count(), 16U);
    EXPECT_EQ(grid.windows(), (std::vector<Window>{{Day::monday, 36, 40}, {Day::monday, 44, 56}}));
}

TEST(WeekGrid, CoversAWindowOnlyWhole) {
    WeekGrid grid;
    grid.open({Day::friday, 32, 40});
    EXPECT_TRUE(grid.covers({Day::friday, 32, 40}));
    EXPECT_TRUE(grid.covers({Day::friday, 35, 36}));
    EXPECT_FALSE(grid.covers({Day::friday, 31, 33}));
    EXPECT_FALSE(grid.covers({Day::friday, 39, 41}));
    EXPECT_FALSE(grid.covers({Day::saturday, 32, 40}));
}

TEST(WeekGrid, OpenDayEndsAtMidnight) {
    const WeekGrid grid = grid_of({{Day::sunday, 0, slots_per_day}});
    EXPECT_EQ(grid.windows(), (std::vector<Window>{{Day::sunday, 0, 96}}));
}

TEST(WeekGrid, JoinsWindowsThatTouch) {
    const WeekGrid grid = grid_of({{Day::monday, 40, 44}, {Day::monday, 36, 41}});
    EXPECT_EQ(grid.windows(), (std::vector<Window>{{Day::monday, 36, 44}}));
}

TEST(WeekGrid, WindowsOutsideADayAreABug) {
    WeekGrid grid;
    EXPECT_THROW(grid.open({Day::monday, -1, 4}), BrokenCheck);
    EXPECT_THROW(grid.open({Day::monday, 4, 97}), BrokenCheck);
    EXPECT_THROW(grid.close({Day::monday, 4, 4}), BrokenCheck);
    EXPECT_THROW((void)grid.covers({Day::monday, 5, 4}), BrokenCheck);
    EXPECT_THROW((void)grid.is_open(Day::monday, 96), BrokenCheck);
    EXPECT_THROW((void)grid.is_open(Day::monday, -1), BrokenCheck);
}

RC_GTEST_PROP(WeekGrid, IsRebuiltFromItsWindows, ()) {
    WeekGrid grid;
    const int stretches = *rc::gen::inRange(0, 12);
    for (int i = 0; i < stretches; ++i) {
        const auto day = static_cast<Day>(*rc::gen::inRange(0, 7));
        const int open = *rc::gen::inRange(0, slots_per_day);
        grid.open({day, open, *rc::gen::inRange(open + 1, slots_per_day + 1)});
    }
    RC_ASSERT(grid_of(grid.windows()) == grid);
    int slots = 0;
    for (const Window& window : grid.windows()) {
        RC_ASSERT(grid.covers(window));
        slots += window.length();
    }
    RC_ASSERT(slots == grid.open_slots());
}

TEST(Week, RoundsMinutesUpToSlots) {
    EXPECT_EQ(slots_in(Minutes{0}), 0);
    EXPECT_EQ(slots_in(Minutes{1}), 1);
    EXPECT_EQ(slots_in(Minutes{15}), 1);
    EXPECT_EQ(slots_in(Minutes{16}), 2);
    EXPECT_EQ(minutes_in(3), Minutes{45});
}

TEST(Week, SaysTimesAndDays) {
    EXPECT_EQ(clock_text(0), "00:00");
    EXPECT_EQ(clock_text(37), "09:15");
    EXPECT_EQ(clock_text(96), "24:00");
    EXPECT_THROW((void)clock_text(97), BrokenCheck);
    EXPECT_EQ(day_text(Day::monday), "Mon");
    EXPECT_EQ(day_text(Day::sunday), "Sun");
}

}  // namespace
}  // namespace kynnys
