#include "plan/carvable.h"

#include <gtest/gtest.h>

#include <map>

#include "plan/check_share.h"
#include "random_city.h"
#include "small_city.h"

namespace kynnys {
namespace {

Task amount_of(int weekly, int shortest) {
    Task task = small_city().tasks[laundry.place()];
    task.rhythm.weekly = {weekly};
    task.shortest_piece = {shortest};
    return task;
}

std::vector<int> most_of(const Task& task) {
    std::vector<int> most;
    for (const Share& share : shares_of(task)) most.push_back(share.most);
    return most;
}

std::vector<Day> days_of(const Task& task) {
    std::vector<Day> days;
    for (const Share& share : shares_of(task)) days.push_back(share.window.day);
    return days;
}

TEST(Carvable, SpreadsAWeeklyAmountEvenly) {
    EXPECT_EQ(most_of(amount_of(600, 30)), (std::vector<int>{8, 8, 8, 8, 8}));
    EXPECT_EQ(most_of(amount_of(195, 30)), (std::vector<int>{3, 3, 3, 2, 2}));
}

TEST(Carvable, MakesNoShareSmallerThanTheShortestPiece) {
    const Task task = amount_of(240, 60);
    EXPECT_EQ(most_of(task), (std::vector<int>{4, 4, 4, 4}));
    EXPECT_EQ(days_of(amount_of(150, 60)), (std::vector<Day>{Day::monday, Day::wednesday}));
    EXPECT_EQ(most_of(amount_of(150, 60)), (std::vector<int>{5, 5}));
}

TEST(Carvable, LeavesAtLeastOnePiece) {
    EXPECT_EQ(most_of(amount_of(20, 60)), std::vector<int>{4});
    EXPECT_EQ(shares_of(amount_of(20, 60))[0].shortest, 4);
}

TEST(Carvable, GivesAWindowNoMoreThanItHolds) {
    Task task = amount_of(600, 30);
    task.windows = {{Day::monday, 36, 40}, {Day::tuesday, 36, 60}};
    EXPECT_EQ(most_of(task), (std::vector<int>{4, 20}));
}

TEST(Carvable, LeavesOutWindowsThatAreTooShort) {
    Task task = amount_of(600, 60);
    task.windows = {{Day::monday, 36, 39}, {Day::tuesday, 36, 60}};
    EXPECT_EQ(days_of(task), std::vector<Day>{Day::tuesday});
    task.windows.resize(1);
    EXPECT_TRUE(shares_of(task).empty());
}

TEST(Carvable, SpreadsTimesOverMoreWindows) {
    Task task = small_city().tasks[tables.place()];
    task.rhythm.times = 2;
    EXPECT_EQ(days_of(task), (std::vector<Day>{Day::monday, Day::wednesday}));
    task.rhythm.times = 9;
    EXPECT_EQ(shares_of(task).size(), 5U);
}

TEST(Carvable, JoinsWhatTouchesOnlyForAmounts) {
    Task task = amount_of(600, 30);
    task.windows = {{Day::monday, 40, 48}, {Day::monday, 36, 40}, {Day::monday, 50, 52}};
    EXPECT_EQ(windows_of(shares_of(task)),
              (std::vector<Window>{{Day::monday, 36, 48}, {Day::monday, 50, 52}}));
    task.rhythm = {3, {30}, {0}};
    EXPECT_EQ(windows_of(shares_of(task)).size(), 3U);
    EXPECT_EQ(shares_of(task)[0].window, (Window{Day::monday, 36, 40}));
}

TEST(Carvable, MakesOneStretchOfWindowsThatOverlap) {
    Task task = small_city().tasks[tables.place()];
    task.windows = {{Day::monday, 40, 44}, {Day::monday, 36, 41}};
    const Share both{{Day::monday, 36, 44}, 2, 2};
    EXPECT_EQ(shares_of(task), (std::vector<Share>{both, both}));
}

TEST(Carvable, SumsItsShares) {
    const auto tasks = carvable_tasks(small_city());
    ASSERT_EQ(tasks.size(), 2U);
    ASSERT_EQ(tasks[home.place()].size(), 4U);  // not the core one
    EXPECT_EQ(tasks[home.place()][1].weekly_slots, 40);
    EXPECT_EQ(tasks[home.place()][0].weekly_slots, 10);
}

// The check reads the same rule in code of its own.
TEST(Carvable, IsReadAlikeByTheCheck) {
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        for (const Task& task : random_city(seed).tasks) {
            std::map<Window, std::int64_t> ours;
            std::map<Window, std::int64_t> theirs;
            for (const Share& share : shares_of(task))
                ours[share.window] += minutes_in(share.most).count;
            for (const Offer& offer : offers_of(task)) theirs[offer.window] += offer.minutes;
            ASSERT_EQ(ours, theirs) << seed << " " << task.id;
        }
    }
}

}  // namespace
}  // namespace kynnys
