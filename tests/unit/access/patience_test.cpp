#include "access/patience.h"

#include <gtest/gtest.h>

namespace kynnys {
namespace {

TEST(Patience, StartsAfterFiveFailuresAndEndsAtAnHour) {
    EXPECT_EQ(0, wait_after(0).count());
    EXPECT_EQ(0, wait_after(4).count());
    EXPECT_EQ(30, wait_after(5).count());
    EXPECT_EQ(60, wait_after(6).count());
    EXPECT_EQ(1920, wait_after(11).count());
    EXPECT_EQ(3600, wait_after(12).count());
    EXPECT_EQ(3600, wait_after(1'000'000'000).count());
}

}  // namespace
}  // namespace kynnys
