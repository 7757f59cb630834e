#include "web/percent.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/text.h"
#include "support/error_key.h"

namespace kynnys::web {
namespace {

TEST(Percent, ReadsBothKindsOfPlus) {
    EXPECT_EQ(parse_percent("a+b%2b", Plus::is_plus).value(), "a+b+");
    EXPECT_EQ(parse_percent("a+b%2B", Plus::is_blank).value(), "a b+");
}

TEST(Percent, RefusesWhatIsNoText) {
    for (const char* text : {"%", "%1", "a%g0", "%0g", "%%", "%-1"})
        EXPECT_EQ(error_key(parse_percent(text, Plus::is_plus)), "percent.is_malformed") << text;
    EXPECT_EQ(error_key(parse_percent("%00", Plus::is_plus)), "text.has_nul");
    EXPECT_EQ(error_key(parse_percent("%c3", Plus::is_plus)), "text.is_not_utf8");
}

RC_GTEST_PROP(Percent, ReadsBackWhatItWrote, ()) {
    const auto text = *rc::gen::string<std::string>();
    const std::string encoded = percent_encoded(text);
    const Result<std::string> read = parse_percent(encoded, Plus::is_plus);
    if (text.find('\0') == std::string::npos && is_utf8(text))
        RC_ASSERT(read.value() == text);
    else
        RC_ASSERT(!read);
}

TEST(Percent, EncodesAllButTheHarmless) {
    EXPECT_EQ(percent_encoded("aZ09-._~"), "aZ09-._~");
    EXPECT_EQ(percent_encoded("a b/ä&?"), "a%20b%2F%C3%A4%26%3F");
}

TEST(Parameters, AreReadInTheirOrder) {
    EXPECT_EQ(parse_parameters("a=1&b=2&a=3+4&c&=d&&e==").value(),
              (Parameters{{"a", "1"}, {"b", "2"}, {"a", "3 4"}, {"c", ""}, {"", "d"}, {"e", "="}}));
    EXPECT_EQ(parse_parameters("").value(), Parameters());
}

TEST(Parameters, AreFoundByName) {
    const Parameters parameters{{"a", "1"}, {"b", "2"}, {"a", "3"}};
    EXPECT_EQ(*parameters.find("a"), "1");
    EXPECT_EQ(parameters.find("A"), nullptr);
    EXPECT_EQ(parameters.all("a"), (std::vector<std::string_view>{"1", "3"}));
    EXPECT_TRUE(parameters.all("c").empty());
}

TEST(Parameters, AreNoMoreThanAThousand) {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "a=1&";
    EXPECT_TRUE(parse_parameters(text));
    EXPECT_EQ(error_key(parse_parameters(text + "a=1")), "parameters.are_too_many");
}

TEST(Parameters, RefuseWhatIsNoText) {
    EXPECT_EQ(error_key(parse_parameters("a=%")), "percent.is_malformed");
    EXPECT_EQ(error_key(parse_parameters("%00=1")), "text.has_nul");
    EXPECT_EQ(error_key(parse_parameters("a=%ff")), "text.is_not_utf8");
}

TEST(Headers, AreFoundWithoutRegardToCapitals) {
    Headers headers{{"Accept", "a"}, {"X", "1"}, {"ACCEPT", "b"}};
    EXPECT_EQ(*headers.find("accept"), "a");
    EXPECT_EQ(headers.joined("Accept"), "a, b");
    EXPECT_EQ(headers.joined("Y"), "");
    headers.set("accept", "c");
    EXPECT_EQ(headers.joined("Accept"), "c");
    EXPECT_EQ(headers.find("Y"), nullptr);
}

}  // namespace
}  // namespace kynnys::web
