#include "pages/address.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "web/percent.h"

namespace kynnys::pages {

TEST(Address, KeepsSlashesAndEncodesTheRest) {
    EXPECT_EQ(address("/people/a b/ä"), "/people/a%20b/%C3%A4");
    EXPECT_EQ(address("/"), "/");
    EXPECT_EQ(address("/a?b#c"), "/a%3Fb%23c");
}

TEST(Address, WritesTheQueryBehindThePath) {
    EXPECT_EQ(address("/people", {{"state", "a&b=c"}, {"after", "1"}}),
              "/people?state=a%26b%3Dc&after=1");
    EXPECT_EQ(address("", {{"a", ""}}), "?a=");
}

TEST(Address, PutsOneValueInPlaceOfAllOfAName) {
    const web::Parameters query{{"a", "1"}, {"b", "2"}, {"a", "3"}};
    EXPECT_EQ(with(query, "a", "4"), (web::Parameters{{"b", "2"}, {"a", "4"}}));
    EXPECT_EQ(with(query, "a", ""), (web::Parameters{{"b", "2"}}));
    EXPECT_EQ(with(query, "c", "5"),
              (web::Parameters{{"a", "1"}, {"b", "2"}, {"a", "3"}, {"c", "5"}}));
}

RC_GTEST_PROP(Address, IsReadAgainAsItWasMeant, ()) {
    const auto text = *rc::gen::container<std::string>(rc::gen::inRange(' ', '~'));
    const std::string written = address("/list", {{"name", text}});
    const auto read = web::parse_target(written);
    RC_ASSERT(read.is_ok());
    RC_ASSERT(read.value().path == "/list");
    RC_ASSERT(read.value().query == (web::Parameters{{"name", text}}));
}

}  // namespace kynnys::pages
