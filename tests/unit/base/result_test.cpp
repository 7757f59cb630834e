#include "base/result.h"

#include <gtest/gtest.h>

#include <memory>

#include "base/check.h"
#include "support/error_key.h"

namespace kynnys {
namespace {

Result<int> half_of(int number) {
    if (number % 2 != 0)
        return Error{ErrorKind::invalid, "number.is_odd", "number", {std::to_string(number)}};
    return number / 2;
}

Result<int> quarter_of(int number) {
    const int half = TRY(half_of(number));
    return TRY(half_of(half));
}

Result<Done> check_even(int number) {
    TRY(half_of(number));
    return Done{};
}

TEST(Result, HoldsItsValue) {
    const Result<int> result = half_of(8);
    ASSERT_TRUE(result.is_ok());
    EXPECT_TRUE(static_cast<bool>(result));
    EXPECT_EQ(result.value(), 4);
}

TEST(Result, HoldsItsError) {
    const Result<int> result = half_of(7);
    ASSERT_FALSE(result.is_ok());
    EXPECT_EQ(result.error().kind, ErrorKind::invalid);
    EXPECT_EQ(result.error().key, "number.is_odd");
    EXPECT_EQ(result.error().field, "number");
    EXPECT_EQ(error_argument(result, 0), "7");
}

TEST(Result, TryTakesTheValue) {
    EXPECT_EQ(quarter_of(12).value(), 3);
    EXPECT_TRUE(check_even(12).is_ok());
}

TEST(Result, TryReturnsTheFirstError) {
    EXPECT_EQ(error_argument(quarter_of(5), 0), "5");
    EXPECT_EQ(error_argument(quarter_of(6), 0), "3");
    EXPECT_EQ(error_key(check_even(3)), "number.is_odd");
}

TEST(Result, AskingForWhatItDoesNotHoldIsABug) {
    const Result<int> good = half_of(2);
    const Result<int> bad = half_of(1);
    EXPECT_ANY_THROW((void)good.error());
    EXPECT_ANY_THROW((void)bad.value());
}

TEST(Result, CarriesWhatCanOnlyBeMoved) {
    Result<std::unique_ptr<int>> result(std::make_unique<int>(3));
    const std::unique_ptr<int> taken = std::move(result).value();
    EXPECT_EQ(*taken, 3);
}

TEST(Check, IsSilentWhenItHolds) {
    EXPECT_NO_THROW(CHECK(1 + 1 == 2));
}

TEST(Check, SaysWhatIsBrokenAndWhere) {
    try {
        CHECK(1 + 1 == 3);
        FAIL() << "the check let it pass";
    } catch (const BrokenCheck& broken) {
        const std::string what = broken.what();
        EXPECT_NE(what.find("1 + 1 == 3"), std::string::npos) << what;
        EXPECT_NE(what.find("result_test.cpp"), std::string::npos) << what;
    }
}

}  // namespace
}  // namespace kynnys
