#include <gtest/gtest.h>

#include "api/api_case.h"

namespace kynnys {
namespace {

using web::Method;

class TaskApi : public testing::ApiCase {
  protected:
    std::string workplace(const std::string& code, const std::string& organisation = "work") {
        const auto said =
            post("/workplaces", as("coach", organisation),
                 R"({"code":")" + code + R"(","name":"Shop","east_metres":1,"north_metres":2,)" +
                     R"("opening":"Mon-Fri 08:00-16:00","roles":[)" +
                     R"({"role":"seller","hourly_cost":"25.00"},)" +
                     R"({"role":"baker","hourly_cost":"30.00"}]})");
        EXPECT_EQ(said.status, 201) << json_text(said.body);
        return said.text("id");
    }
    static std::string task(const std::string& code, const std::string& more = "") {
        return R"({"code":")" + code + R"(","name":"Shelves","owner":"seller",)" +
               R"("weekly_minutes":60,"windows":"Mon 08:00-12:00","kind":"shop")" + more + "}";
    }
    std::string added(const std::string& workplace, const std::string& code) {
        const auto said = post("/workplaces/" + workplace + "/tasks", as("coach"), task(code));
        EXPECT_EQ(said.status, 201) << json_text(said.body);
        return said.text("id");
    }
};
INSTANTIATE_ON_BOTH(TaskApi);

TEST_P(TaskApi, AddsAndListsTasksOfAWorkplace) {
    const std::string house = workplace("W1");
    const std::string other = workplace("W2");
    for (const char* code : {"T3", "T1", "T2"}) added(house, code);
    added(other, "T4");
    std::vector<std::string> codes;
    std::string after;
    for (int pages = 0; pages < 5; ++pages) {
        const auto page = get("/workplaces/" + house + "/tasks?limit=2" + after, as("instructor"));
        for (const Json& item : *page.body.find_array("items").value()) {
            codes.push_back(item.find_string("code").value());
            EXPECT_EQ(item.find_string("workplace").value(), "W1");
        }
        if (page.body.find("next") == nullptr)
            break;
        after = "&after=" + page.text("next");
    }
    EXPECT_EQ(codes, (std::vector<std::string>{"T3", "T1", "T2"}));
    EXPECT_EQ(post("/workplaces/" + house + "/tasks", as("coach"), task("T4")).key(),
              "task.code_is_taken");
    EXPECT_EQ(
        post("/workplaces/" + house + "/tasks", as("coach"), task("T5", R"(,"workplace":"W2")"))
            .keys(),
        std::vector<std::string>{"workplace workplace.is_unknown"});
    EXPECT_EQ(post("/workplaces/" + house + "/tasks", as("coach"), R"({"code":"T5"})").status, 422);
}

TEST_P(TaskApi, ChangesATask) {
    const std::string path = "/tasks/" + added(workplace("W1"), "T1");
    const auto changed = patch(path, as("coach"),
                               R"({"version":1,"owner":"baker","demands":)"
                               R"([{"ability":"hand_use","step":2}]})");
    ASSERT_EQ(changed.status, 200) << json_text(changed.body);
    EXPECT_EQ(changed.text("owner"), "baker");
    EXPECT_EQ(changed.text("name"), "Shelves");
    EXPECT_EQ(get(path, as("coach")).body, changed.body);
    const auto late = patch(path, as("coach"), R"({"version":1,"name":"x"})");
    EXPECT_EQ(late.status, 409);
    EXPECT_EQ(*late.body.find("current"), changed.body);
    EXPECT_EQ(patch(path, as("coach"), R"({"version":2,"owner":"driver"})").keys(),
              std::vector<std::string>{"owner role.is_unknown"});
    EXPECT_EQ(patch(path, as("coach"), R"({"version":2,"code":"T2"})").keys(),
              std::vector<std::string>{"code code.is_fixed"});
}

TEST_P(TaskApi, RemovesATaskThatWasSeen) {
    const std::string path = "/tasks/" + added(workplace("W1"), "T1");
    ASSERT_EQ(patch(path, as("coach"), R"({"version":1,"name":"Boxes"})").status, 200);
    EXPECT_EQ(ask(Method::remove, path, as("coach")).key(), "version.is_missing");
    const auto late = ask(Method::remove, path, as("coach"), "", {{"If-Match", "\"v1\""}});
    EXPECT_EQ(late.status, 409);
    EXPECT_EQ(late.body.find("current")->find_string("name").value(), "Boxes");
    EXPECT_EQ(ask(Method::remove, path, as("instructor"), "", {{"If-Match", "\"v2\""}}).status,
              403);
    EXPECT_EQ(ask(Method::remove, path, as("coach"), "", {{"If-Match", "\"v2\""}}).status, 204);
    EXPECT_EQ(get(path, as("coach")).status, 404);
}

TEST_P(TaskApi, KeepsOrganisationsApart) {
    const std::string house = workplace("W1");
    const std::string path = "/tasks/" + added(house, "T1");
    workplace("W1", "other");
    const testing::Caller stranger = as("coach", "other");
    EXPECT_EQ(get(path, stranger).status, 404);
    EXPECT_EQ(patch(path, stranger, R"({"version":1,"name":"x"})").status, 404);
    EXPECT_EQ(ask(Method::remove, path, stranger, "", {{"If-Match", "\"v1\""}}).status, 404);
    EXPECT_EQ(get("/workplaces/" + house + "/tasks", stranger).status, 404);
    EXPECT_EQ(post("/workplaces/" + house + "/tasks", stranger, task("T2")).status, 404);
    EXPECT_EQ(get(path, as("coach")).status, 200);
}

}  // namespace
}  // namespace kynnys
