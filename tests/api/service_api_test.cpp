#include <gtest/gtest.h>

#include "api/api_case.h"
#include "app/service_desk.h"
#include "demo/demo_services.h"
#include "exchange/rules_file.h"

namespace kynnys {
namespace {

class ServiceApi : public testing::ApiCase {
  protected:
    static std::string described(const std::string& code) {
        return R"({"code":")" + code +
               R"(","criteria":"fifty_five_plus","name":{"fi":"55 Plus","en":"55 Plus"},)"
               R"("stages":[{"fi":"Tapaaminen"},{"fi":"Työ"}],"municipalities":["091"],)"
               R"("places":10,"free_places":2,"waiting_days":14,"weeks_most":26})";
    }
    std::size_t listed(const std::string& query) {
        return get("/services" + query, as("referrer")).body.find_array("items").value()->size();
    }
};
INSTANTIATE_ON_BOTH(ServiceApi);

TEST_P(ServiceApi, ShowsToAllWhatAProviderDescribes) {
    const auto said = post("/services", as("coach"), described("55-plus"));
    ASSERT_EQ(said.status, 201) << json_text(said.body);
    const std::string path = "/services/" + said.text("id");
    EXPECT_EQ(*said.headers.find("Location"), "/api/v1" + path);
    EXPECT_EQ(said.text("confirmed_on"), iso_text(world_.today()));
    EXPECT_EQ(said.text("freshness"), "fresh");
    EXPECT_EQ(get(path, as("referrer", "other")).body, said.body);
    EXPECT_EQ(post("/services", as("coach", "other"), described("55-plus")).key(),
              "service.code_is_taken");
}

TEST_P(ServiceApi, IsChangedByItsProviderAlone) {
    const std::string path =
        "/services/" + post("/services", as("coach"), described("55-plus")).text("id");
    const auto changed =
        patch(path, as("coach"), R"({"version":1,"waiting_days":null,"state":"paused"})");
    ASSERT_EQ(changed.status, 200) << json_text(changed.body);
    EXPECT_TRUE(changed.body.find("waiting_days")->is_null());
    EXPECT_EQ(changed.text("state"), "paused");
    EXPECT_EQ(*changed.body.find("free_places"), Json(2));
    EXPECT_EQ(patch(path, as("coach", "other"), R"({"version":2,"places":1})").key(),
              "action.is_not_allowed");
    EXPECT_EQ(post(path + "/confirmations", as("coach", "other"), R"({"version":2})").status, 403);
    const auto late = patch(path, as("coach"), R"({"version":1,"code":"x"})");
    EXPECT_EQ(late.status, 409);
    EXPECT_EQ(*late.body.find("current"), changed.body);
}

TEST_P(ServiceApi, NamesAllThatIsWrong) {
    const auto said = post("/services", as("coach"),
                           R"({"code":"55 Plus","criteria":"fifty_five","waiting_days":-1,)"
                           R"("municipalities":["Oulu"]})");
    EXPECT_EQ(said.status, 422);
    EXPECT_EQ(said.keys(), (std::vector<std::string>{"code service.code_is_wrong",
                                                     "name service.name_is_missing",
                                                     "municipalities service.municipality_is_wrong",
                                                     "waiting_days service.waiting_days_are_wrong",
                                                     "criteria service.criteria_are_unknown"}));
    EXPECT_EQ(post("/services", as("coach"), R"({"cod":"a"})").key(), "member.is_unknown");
    EXPECT_EQ(post("/services", as("coach"), R"({"code":"a","state":"gone"})").key(),
              "service.state_is_unknown");
}

// What nobody confirms is marked for all who read it, until the provider says that it is still so.
TEST_P(ServiceApi, GetsOldUntilItIsConfirmed) {
    const std::string path =
        "/services/" + post("/services", as("coach"), described("55-plus")).text("id");
    world_.pass(std::chrono::days{days_fresh + 1});
    const auto caller = as("coach", "later");  // the first one's token is over
    EXPECT_EQ(get(path, caller).text("freshness"), "to_confirm");
    world_.pass(std::chrono::days{days_to_confirm});
    const auto reader = as("referrer", "latest");
    EXPECT_EQ(get(path, reader).text("freshness"), "stale");
}

TEST_P(ServiceApi, IsFilteredByWhomItServes) {
    ASSERT_EQ(post("/services", as("coach"), described("55-plus")).status, 201);
    ASSERT_EQ(post("/services", as("coach"), R"({"code":"all","name":{"fi":"Kaikille"}})").status,
              201);
    EXPECT_EQ(listed("?municipality=091"), 2U);
    EXPECT_EQ(listed("?municipality=564"), 1U);
    EXPECT_EQ(listed("?state=ended"), 0U);
    EXPECT_EQ(listed("?limit=1"), 1U);
    EXPECT_EQ(get("/services?state=gone", as("referrer")).key(), "service.state_is_unknown");
}

std::vector<DirectoryEntry> entries_of(Date today) {
    std::vector<DirectoryEntry> entries;
    for (DemoService& one : demo_services(today))
        entries.push_back({std::move(one.service), std::move(one.provider)});
    return entries;
}

// The command's desk works for no user, and on the service's database.
struct Machine {
    explicit Machine(testing::World& world)
        : recorder(world.database(), "key"),
          office{world.database(), world.vault(), recorder, [&world] { return world.now(); }, key,
                 finnish_rules()},
          desk(office) {}
    std::string key = "key";
    AuditRecorder recorder;
    Office office;
    ServiceDesk desk;
};

TEST_P(ServiceApi, TakesAWholeDirectoryOrNothingOfIt) {
    Machine machine(world_);
    std::vector<DirectoryEntry> entries = entries_of(world_.today());
    entries.back().service.criteria = "no_such_rule";
    const auto refused = machine.desk.import(entries).value();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.faults().front().key, "service.criteria_are_unknown");
    EXPECT_EQ(refused.faults().front().file, "contents[6].kynnys.criteria");
    EXPECT_EQ(listed(""), 0U);
    entries.back().service.criteria.clear();
    EXPECT_EQ(machine.desk.import(entries).value().value(), 7);
    EXPECT_EQ(listed(""), 7U);
    EXPECT_EQ(listed("?state=active"), 7U);
}

// A directory that is brought in again replaces what has its codes, and comes out as it went in.
TEST_P(ServiceApi, GivesBackTheDirectoryThatItTook) {
    Machine machine(world_);
    const std::vector<DirectoryEntry> entries = entries_of(world_.today());
    for (int time = 0; time < 2; ++time) ASSERT_TRUE(machine.desk.import(entries).value());
    const auto out = machine.desk.export_all().value();
    ASSERT_EQ(out.size(), entries.size());
    std::map<std::string, DirectoryEntry> by_code;
    for (const DirectoryEntry& one : out) by_code[one.service.code] = one;
    for (const DirectoryEntry& one : entries) {
        DirectoryEntry there = by_code.at(one.service.code);
        EXPECT_EQ(there.provider, one.provider);
        EXPECT_EQ(there.service.version, 2);
        there.service.version = one.service.version;
        there.service.organisation = one.service.organisation;
        EXPECT_EQ(there.service, one.service);
    }
}

}  // namespace
}  // namespace kynnys
