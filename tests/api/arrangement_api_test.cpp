#include <gtest/gtest.h>

#include "api/api_case.h"

namespace kynnys {
namespace {

using ArrangementApi = testing::ApiCase;
INSTANTIATE_ON_BOTH(ArrangementApi);

const std::string stool = R"({"code":"A1","name":"A stool","kind":"technology_and_aids",)"
                          R"("raises":[{"ability":"standing_and_walking","steps":1,"up_to":3}]})";

TEST_P(ArrangementApi, AddsListsAndChanges) {
    const auto said = post("/arrangements", as("coach"), stool);
    ASSERT_EQ(said.status, 201) << json_text(said.body);
    const std::string path = "/arrangements/" + said.text("id");
    EXPECT_EQ(*said.headers.find("Location"), "/api/v1" + path);
    EXPECT_EQ(get(path, as("coach")).body, said.body);
    const auto changed = patch(path, as("coach"), R"({"version":1,"name":"A chair","raises":[]})");
    ASSERT_EQ(changed.status, 200) << json_text(changed.body);
    EXPECT_EQ(changed.text("name"), "A chair");
    EXPECT_EQ(changed.body.find_array("raises").value()->size(), 0U);
    EXPECT_EQ(*changed.body.find("version"), Json(2));
    const auto late = patch(path, as("coach"), R"({"version":1,"name":"x"})");
    EXPECT_EQ(late.status, 409);
    EXPECT_EQ(*late.body.find("current"), changed.body);
    const auto listed = get("/arrangements?limit=1", as("referrer"));
    ASSERT_EQ(listed.body.find_array("items").value()->size(), 1U);
    EXPECT_EQ(listed.body.find_array("items").value()->front(), changed.body);
    const auto rest = get("/arrangements?limit=1&after=" + listed.text("next"), as("referrer"));
    EXPECT_EQ(rest.body.find_array("items").value()->size(), 0U);
    EXPECT_EQ(post("/arrangements", as("coach"), stool).key(), "arrangement.code_is_taken");
}

TEST_P(ArrangementApi, KeepsOrganisationsApart) {
    const std::string path =
        "/arrangements/" + post("/arrangements", as("coach"), stool).text("id");
    EXPECT_EQ(get(path, as("coach", "other")).status, 404);
    EXPECT_EQ(patch(path, as("coach", "other"), R"({"version":1,"name":"x"})").status, 404);
    EXPECT_EQ(patch(path, as("instructor"), R"({"version":1,"name":"x"})").status, 403);
    EXPECT_EQ(get("/arrangements", as("coach", "other")).body.find_array("items").value()->size(),
              0U);
}

TEST_P(ArrangementApi, StandsAtWorkplacesByItsCode) {
    ASSERT_EQ(post("/arrangements", as("coach"), stool).status, 201);
    const std::string house = R"({"code":"W1","name":"Shop","east_metres":1,"north_metres":2,)"
                              R"("opening":"Mon-Fri 08:00-16:00","arrangements":["A1"],)"
                              R"("roles":[{"role":"seller","hourly_cost":"25.00"}]})";
    const auto said = post("/workplaces", as("coach"), house);
    ASSERT_EQ(said.status, 201) << json_text(said.body);
    EXPECT_EQ(*said.body.find("arrangements"), Json(Json::Array{"A1"}));
    EXPECT_EQ(get("/workplaces/" + said.text("id"), as("coach")).body, said.body);
    const auto strange = post("/workplaces", as("coach", "other"), house);
    EXPECT_EQ(strange.keys(), std::vector<std::string>{"arrangements arrangement.is_unknown"});
}

}  // namespace
}  // namespace kynnys
