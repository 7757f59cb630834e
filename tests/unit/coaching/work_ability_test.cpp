#include "coaching/work_ability.h"

#include <gtest/gtest.h>

namespace kynnys::testing {

// 1.96 · 2.55 · √0.3 = 2.737 and, for a difference, 3.871.
TEST(WorkAbilities, ChangeBeyondChanceFromFourPointsOn) {
    EXPECT_EQ(work_ability_margin_tenths(), 27);
    EXPECT_EQ(work_ability_change_fewest(), 4);
}

TEST(WorkAbilities, AreWholePointsOfToday) {
    const Date today = parse_date("2026-11-22").value();
    EXPECT_TRUE(work_ability_faults({"p", today, 0, ""}, today).empty());
    EXPECT_TRUE(work_ability_faults({"p", today, 10, ""}, today).empty());
    EXPECT_EQ(work_ability_faults({"p", today, 11, ""}, today).front().key,
              "work_ability.is_out_of_range");
    EXPECT_EQ(
        work_ability_faults({"p", parse_date("2026-11-23").value(), 5, ""}, today).front().key,
        "work_ability.is_of_the_future");
}

}  // namespace kynnys::testing
