#include "base/quantity.h"

#include <gtest/gtest.h>

#include <type_traits>
#include <unordered_set>

#include "base/index.h"

namespace kynnys {
namespace {

TEST(Quantity, AddsTakesAwayAndMultiplies) {
    Minutes minutes{40};
    minutes += Minutes{20};
    EXPECT_EQ(minutes, Minutes{60});
    minutes -= Minutes{90};
    EXPECT_EQ(minutes, Minutes{-30});
    EXPECT_EQ(Minutes{5} + Minutes{7}, Minutes{12});
    EXPECT_EQ(Minutes{5} - Minutes{7}, Minutes{-2});
    EXPECT_EQ(Minutes{5} * 3, Minutes{15});
}

TEST(Quantity, IsOrdered) {
    EXPECT_LT(Cents{1}, Cents{2});
    EXPECT_GE(Cents{2}, Cents{2});
}

TEST(Quantity, UnitsDoNotMix) {
    EXPECT_FALSE((std::is_convertible_v<Minutes, Cents>));
    EXPECT_FALSE((std::is_assignable_v<Metres&, Kilograms>));
}

struct Chair {};
struct Table {};

TEST(Index, NamesNobodyUntilItIsSet) {
    const Index<Chair> nobody;
    EXPECT_FALSE(nobody.is_set());
    EXPECT_TRUE(Index<Chair>{0}.is_set());
    EXPECT_EQ(Index<Chair>{7}.place(), 7U);
}

TEST(Index, OfOneListIsNoneOfAnother) {
    EXPECT_FALSE((std::is_convertible_v<Index<Chair>, Index<Table>>));
}

TEST(Index, CanBeKeptInASet) {
    const std::unordered_set<Index<Chair>> chairs{{3}, {3}, {5}};
    EXPECT_EQ(chairs.size(), 2U);
}

}  // namespace
}  // namespace kynnys
