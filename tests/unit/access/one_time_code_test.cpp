#include "access/one_time_code.h"

#include <gtest/gtest.h>

#include <set>

#include "access/secret.h"

namespace kynnys {
namespace {

const std::string key_of_rfc = "12345678901234567890";

TEST(OneTimeCode, EqualsTheTableOfTheStandard) {
    // RFC 6238, appendix B, SHA-1; the last six of its eight digits.
    EXPECT_EQ("287082", one_time_code(key_of_rfc, 59));
    EXPECT_EQ("081804", one_time_code(key_of_rfc, 1111111109));
    EXPECT_EQ("050471", one_time_code(key_of_rfc, 1111111111));
    EXPECT_EQ("005924", one_time_code(key_of_rfc, 1234567890));
    EXPECT_EQ("279037", one_time_code(key_of_rfc, 2000000000));
    EXPECT_EQ("353130", one_time_code(key_of_rfc, 20000000000));
}

TEST(OneTimeCode, IsRightForAStepBeforeAndAfter) {
    const std::int64_t now = 1111111111;
    const std::string code = one_time_code(key_of_rfc, now);
    EXPECT_EQ(now / 30, one_time_step(key_of_rfc, code, now, 0));
    EXPECT_EQ(now / 30, one_time_step(key_of_rfc, code, now + 30, 0));
    EXPECT_EQ(now / 30, one_time_step(key_of_rfc, code, now - 30, 0));
    EXPECT_EQ(std::nullopt, one_time_step(key_of_rfc, code, now + 60, 0));
    EXPECT_EQ(std::nullopt, one_time_step(key_of_rfc, code, now - 60, 0));
    EXPECT_EQ(now / 30,
              one_time_step(key_of_rfc, code.substr(0, 3) + " " + code.substr(3), now, 0));
}

TEST(OneTimeCode, IsUsedOnce) {
    const std::int64_t now = 1111111111;
    const std::string code = one_time_code(key_of_rfc, now);
    EXPECT_EQ(std::nullopt, one_time_step(key_of_rfc, code, now, now / 30));
    EXPECT_EQ(now / 30, one_time_step(key_of_rfc, code, now, now / 30 - 1));
}

TEST(OneTimeCode, RefusesWhatIsNoCode) {
    for (const char* wrong : {"", "28708", "2870822", "abcdef", "28708\xd9\xa2"})
        EXPECT_EQ(std::nullopt, one_time_step(key_of_rfc, wrong, 59, -1)) << wrong;
}

TEST(OneTimeCode, KeyIsShownAsAuthenticatorsReadIt) {
    EXPECT_EQ("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", one_time_key_text(key_of_rfc));
    EXPECT_EQ(
        "otpauth://totp/Kynnys:aino%40example.fi?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
        "&issuer=Kynnys",
        one_time_address(key_of_rfc, "Kynnys", "aino@example.fi"));
    EXPECT_EQ(20U, make_one_time_key().size());
    EXPECT_NE(make_one_time_key(), make_one_time_key());
}

TEST(OneTimeCode, RecoveryCodesAreTenDifferentOnes) {
    const auto codes = make_recovery_codes();
    EXPECT_EQ(10U, codes.size());
    EXPECT_EQ(10U, std::set<std::string>(codes.begin(), codes.end()).size());
    for (const std::string& code : codes) EXPECT_NE("", plain_short_code(code));
}

}  // namespace
}  // namespace kynnys
