#include <gtest/gtest.h>

#include "api/api_case.h"

namespace kynnys {
namespace {

using web::Method;

class WorkplaceApi : public testing::ApiCase {
  protected:
    std::string shop(const std::string& code, const std::string& name,
                     const std::string& district = "North") {
        return R"({"code":")" + code + R"(","name":")" + name + R"(","kind":"shop","district":")" +
               district + R"(","east_metres":1,"north_metres":2,"opening":"Mon-Fri 08:00-16:00",)" +
               R"("roles":[{"role":"seller","hourly_cost":"25.00"}]})";
    }
    std::string added(const std::string& code, const std::string& name,
                      const std::string& district = "North") {
        const auto said = post("/workplaces", as("coach"), shop(code, name, district));
        EXPECT_EQ(said.status, 201) << json_text(said.body);
        return said.text("id");
    }
    std::vector<std::string> names(const std::string& path) {
        const auto said = get(path, as("coach"));
        EXPECT_EQ(said.status, 200) << json_text(said.body);
        std::vector<std::string> all;
        for (const Json& item : *said.body.find_array("items").value())
            all.push_back(item.find_string("name").value());
        return all;
    }
};
INSTANTIATE_ON_BOTH(WorkplaceApi);

using Names = std::vector<std::string>;

TEST_P(WorkplaceApi, AddsAndShowsAWorkplace) {
    const auto said = post("/workplaces", as("coach"), shop("W1", "Corner shop"));
    ASSERT_EQ(said.status, 201) << json_text(said.body);
    const std::string id = said.text("id");
    EXPECT_EQ(*said.headers.find("Location"), "/api/v1/workplaces/" + id);
    EXPECT_EQ(*said.headers.find("ETag"), "\"v1\"");
    EXPECT_EQ(events("workplace.edit"), 1);
    const auto shown = get("/workplaces/" + id, as("instructor"));
    EXPECT_EQ(shown.status, 200);
    EXPECT_EQ(shown.body, said.body);
    EXPECT_EQ(shown.text("code"), "W1");
    EXPECT_EQ(shown.body.find_array("roles").value()->size(), 1U);
    EXPECT_EQ(events("workplace.view"), 1);
    const auto known =
        ask(Method::get, "/workplaces/" + id, as("coach"), "", {{"If-None-Match", "\"v1\""}});
    EXPECT_EQ(known.status, 304);
}

TEST_P(WorkplaceApi, TellsEveryFault) {
    const auto said = post("/workplaces", as("coach"),
                           R"({"code":"W1","opening":"Sun-day","nme":"x","people_most":"many"})");
    EXPECT_EQ(said.status, 422);
    const auto keys = said.keys();
    EXPECT_GE(keys.size(), 5U) << json_text(said.body);
    EXPECT_NE(std::find(keys.begin(), keys.end(), "nme member.is_unknown"), keys.end());
    EXPECT_NE(std::find(keys.begin(), keys.end(), "name field.is_empty"), keys.end());
    EXPECT_EQ(get("/workplaces", as("coach")).body.find_array("items").value()->size(), 0U);
    EXPECT_EQ(events("workplace.edit"), 0);
}

TEST_P(WorkplaceApi, RefusesACodeThatIsTaken) {
    added("W1", "Corner shop");
    const auto said = post("/workplaces", as("coach"), shop("W1", "Another"));
    EXPECT_EQ(said.status, 409);
    EXPECT_EQ(said.key(), "workplace.code_is_taken");
    EXPECT_EQ(events("workplace.edit", "failed"), 1);
}

TEST_P(WorkplaceApi, ListsByNameAndFilters) {
    added("W1", "Ähtäri bakery", "Etel\u00e4");
    added("W2", "Bakery", "Etel\u00e4");
    added("W3", "Corner shop");
    added("W4", "Bakery");
    EXPECT_EQ(names("/workplaces?text=bakery").size(), 3U);
    EXPECT_EQ(names("/workplaces?text=\u00c4HT"), Names{"Ähtäri bakery"});
    EXPECT_EQ(names("/workplaces?text=w3"), Names{"Corner shop"});
    EXPECT_EQ(names("/workplaces?text=100%25"), Names{});
    EXPECT_EQ(names("/workplaces?district=North"), (Names{"Bakery", "Corner shop"}));
    EXPECT_EQ(names("/workplaces?district=North&text=bak"), Names{"Bakery"});
    const Names all = names("/workplaces");
    for (const std::string filter : {"", "&text=a"}) {
        Names paged;
        std::string after;
        for (int pages = 0; pages < 9; ++pages) {
            const auto page = get("/workplaces?limit=1" + filter + after, as("coach"));
            for (const Json& item : *page.body.find_array("items").value())
                paged.push_back(item.find_string("name").value());
            if (page.body.find("next") == nullptr)
                break;
            after = "&after=" + page.text("next");
        }
        const Names expected = filter.empty() ? all : names("/workplaces?text=a");
        EXPECT_EQ(paged, expected);
    }
    EXPECT_EQ(names("/workplaces?after=nothing"), Names{});
}

TEST_P(WorkplaceApi, ChangesWhatWasSeenAndShowsBothVersionsOtherwise) {
    const std::string path = "/workplaces/" + added("W1", "Corner shop");
    const auto first = patch(path, as("coach"), R"({"version":1,"name":"New name"})");
    ASSERT_EQ(first.status, 200) << json_text(first.body);
    EXPECT_EQ(first.text("name"), "New name");
    EXPECT_EQ(first.text("district"), "North");
    EXPECT_EQ(*first.headers.find("ETag"), "\"v2\"");
    const auto second =
        ask(Method::patch, path, as("manager"), R"({"name":"Other"})", {{"If-Match", "\"v1\""}});
    EXPECT_EQ(second.status, 409);
    EXPECT_EQ(second.key(), "row.was_changed");
    ASSERT_NE(second.body.find("current"), nullptr);
    EXPECT_EQ(*second.body.find("current"), first.body);
    EXPECT_EQ(get(path, as("coach")).text("name"), "New name");
    EXPECT_EQ(patch(path, as("coach"), R"({"name":"Other"})").key(), "version.is_missing");
    EXPECT_EQ(patch(path, as("coach"), R"({"version":2,"code":"W2"})").keys(),
              std::vector<std::string>{"code code.is_fixed"});
}

TEST_P(WorkplaceApi, TakesRolesOver) {
    const std::string id = added("W1", "Corner shop");
    const std::string path = "/workplaces/" + id;
    const auto changed = patch(path, as("coach"),
                               R"({"version":1,"roles":[{"role":"seller","hourly_cost":"26.00"},)"
                               R"({"role":"baker","hourly_cost":"30.00"}]})");
    ASSERT_EQ(changed.status, 200) << json_text(changed.body);
    EXPECT_EQ(changed.body.find_array("roles").value()->size(), 2U);
    EXPECT_EQ(changed.body.find_array("roles").value()->front(),
              Json(Json::Object{{"role", "seller"}, {"hourly_cost", "26"}}));
    const auto task = post(path + "/tasks", as("coach"),
                           R"({"code":"T1","name":"Bake","owner":"baker","weekly_minutes":60,)"
                           R"("windows":"Mon 08:00-12:00","kind":"kitchen"})");
    ASSERT_EQ(task.status, 201) << json_text(task.body);
    const auto refused = patch(
        path, as("coach"), R"({"version":2,"roles":[{"role":"seller","hourly_cost":"26.00"}]})");
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(refused.key(), "role.has_tasks");
    EXPECT_EQ(get(path, as("coach")).body, changed.body);
    const auto fewer = patch(path, as("coach"),
                             R"({"version":2,"roles":[{"role":"baker","hourly_cost":"30.00"}]})");
    EXPECT_EQ(fewer.body.find_array("roles").value()->size(), 1U);
}

TEST_P(WorkplaceApi, KeepsOrganisationsAndRolesApart) {
    const std::string path = "/workplaces/" + added("W1", "Corner shop");
    EXPECT_EQ(get(path, as("coach", "other")).status, 404);
    EXPECT_EQ(get(path, as("coach", "other")).key(), "subject.is_unknown");
    EXPECT_EQ(patch(path, as("coach", "other"), R"({"version":1,"name":"x"})").status, 404);
    EXPECT_EQ(get("/workplaces", as("coach", "other")).body.find_array("items").value()->size(),
              0U);
    EXPECT_EQ(get("/workplaces/nothing", as("coach")).key(), "subject.is_unknown");
    EXPECT_EQ(get(path, as("referrer")).status, 403);
    EXPECT_EQ(patch(path, as("instructor"), R"({"version":1,"name":"x"})").status, 403);
    EXPECT_EQ(post("/workplaces", as("evaluator"), shop("W9", "x")).status, 404);
    EXPECT_EQ(events("workplace.view", "refused"), 4);
    EXPECT_EQ(events("workplace.edit", "refused"), 3);
    EXPECT_EQ(post("/workplaces", as("coach", "other"), shop("W1", "Theirs")).status, 201);
}

}  // namespace
}  // namespace kynnys
