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

}  // namespace
}  // namespace kynnys
