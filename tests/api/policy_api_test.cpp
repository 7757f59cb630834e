#include <gtest/gtest.h>

#include "api/api_case.h"

namespace kynnys {
namespace {

using web::Method;

class PolicyApi : public testing::ApiCase {
  protected:
    testing::Said put(const std::string& body) {
        return ask(Method::put, "/policy", as("manager"), body);
    }
    static std::string policy(const std::string& version, const std::string& day,
                              const std::string& more = "") {
        return R"({"valid_from":")" + day + R"(","lines":[{"name":"policy.version","value":")" +
               version + R"(","reason":"Agreed"})" + more + "]}";
    }
};
INSTANTIATE_ON_BOTH(PolicyApi);

TEST_P(PolicyApi, HoldsFromItsDay) {
    EXPECT_EQ(get("/policy", as("coach")).key(), "policy.is_missing");
    const auto said = put(policy("7", "2026-11-21",
                                 R"(,{"name":"weight.placement","value":"500",)"
                                 R"("reason":"A job comes first"})"));
    ASSERT_EQ(said.status, 200) << json_text(said.body);
    ASSERT_EQ(put(policy("8", "2026-12-01")).status, 200);
    const auto now = get("/policy", as("evaluator"));
    EXPECT_EQ(now.body, said.body);
    EXPECT_EQ(now.text("version"), "7");
    EXPECT_EQ(now.text("valid_from"), "2026-11-21");
    bool is_there = false;
    for (const Json& line : *now.body.find_array("lines").value()) {
        if (line.find_string("name").value() != "weight.placement")
            continue;
        is_there = line.find_string("value").value() == "500" &&
                   line.find_string("reason").value() == "A job comes first";
    }
    EXPECT_TRUE(is_there);
    EXPECT_EQ(get("/policy?day=2026-12-24", as("coach")).text("version"), "8");
    EXPECT_EQ(get("/policy?day=soon", as("coach")).status, 422);
    EXPECT_EQ(events("policy.edit"), 2);
}

TEST_P(PolicyApi, ComesBackAsItWasGiven) {
    ASSERT_EQ(put(policy("7", "2026-11-21")).status, 200);
    auto shown = get("/policy", as("manager"));
    Json::Object body;
    body.emplace_back("valid_from", "2027-01-01");
    body.emplace_back("lines", *shown.body.find("lines"));
    const auto again = put(json_text(Json(body)));
    ASSERT_EQ(again.status, 200) << json_text(again.body);
    EXPECT_EQ(again.text("valid_from"), "2027-01-01");
}

TEST_P(PolicyApi, TellsFaultsAtTheirLines) {
    const auto said = put(policy("7", "2026-11-21",
                                 R"(,{"name":"weight.day","value":"20","reason":"One, two"})"
                                 R"(,{"name":"weight.placement","value":"much","reason":"x"})"));
    EXPECT_EQ(said.status, 422);
    EXPECT_EQ(said.keys(), std::vector<std::string>{"lines[2].value number.is_not_whole"});
    EXPECT_EQ(put(R"({"lines":[{"name":"policy.version","value":"7","reason":"x"}]})").keys(),
              std::vector<std::string>{"lines policy.name_is_missing"});
    EXPECT_EQ(put(R"({"lins":[]})").keys().front(), "lins member.is_unknown");
}

TEST_P(PolicyApi, ChangesNothingThatHasHeld) {
    ASSERT_EQ(put(policy("7", "2026-11-21")).status, 200);
    EXPECT_EQ(put(policy("8", "2026-11-21")).key(), "policy.day_is_taken");
    EXPECT_EQ(put(policy("8", "2026-11-20")).key(), "policy.begins_in_the_past");
    EXPECT_EQ(get("/policy", as("coach")).text("version"), "7");
}

TEST_P(PolicyApi, IsForThoseWhoMay) {
    ASSERT_EQ(put(policy("7", "2026-11-21")).status, 200);
    const std::string next = policy("8", "2026-12-01");
    EXPECT_EQ(ask(Method::put, "/policy", as("coach"), next).status, 403);
    EXPECT_EQ(ask(Method::put, "/policy", as("referrer"), next).status, 404);
    EXPECT_EQ(get("/policy", as("instructor")).status, 404);
    EXPECT_EQ(get("/policy", as("manager", "other")).key(), "policy.is_missing");
    EXPECT_EQ(events("policy.edit", "refused"), 2);
}

}  // namespace
}  // namespace kynnys
