#include "access/secret.h"

#include <gtest/gtest.h>

#include <set>

namespace kynnys {
namespace {

TEST(Secret, IsLongAndNeverTheSame) {
    std::set<std::string> made;
    for (int i = 0; i < 1000; ++i) {
        const std::string secret = make_secret();
        EXPECT_EQ(43U, secret.size());
        EXPECT_EQ(std::string::npos,
                  secret.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                           "0123456789-_"));
        made.insert(secret);
    }
    EXPECT_EQ(1000U, made.size());
}

TEST(Secret, HasTheFingerprintThatBlake2Gives) {
    // b2sum -l 256 of "abc" (RFC 7693's function with 32 bytes of output).
    EXPECT_EQ("bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319",
              fingerprint_of("abc"));
    EXPECT_NE(fingerprint_of("abc", "one"), fingerprint_of("abc", "another"));
    EXPECT_NE(fingerprint_of("abc", ""), fingerprint_of("abc"));
}

TEST(Secret, ShortCodeIsReadAsItIsTyped) {
    EXPECT_EQ("7KX4M2QD", plain_short_code("7kx4-m2qd"));
    EXPECT_EQ("7KX4M2QD", plain_short_code(" 7KX4 M2QD "));
    EXPECT_EQ("01014321", plain_short_code("oiol-4321"));
    EXPECT_EQ("", plain_short_code("7KX4-M2Q"));
    EXPECT_EQ("", plain_short_code("7KX4-M2QDD"));
    EXPECT_EQ("", plain_short_code("7KX4-M2QU"));
    EXPECT_EQ("", plain_short_code("7KX4-M2Q\xc3\x84"));
}

TEST(Secret, ShortCodesAreMadeAsTheyAreRead) {
    for (int i = 0; i < 200; ++i) {
        const std::string code = make_short_code();
        ASSERT_EQ(9U, code.size());
        EXPECT_EQ('-', code[4]);
        EXPECT_EQ(code.substr(0, 4) + code.substr(5), plain_short_code(code));
    }
}

TEST(Secret, IsTheSameOnlyWhenAllOfItIs) {
    EXPECT_TRUE(is_same_secret("abc", "abc"));
    EXPECT_FALSE(is_same_secret("abc", "abd"));
    EXPECT_FALSE(is_same_secret("abc", "abcd"));
    EXPECT_TRUE(is_same_secret("", ""));
}

}  // namespace
}  // namespace kynnys
