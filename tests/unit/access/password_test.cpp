#include "access/password.h"

#include <gtest/gtest.h>

#include "support/error_key.h"

namespace kynnys {
namespace {

TEST(Password, IsJudgedByItsLength) {
    EXPECT_EQ("password.is_too_short", error_key(check_password("short words", {})));
    EXPECT_EQ("", error_key(check_password("three small owls", {})));
    // Twelve letters, though more bytes.
    EXPECT_EQ("", error_key(check_password("yö äiti öljy", {})));
    EXPECT_EQ("password.is_too_short", error_key(check_password("ääääööööåå", {})));
    EXPECT_EQ("password.is_too_long", error_key(check_password(std::string(513, 'x'), {})));
}

TEST(Password, IsRefusedWhenEverybodyWouldTryIt) {
    for (const char* simple : {"aaaaaaaaaaaaaaa", "abababababababab", "123456789012",
                               "qwertyuiop123", "987654321098", "abcdefghijklmnop"})
        EXPECT_EQ("password.is_too_simple", error_key(check_password(simple, {}))) << simple;
    EXPECT_EQ("password.holds_known_word",
              error_key(check_password("My Kynnys and me", {"kynnys"})));
    EXPECT_EQ("password.holds_known_word",
              error_key(check_password("aino.rantanen!2026", {"Aino.Rantanen"})));
    EXPECT_EQ("", error_key(check_password("a house by the sea", {"sea"})));
}

TEST(Password, FitsItsOwnHashOnly) {
    const auto hash = make_password_hash("three small owls");
    ASSERT_TRUE(hash);
    EXPECT_EQ("$argon2id$", hash.value().substr(0, 10));
    EXPECT_TRUE(is_password("three small owls", hash.value()));
    EXPECT_FALSE(is_password("three small owl", hash.value()));
    EXPECT_FALSE(is_password("", hash.value()));
    EXPECT_FALSE(is_password("three small owls", ""));
    EXPECT_FALSE(is_password("three small owls", "not a hash"));
    EXPECT_FALSE(needs_new_hash(hash.value()));
    EXPECT_TRUE(needs_new_hash("$argon2id$v=19$m=8192,t=1,p=1$c29tZXNhbHQ$aGFzaA"));
}

TEST(Password, HasASaltOfItsOwn) {
    EXPECT_NE(make_password_hash("three small owls").value(),
              make_password_hash("three small owls").value());
}

}  // namespace
}  // namespace kynnys
