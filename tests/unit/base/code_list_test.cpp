#include "base/code_list.h"

#include <gtest/gtest.h>

#include "support/error_key.h"

namespace kynnys {
namespace {

enum class Fruit { apple, pear, cloudberry };

constexpr CodeList<Fruit, 3> fruits{"fruit.is_unknown", {"apple", "pear", "cloudberry"}};

TEST(CodeList, WritesAndReadsEveryWord) {
    for (const Fruit fruit : {Fruit::apple, Fruit::pear, Fruit::cloudberry})
        EXPECT_EQ(fruits.parse(fruits.code(fruit)).value(), fruit);
    EXPECT_EQ(fruits.code(Fruit::pear), "pear");
}

TEST(CodeList, SuggestsTheNearestWord) {
    const Result<Fruit> mistyped = fruits.parse("clodberry");
    EXPECT_EQ(error_key(mistyped), "fruit.is_unknown");
    EXPECT_EQ(error_argument(mistyped, 0), "clodberry");
    EXPECT_EQ(error_argument(mistyped, 1), "cloudberry");
    EXPECT_EQ(error_argument(mistyped, 2), "apple, pear, cloudberry");
}

TEST(CodeList, SuggestsNothingWhenNothingIsNear) {
    EXPECT_EQ(error_argument(fruits.parse("wheelbarrow"), 1), "");
    EXPECT_EQ(error_key(fruits.parse("")), "fruit.is_unknown");
}

TEST(CodeSet, AddsAndRemoves) {
    CodeSet<Fruit> set;
    EXPECT_TRUE(set.is_empty());
    set.add(Fruit::pear);
    EXPECT_TRUE(set.has(Fruit::pear));
    EXPECT_FALSE(set.has(Fruit::apple));
    EXPECT_FALSE(set.is_empty());
    set.remove(Fruit::pear);
    EXPECT_TRUE(set.is_empty());
}

TEST(CodeSet, CombinesWithAnother) {
    CodeSet<Fruit> first;
    first.add(Fruit::apple);
    first.add(Fruit::pear);
    CodeSet<Fruit> second;
    second.add(Fruit::pear);
    second.add(Fruit::cloudberry);
    EXPECT_EQ(first.common(second).values(), std::vector{Fruit::pear});
    EXPECT_EQ(first.without(second).values(), std::vector{Fruit::apple});
    EXPECT_EQ(first.united(second).values(),
              (std::vector{Fruit::apple, Fruit::pear, Fruit::cloudberry}));
    EXPECT_NE(first, second);
}

}  // namespace
}  // namespace kynnys
