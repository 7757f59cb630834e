#include "locale/message_file.h"

#include <gtest/gtest.h>

#include "support/error_key.h"

namespace kynnys {
namespace {

TEST(MessageFile, IsKeysAndTheirText) {
    const auto table = parse_message_file(
        "# Comment\n\n  a.b = One = two. # three\r\na.c2=Ä\n   # Another\nx.y_z.v   =   {0}[ {1}] "
        " ");
    ASSERT_TRUE(table);
    EXPECT_EQ(
        table.value(),
        (MessageTable{{"a.b", "One = two. # three"}, {"a.c2", "Ä"}, {"x.y_z.v", "{0}[ {1}]"}}));
    EXPECT_TRUE(parse_message_file("").value().empty());
}

TEST(MessageFile, RefusesALineThatIsNoMessage) {
    for (const std::string_view line :
         {"a.b", "a.b: text", "a.b =", "a.b =  ", "= text", "ab = text", ".b = text", "a. = text",
          "A.b = text", "a b.c = text", "ä.b = text", "text"}) {
        const auto table = parse_message_file("x.y = z\n\n" + std::string(line) + "\nv.w = z\n");
        EXPECT_EQ(error_key(table), "message_file.line_is_malformed") << line;
        EXPECT_EQ(error_argument(table, 0), "3") << line;
    }
}

TEST(MessageFile, RefusesAKeyThatComesTwice) {
    const auto table = parse_message_file("a.b = c\na.c = c\na.b = d\n");
    EXPECT_EQ(error_key(table), "message_file.key_is_doubled");
    EXPECT_EQ(error_argument(table, 0), "3");
}

}  // namespace
}  // namespace kynnys
