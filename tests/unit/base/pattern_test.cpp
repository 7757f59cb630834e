#include "base/pattern.h"

#include <gtest/gtest.h>

namespace kynnys {
namespace {

TEST(Pattern, FillsPlaces) {
    EXPECT_EQ(filled("{0} of {1}", {"three", "ten"}), "three of ten");
    EXPECT_EQ(filled("{1}{1}{0}", {"a", "b"}), "bba");
    EXPECT_EQ(filled("no place", {"a"}), "no place");
    EXPECT_EQ(filled("", {"a"}), "");
}

TEST(Pattern, LeavesPlacesWithoutArgument) {
    EXPECT_EQ(filled("{0} {1} {2}", {"a"}), "a {1} {2}");
    EXPECT_EQ(filled("{} {x} { {0", {"a"}), "{} {x} { {0");
    EXPECT_EQ(filled("{99999999999999999999}", {"a"}), "{99999999999999999999}");
    EXPECT_EQ(filled("{{0}}", {"a"}), "{a}");
    EXPECT_EQ(filled("{-0} { 0}", {"a"}), "{-0} { 0}");
}

TEST(Pattern, ArgumentsAreNotFilledAgain) {
    EXPECT_EQ(filled("{0}", {"{0}"}), "{0}");
    EXPECT_EQ(filled("{0}{1}", {"[{1}", "b]"}), "[{1}b]");
}

TEST(Pattern, ChoosesTheFormByTheNumber) {
    const std::string pattern = "{0} {0|day|days} of {1} {1|week|weeks}";
    EXPECT_EQ(filled(pattern, {"1", "2"}), "1 day of 2 weeks");
    EXPECT_EQ(filled(pattern, {"0", "1"}), "0 days of 1 week");
    EXPECT_EQ(filled(pattern, {"21", "101"}), "21 days of 101 weeks");
    EXPECT_EQ(filled("year{0||s}", {"1"}), "year");
    EXPECT_EQ(filled("year{0||s}", {"5"}), "years");
}

TEST(Pattern, LeavesFormsThatAreNoneOrLackTheirNumber) {
    EXPECT_EQ(filled("{0|day}", {"1"}), "{0|day}");
    EXPECT_EQ(filled("{0/day|days}", {"1"}), "{0/day|days}");
    EXPECT_EQ(filled("{1|day|days}", {"1"}), "{1|day|days}");
}

TEST(Pattern, LeavesOutAPartThatLacksAnArgument) {
    const std::string pattern = "No \"{0}\".[ Is \"{1}\" meant?][ Known: {2}.]";
    EXPECT_EQ(filled(pattern, {"a", "b", "c"}), "No \"a\". Is \"b\" meant? Known: c.");
    EXPECT_EQ(filled(pattern, {"a", "", "c"}), "No \"a\". Known: c.");
    EXPECT_EQ(filled(pattern, {"a"}), "No \"a\".");
    EXPECT_EQ(filled("a[ {0} {0|day|days}]", {""}), "a");
    EXPECT_EQ(filled("a[ {0|day|days}]", {}), "a");
}

TEST(Pattern, KeepsAPartThatNamesNoArgumentAndEndsAnOpenOne) {
    EXPECT_EQ(filled("a[b]c", {}), "abc");
    EXPECT_EQ(filled("a[b {0}", {"x"}), "ab x");
    EXPECT_EQ(filled("a[b {0}", {}), "a");
}

}  // namespace
}  // namespace kynnys
