#include "web/rate_limit.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace kynnys::web {
namespace {

using std::chrono::milliseconds;

const RateLimit::Instant start{std::chrono::hours(1)};

TEST(RateLimit, GivesABurstAndThenWhatComesBack) {
    RateLimit limit({3, 2, 10});
    for (int i = 0; i < 3; ++i) EXPECT_EQ(limit.take("a", start).count(), 0);
    EXPECT_EQ(limit.take("a", start), milliseconds(500));
    EXPECT_EQ(limit.take("a", start + milliseconds(400)), milliseconds(100));
    EXPECT_EQ(limit.take("a", start + milliseconds(500)).count(), 0);
    EXPECT_EQ(limit.take("a", start + milliseconds(500)), milliseconds(500));
}

TEST(RateLimit, NeverGivesMoreThanItsBurst) {
    RateLimit limit({2, 1, 10});
    EXPECT_EQ(limit.take("a", start).count(), 0);
    const auto later = start + std::chrono::hours(5);
    EXPECT_EQ(limit.take("a", later).count(), 0);
    EXPECT_EQ(limit.take("a", later).count(), 0);
    EXPECT_NE(limit.take("a", later).count(), 0);
}

TEST(RateLimit, CountsEachKeyByItself) {
    RateLimit limit({1, 1, 10});
    EXPECT_EQ(limit.take("a", start).count(), 0);
    EXPECT_NE(limit.take("a", start).count(), 0);
    EXPECT_EQ(limit.take("b", start).count(), 0);
}

TEST(RateLimit, RemembersABoundedNumberOfKeys) {
    RateLimit limit({1, 0.001, 100});
    for (int i = 0; i < 1000; ++i) limit.take(std::to_string(i), start);
    EXPECT_LE(limit.keys(), 100U);
    EXPECT_NE(limit.take("999", start).count(), 0);
    EXPECT_EQ(limit.take("0", start).count(), 0);  // forgotten
}

TEST(RateLimit, KeepsWhoTriesAgainAndAgain) {
    RateLimit limit({1, 0.001, 10});
    limit.take("guesser", start);
    for (int i = 0; i < 100; ++i) {
        limit.take(std::to_string(i), start);
        EXPECT_NE(limit.take("guesser", start).count(), 0) << i;
    }
}

TEST(RateLimit, ForgetsWhoHasAllTriesAgain) {
    RateLimit limit({1, 1, 1000});
    for (int i = 0; i < 50; ++i) limit.take(std::to_string(i), start);
    for (int i = 0; i < 50; ++i)
        limit.take("b" + std::to_string(i), start + std::chrono::seconds(9));
    EXPECT_LE(limit.keys(), 51U);
}

TEST(RateLimit, MayBeAskedByManyThreads) {
    RateLimit limit({100, 0.001, 10});
    std::atomic<int> given = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int j = 0; j < 100; ++j) given += limit.take("a", start).count() == 0 ? 1 : 0;
        });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(given, 100);
}

}  // namespace
}  // namespace kynnys::web
