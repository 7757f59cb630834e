#include "demo/dice.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "base/check.h"

namespace kynnys {
namespace {

std::vector<int> drawn(Dice dice, int count) {
    std::vector<int> numbers;
    for (int draw = 0; draw < count; ++draw) numbers.push_back(dice.below(1'000'000));
    return numbers;
}

TEST(Dice, RepeatThemselvesForTheSameSeed) {
    EXPECT_EQ(drawn(Dice(7, DiceStream::people, 3), 20), drawn(Dice(7, DiceStream::people, 3), 20));
}

TEST(Dice, DifferBySeedStreamAndNumber) {
    const std::vector<int> numbers = drawn(Dice(7, DiceStream::people, 3), 20);
    EXPECT_NE(numbers, drawn(Dice(8, DiceStream::people, 3), 20));
    EXPECT_NE(numbers, drawn(Dice(7, DiceStream::workplaces, 3), 20));
    EXPECT_NE(numbers, drawn(Dice(7, DiceStream::people, 4), 20));
}

TEST(Dice, StayBetweenTheLimitsAndReachThem) {
    Dice dice(1, DiceStream::people, 1);
    std::array<int, 7> seen{};
    for (int draw = 0; draw < 1000; ++draw) {
        const int number = dice.between(-3, 3);
        ASSERT_GE(number, -3);
        ASSERT_LE(number, 3);
        ++seen[static_cast<std::size_t>(number + 3)];
    }
    for (const int times : seen) EXPECT_GT(times, 90);  // of about 143
}

TEST(Dice, ChanceFollowsItsPercentage) {
    Dice dice(1, DiceStream::people, 2);
    int hits = 0;
    for (int draw = 0; draw < 2000; ++draw) {
        hits += dice.chance(30) ? 1 : 0;
        ASSERT_FALSE(dice.chance(0));
        ASSERT_TRUE(dice.chance(100));
    }
    EXPECT_NEAR(hits, 600, 75);
}

TEST(Dice, SpreadLiesAroundZeroWithinThreeDeviations) {
    Dice dice(1, DiceStream::people, 3);
    std::int64_t sum = 0;
    std::int64_t squares = 0;
    constexpr int draws = 4000;
    for (int draw = 0; draw < draws; ++draw) {
        const int number = dice.spread(50);
        ASSERT_LE(std::abs(number), 150);
        sum += number;
        squares += std::int64_t{number} * number;
    }
    EXPECT_NEAR(static_cast<double>(sum) / draws, 0, 4);
    EXPECT_NEAR(static_cast<double>(squares) / draws, 2500, 300);
}

TEST(Dice, NeverDrawWhatHasNoWeight) {
    Dice dice(1, DiceStream::people, 4);
    constexpr std::array weights{0, 3, 0, 1};
    std::array<int, 4> seen{};
    for (int draw = 0; draw < 1000; ++draw) ++seen[dice.weighted(weights)];
    EXPECT_EQ(seen[0], 0);
    EXPECT_EQ(seen[2], 0);
    EXPECT_NEAR(seen[1], 750, 60);
}

TEST(Dice, ShuffleKeepsWhatIsThere) {
    Dice dice(1, DiceStream::people, 5);
    std::vector<int> numbers(30);
    std::iota(numbers.begin(), numbers.end(), 0);
    const std::vector<int> before = numbers;
    dice.shuffle(numbers);
    EXPECT_NE(numbers, before);
    std::sort(numbers.begin(), numbers.end());
    EXPECT_EQ(numbers, before);
}

TEST(Dice, ImpossibleLimitsAreABug) {
    Dice dice(1, DiceStream::people, 6);
    EXPECT_THROW((void)dice.below(0), BrokenCheck);
    EXPECT_THROW((void)dice.between(2, 1), BrokenCheck);
}

}  // namespace
}  // namespace kynnys
