#include "mail/outbox_message.h"

#include <gtest/gtest.h>

namespace kynnys::mail {
namespace {

using namespace std::chrono_literals;

TEST(OutboxMessage, WaitsLongerAfterEachTry) {
    EXPECT_EQ(pause_after(1), 1min);
    EXPECT_EQ(pause_after(2), 5min);
    EXPECT_EQ(pause_after(3), 30min);
    EXPECT_EQ(pause_after(4), 2h);
    EXPECT_EQ(pause_after(5), 8h);
    EXPECT_EQ(pause_after(50), 8h);
}

}  // namespace
}  // namespace kynnys::mail
