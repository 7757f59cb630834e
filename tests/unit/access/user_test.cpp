#include "access/user.h"

#include <gtest/gtest.h>

#include "support/error_key.h"

namespace kynnys {
namespace {

TEST(User, SignInNameIsReadInSmallLetters) {
    EXPECT_EQ("aino.koivu@example.fi", parse_sign_in_name(" Aino.Koivu@Example.fi ").value());
    EXPECT_EQ("demo_coach", parse_sign_in_name("demo_coach").value());
}

TEST(User, SignInNameRefusesOtherLetters) {
    for (const std::string& wrong :
         {std::string("ab"), std::string("aino koivu"), std::string("äinö"), std::string("a<b>c"),
          std::string(255, 'a'), std::string("abc\0d", 5)})
        EXPECT_EQ("user.sign_in_name_is_wrong", error_key(parse_sign_in_name(wrong))) << wrong;
}

TEST(User, ActsInARoleThatHeOrSheHas) {
    const User user{"u1", 1, "aino", "Aino", "fi", UserState::active};
    const std::vector<Membership> memberships{{"u1", "o1", ActorRole::coach},
                                              {"u1", "o2", ActorRole::manager}};
    EXPECT_TRUE(may_act(user, memberships, {"u1", "o2", ActorRole::manager}));
    EXPECT_FALSE(may_act(user, memberships, {"u1", "o1", ActorRole::manager}));
    EXPECT_FALSE(may_act(user, {}, {"u1", "o1", ActorRole::coach}));
}

TEST(User, ActsNoMoreOnceClosed) {
    const User user{"u1", 1, "aino", "Aino", "fi", UserState::closed};
    const Membership acting{"u1", "o1", ActorRole::coach};
    EXPECT_FALSE(may_act(user, {acting}, acting));
}

}  // namespace
}  // namespace kynnys
