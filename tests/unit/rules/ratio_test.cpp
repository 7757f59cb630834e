#include "rules/ratio.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <limits>

namespace kynnys::rules {
namespace {

constexpr std::int64_t greatest = std::numeric_limits<std::int64_t>::max();

Ratio number(const char* text) {
    return parse_ratio(text).value();
}

TEST(Ratio, IsReadAsItIsWritten) {
    EXPECT_EQ(number("4.345"), (Ratio{869, 200}));
    EXPECT_EQ(number("-12"), (Ratio{-12, 1}));
    EXPECT_EQ(number("0.000001"), (Ratio{1, 1'000'000}));
    for (const char* text : {"", "1,5", "1e3", "+1", "1.2345678", "1000000000000", "x", "1 000"})
        EXPECT_FALSE(parse_ratio(text)) << text;
}

TEST(Ratio, IsWrittenWithAsManyDecimalsAsItHas) {
    for (const char* text : {"4.345", "0", "-12", "37.21", "0.000001", "0.5", "-0.05"})
        EXPECT_EQ(ratio_text(number(text)), text);
    EXPECT_EQ(ratio_text({1, 3}), "1/3");
    EXPECT_EQ(ratio_text(infinite), "∞");
}

TEST(Ratio, AddsMultipliesAndDividesExactly) {
    EXPECT_EQ(sum(Ratio{1, 3}, Ratio{1, 6}), (Ratio{1, 2}));
    EXPECT_EQ(difference(Ratio{1, 3}, Ratio{1, 3}), (Ratio{0, 1}));
    EXPECT_EQ(product(Ratio{2, 3}, Ratio{-3, 4}), (Ratio{-1, 2}));
    EXPECT_EQ(quotient(Ratio{1, 2}, Ratio{-3, 4}), (Ratio{-2, 3}));
    EXPECT_EQ(quotient(Ratio{1, 2}, Ratio{0, 1}), std::nullopt);
}

TEST(Ratio, HasNoResultThatDoesNotFit) {
    EXPECT_EQ(sum(Ratio{greatest, 1}, Ratio{1, 1}), std::nullopt);
    EXPECT_EQ(product(Ratio{greatest, 1}, Ratio{2, 1}), std::nullopt);
    EXPECT_EQ(product(Ratio{greatest, 1}, Ratio{1, greatest}), (Ratio{1, 1}));
    EXPECT_EQ(sum(infinite, Ratio{1, 1}), std::nullopt);
}

TEST(Ratio, RoundsHalvesAwayFromZero) {
    EXPECT_EQ(rounded({5, 2}), 3);
    EXPECT_EQ(rounded({-5, 2}), -3);
    EXPECT_EQ(rounded({249, 100}), 2);
    EXPECT_EQ(rounded({-1, 3}), 0);
    EXPECT_EQ(floor_of({-1, 3}), -1);
    EXPECT_EQ(floor_of({7, 2}), 3);
}

TEST(Ratio, IsInOrderWithTheInfinities) {
    EXPECT_LT(minus_infinite, (Ratio{-greatest, 1}));
    EXPECT_LT((Ratio{greatest, 1}), infinite);
    EXPECT_LT(minus_infinite, infinite);
    EXPECT_EQ(infinite <=> infinite, std::strong_ordering::equal);
    EXPECT_LT((Ratio{1, 3}), (Ratio{1, 2}));
}

TEST(Ratio, OrdersAsItsDifferenceDoes) {
    EXPECT_TRUE(rc::check([](std::int32_t a, std::uint16_t b, std::int32_t c, std::uint16_t d) {
        const Ratio left = *quotient(Ratio{a, 1}, {b + 1, 1});
        const Ratio right = *quotient(Ratio{c, 1}, {d + 1, 1});
        RC_ASSERT((left <=> right) == (*difference(left, right) <=> Ratio{0, 1}));
        RC_ASSERT(*sum(*difference(left, right), right) == left);
    }));
}

}  // namespace
}  // namespace kynnys::rules
