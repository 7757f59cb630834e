#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

#include "base/check.h"
#include "base/text.h"
#include "support/error_key.h"

namespace kynnys {
namespace {

constexpr std::int64_t greatest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();

TEST(WholeNumber, IsRead) {
    EXPECT_EQ(parse_whole("0").value(), 0);
    EXPECT_EQ(parse_whole(" 0042 ").value(), 42);
    EXPECT_EQ(parse_whole("-7").value(), -7);
    EXPECT_EQ(parse_whole("9223372036854775807").value(), greatest);
    EXPECT_EQ(parse_whole("-9223372036854775808").value(), least);
}

TEST(WholeNumber, IsNothingElse) {
    for (const char* text :
         {"", "-", "+3", "--3", "- 3", "3-", "1 2", "1.0", "1,5", "19x5", "0x10", "1e3", "three"})
        EXPECT_EQ(error_key(parse_whole(text)), "number.is_not_whole") << text;
    EXPECT_EQ(error_argument(parse_whole("19x5"), 0), "19x5");
}

TEST(WholeNumber, HasAnEnd) {
    EXPECT_EQ(error_key(parse_whole("9223372036854775808")), "number.is_too_large");
    EXPECT_EQ(error_key(parse_whole("-9223372036854775809")), "number.is_too_large");
    EXPECT_EQ(error_key(parse_whole(std::string(500, '9'))), "number.is_too_large");
}

RC_GTEST_PROP(WholeNumber, IsReadAsItIsWritten, (std::int64_t number)) {
    RC_ASSERT(parse_whole(std::to_string(number)).value() == number);
}

TEST(ScaledNumber, TakesPointAndComma) {
    EXPECT_EQ(parse_scaled("12,5", 2).value(), 1250);
    EXPECT_EQ(parse_scaled("12.50", 2).value(), 1250);
    EXPECT_EQ(parse_scaled("12", 2).value(), 1200);
    EXPECT_EQ(parse_scaled("-0,05", 2).value(), -5);
    EXPECT_EQ(parse_scaled("7", 0).value(), 7);
}

TEST(ScaledNumber, TakesSpacesBetweenThousands) {
    EXPECT_EQ(parse_scaled("1 200", 0).value(), 1200);
    EXPECT_EQ(parse_scaled("12\u00a0345\u202f678,9", 1).value(), 123456789);
    EXPECT_EQ(parse_scaled("1200", 0).value(), 1200);
}

TEST(ScaledNumber, RefusesSpacesElsewhere) {
    for (const char* text : {"12 00", "1 2345", "1234 567", "1  200", "1 200 5", "- 5", "1 200 ,5"})
        EXPECT_EQ(error_key(parse_scaled(text, 2)), "number.is_not_a_number") << text;
}

TEST(ScaledNumber, IsNothingElse) {
    for (const char* text : {"", "-", ",5", "5,", "1,2,3", "1.2,3", "+1", "12 €", "abc", "1,-5",
                             "1,2 3", "--1", "nan", "1e3"})
        EXPECT_EQ(error_key(parse_scaled(text, 2)), "number.is_not_a_number") << text;
    EXPECT_EQ(error_argument(parse_scaled("12 €", 2), 0), "12 €");
}

TEST(ScaledNumber, KeepsToItsDecimals) {
    EXPECT_EQ(error_key(parse_scaled("12,505", 2)), "number.has_too_many_decimals");
    EXPECT_EQ(error_key(parse_scaled("1,5", 0)), "number.has_too_many_decimals");
    EXPECT_EQ(error_argument(parse_scaled("12,505", 2), 1), "2");
}

TEST(ScaledNumber, HasAnEnd) {
    EXPECT_EQ(parse_scaled("92233720368547758,07", 2).value(), greatest);
    EXPECT_EQ(error_key(parse_scaled("92233720368547758,08", 2)), "number.is_too_large");
    EXPECT_EQ(error_key(parse_scaled("1", 30)), "number.is_too_large");
    EXPECT_EQ(error_key(parse_scaled(std::string(500, '9'), 2)), "number.is_too_large");
}

TEST(ScaledNumber, DecimalsBelowZeroAreABug) {
    EXPECT_THROW((void)parse_scaled("1", -1), BrokenCheck);
}

RC_GTEST_PROP(ScaledNumber, ReadsWhatIsGrouped, (std::int64_t number)) {
    RC_ASSERT(parse_scaled(grouped_number(number), 0).value() == number);
}

}  // namespace
}  // namespace kynnys
