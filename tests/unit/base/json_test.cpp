#include "base/json.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>

#include "base/check.h"
#include "support/error_key.h"

namespace kynnys {
namespace {

Json json_of(std::string_view text) {
    const Result<Json> json = parse_json(text);
    EXPECT_TRUE(json.is_ok()) << text;
    return json ? json.value() : Json();
}

TEST(Json, ReadsEveryKindOfValue) {
    EXPECT_TRUE(json_of("null").is_null());
    EXPECT_EQ(json_of("true"), Json(true));
    EXPECT_EQ(json_of("false"), Json(false));
    EXPECT_EQ(json_of("-17"), Json(-17));
    EXPECT_EQ(json_of("1.5"), Json(1.5));
    EXPECT_EQ(json_of(" \"ty\\u00f6 \\n\\ud83d\\ude00\" "), Json("työ \n\U0001f600"));
    EXPECT_EQ(json_of("[1,[],\"a\"]"), Json(Json::Array{1, Json::Array{}, "a"}));
    EXPECT_EQ(json_of("{\"b\":1,\"a\":{}}"), Json(Json::Object{{"b", 1}, {"a", Json::Object{}}}));
}

TEST(Json, TellsWholeNumbersFromOthers) {
    EXPECT_NE(json_of("3").whole(), nullptr);
    EXPECT_EQ(json_of("3").real(), nullptr);
    EXPECT_NE(json_of("3.0").real(), nullptr);
    EXPECT_NE(json_of("3e0").real(), nullptr);
    EXPECT_EQ(json_of("3.0").whole(), nullptr);
}

TEST(Json, KeepsTheWholeRangeOfNumbers) {
    EXPECT_EQ(json_of("9223372036854775807"), Json(std::numeric_limits<std::int64_t>::max()));
    EXPECT_EQ(json_of("-9223372036854775808"), Json(std::numeric_limits<std::int64_t>::min()));
    EXPECT_EQ(json_of("9223372036854775808"), Json(9223372036854775808.0));
    EXPECT_EQ(json_of("-9223372036854775809"), Json(-9223372036854775808.0));
    EXPECT_EQ(json_of("123456789012345678901234567890"), Json(123456789012345678901234567890.0));
    EXPECT_EQ(json_of("5e-324"), Json(std::numeric_limits<double>::denorm_min()));
    EXPECT_EQ(json_of("1.7976931348623157e308"), Json(std::numeric_limits<double>::max()));
    EXPECT_EQ(json_of("0.1000000000000000055511151231257827"), Json(0.1));
}

TEST(Json, RefusesNumbersOutsideTheRange) {
    EXPECT_EQ(error_key(parse_json("1e999")), "json.is_malformed");
    EXPECT_EQ(error_key(parse_json("[1,-1e400]")), "json.is_malformed");
    EXPECT_EQ(error_key(parse_json("1e-999")), "json.is_malformed");
}

TEST(Json, SaysWhereItIsMalformed) {
    const Result<Json> json = parse_json("{\n  \"a\": 1,\n  \"b\" 2\n}");
    EXPECT_EQ(error_key(json), "json.is_malformed");
    EXPECT_EQ(error_argument(json, 0), "3");
    EXPECT_EQ(error_argument(json, 1), "7");
}

TEST(Json, RefusesWhatIsMalformed) {
    for (const char* text : {"",         " ",         "{",
                             "[",        "[1,]",      "{\"a\":1,}",
                             "{a:1}",    "'a'",       "\"a",
                             "01",       "+1",        ".5",
                             "1.",       "tru",       "nul",
                             "1 2",      "[] x",      "// no comment\n1",
                             "\"\t\"",   "\"\\x\"",   "\"\\ud800\"",
                             "\"\xff\"", "NaN",       "Infinity",
                             "[1 2]",    "{\"a\" 1}", "\xef\xbb\xbf{}x"})
        EXPECT_EQ(error_key(parse_json(text)), "json.is_malformed") << text;
}

TEST(Json, RefusesWhatIsTooDeep) {
    const auto nested = [](std::size_t levels) {
        return std::string(levels, '[') + std::string(levels, ']');
    };
    EXPECT_TRUE(parse_json(nested(64)).is_ok());
    EXPECT_EQ(error_key(parse_json(nested(65))), "json.is_too_deep");
    EXPECT_EQ(error_key(parse_json(std::string(1'000'000, '['))), "json.is_too_deep");
    EXPECT_EQ(error_argument(parse_json(nested(65)), 0), "1");
}

TEST(Json, RefusesMembersOfOneName) {
    const Result<Json> json = parse_json("{\"a\":{\"b\":1,\"c\":2,\"b\":3}}");
    EXPECT_EQ(error_key(json), "json.has_doubled_member");
    EXPECT_EQ(json.error().field, "b");
    EXPECT_TRUE(parse_json("{\"a\":{\"a\":1}}").is_ok());
}

TEST(Json, FindsMembers) {
    const Json json = json_of("{\"count\":3,\"name\":\"työ\",\"list\":[1],\"none\":null}");
    ASSERT_NE(json.find("count"), nullptr);
    EXPECT_EQ(*json.find("count"), Json(3));
    EXPECT_TRUE(json.find("none")->is_null());
    EXPECT_EQ(json.find("other"), nullptr);
    EXPECT_EQ(Json(3).find("count"), nullptr);
    EXPECT_EQ(json.find_whole("count").value(), 3);
    EXPECT_EQ(json.find_string("name").value(), "työ");
    EXPECT_EQ(json.find_array("list").value()->size(), 1U);
}

TEST(Json, SaysWhichMemberIsMissingOrOfAnotherType) {
    const Json json = json_of("{\"count\":3.5,\"name\":7,\"list\":{}}");
    EXPECT_EQ(error_key(json.find_whole("other")), "json.is_missing");
    EXPECT_EQ(json.find_whole("other").error().field, "other");
    EXPECT_EQ(error_key(json.find_string("other")), "json.is_missing");
    EXPECT_EQ(error_key(json.find_array("other")), "json.is_missing");
    EXPECT_EQ(error_key(json.find_whole("count")), "json.has_wrong_type");
    EXPECT_EQ(error_key(json.find_string("name")), "json.has_wrong_type");
    EXPECT_EQ(error_key(json.find_array("list")), "json.has_wrong_type");
    EXPECT_EQ(json.find_array("list").error().field, "list");
    EXPECT_EQ(error_key(Json(1).find_whole("count")), "json.is_missing");
}

TEST(Json, IsWrittenOnOneLine) {
    const Json json = json_of("{ \"b\" : [ 1 , 2.5, null ], \"a\":{\"c\":true}, \"d\":[] }");
    EXPECT_EQ(json_text(json), "{\"b\":[1,2.5,null],\"a\":{\"c\":true},\"d\":[]}");
}

TEST(Json, EscapesWhatMustBe) {
    EXPECT_EQ(json_text(Json("\"\\/\n\r\t\x01\x1f työ")),
              "\"\\\"\\\\/\\n\\r\\t\\u0001\\u001f työ\"");
    EXPECT_EQ(json_text(Json(Json::Object{{"a\"b", 1}})), "{\"a\\\"b\":1}");
}

TEST(Json, WritesRealNumbersAsReal) {
    EXPECT_EQ(json_text(Json(3.0)), "3.0");
    EXPECT_EQ(json_text(Json(-0.0)), "-0.0");
    EXPECT_EQ(json_text(Json(0.1)), "0.1");
    EXPECT_EQ(json_text(Json(1e300)), "1e+300");
    EXPECT_THROW(json_text(Json(std::numeric_limits<double>::infinity())), BrokenCheck);
    EXPECT_THROW(json_text(Json(std::numeric_limits<double>::quiet_NaN())), BrokenCheck);
}

TEST(Json, IsWrittenForPeopleWithIndentation) {
    const Json json = json_of("{\"a\":[[1,2],[3,4]],\"b\":{\"c\":{\"d\":[]}},\"e\":[]}");
    EXPECT_EQ(json_pretty_text(json), R"({
  "a": [
    [1, 2],
    [3, 4]
  ],
  "b": {
    "c": {
      "d": []
    }
  },
  "e": []
}
)");
    EXPECT_EQ(json_pretty_text(Json(7)), "7\n");
}

TEST(Json, BreaksLinesThatGrowTooLong) {
    const std::string fits(96, 'x');  // with brackets and quotes a hundred letters
    EXPECT_EQ(json_pretty_text(Json(Json::Array{fits})), "[\"" + fits + "\"]\n");
    EXPECT_EQ(json_pretty_text(Json(Json::Array{fits + "x"})), "[\n  \"" + fits + "x\"\n]\n");
    EXPECT_EQ(json_pretty_text(Json(Json::Array{Json(Json::Array{fits})})),
              "[\n  [\n    \"" + fits + "\"\n  ]\n]\n");
}

rc::Gen<double> any_real() {
    return rc::gen::map(rc::gen::arbitrary<std::uint64_t>(), [](std::uint64_t bits) {
        double real = 0;
        std::memcpy(&real, &bits, sizeof real);
        return std::isfinite(real) ? real : 0.5;
    });
}

rc::Gen<std::string> any_text() {
    return rc::gen::map(
        rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "a", "ö", "\"", "\\", "\n", "\x01", "\x7f", "/", "€", "\U0001f600", " ", "u0041", "")),
        [](const std::vector<std::string>& parts) {
            std::string text;
            for (const std::string& part : parts) text += part;
            return text;
        });
}

Json any_json(int depth) {
    switch (*rc::gen::inRange(0, depth > 0 ? 7 : 5)) {
        case 0:
            return {};
        case 1:
            return {*rc::gen::arbitrary<bool>()};
        case 2:
            return {*rc::gen::arbitrary<std::int64_t>()};
        case 3:
            return {*any_real()};
        case 4:
            return {*any_text()};
        case 5: {
            Json::Array items(*rc::gen::inRange<std::size_t>(0, 5));
            for (Json& item : items) item = any_json(depth - 1);
            return {items};
        }
        default: {
            Json::Object members;
            const int count = *rc::gen::inRange(0, 5);
            for (int i = 0; i < count; ++i)
                members.emplace_back(*any_text() + std::to_string(i), any_json(depth - 1));
            return {members};
        }
    }
}

RC_GTEST_PROP(Json, IsReadAsItIsWritten, ()) {
    const Json json = any_json(5);
    RC_ASSERT(parse_json(json_text(json)).value() == json);
    RC_ASSERT(parse_json(json_pretty_text(json)).value() == json);
}

RC_GTEST_PROP(Json, NeverFailsOnDamagedText, ()) {
    std::string text = json_text(any_json(4));
    const int damages = *rc::gen::inRange(1, 4);
    for (int i = 0; i < damages && !text.empty(); ++i) {
        const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
        text[at] = *rc::gen::arbitrary<char>();
        if (*rc::gen::arbitrary<bool>())
            text.erase(*rc::gen::inRange<std::size_t>(0, text.size()));
    }
    const Result<Json> json = parse_json(text);
    if (json)
        RC_ASSERT(parse_json(json_text(json.value())).value() == json.value());
    else
        RC_ASSERT(json.error().key.starts_with("json."));
}

}  // namespace
}  // namespace kynnys
