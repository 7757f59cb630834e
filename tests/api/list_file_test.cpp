// Every list as a file: with its headings, in both kinds, for who may see the list.
#include <gtest/gtest.h>

#include "api/world.h"

namespace kynnys::testing {

namespace {

class ListFiles : public OnWorld {
  protected:
    // The page offers the files, and they are what they say.
    void expect_files(const Caller& caller, const std::string& page, const std::string& path,
                      const std::string& heading) {
        const Reply shown = world_.page(caller, page);
        EXPECT_NE(shown.text.find("href=\"" + path + ".csv"), std::string::npos) << page;
        EXPECT_NE(shown.text.find("href=\"" + path + ".xlsx"), std::string::npos) << page;
        const Reply csv = world_.page(caller, path + ".csv");
        EXPECT_EQ(csv.status, web::status::ok) << path;
        EXPECT_TRUE(csv.text.starts_with("\xef\xbb\xbf" + heading)) << csv.text.substr(0, 200);
        EXPECT_GT(csv.text.find("\r\n"), 0U);
        const Reply sheet = world_.page(caller, path + ".xlsx");
        EXPECT_EQ(sheet.status, web::status::ok) << path;
        EXPECT_TRUE(sheet.text.starts_with("PK")) << path;
    }
    [[nodiscard]] std::string csv(const Caller& caller, const std::string& path) {
        return world_.page(caller, path + ".csv").text;
    }

    Caller coach_ = world_.user(world_.north(), ActorRole::coach);
    Caller manager_ = world_.user(world_.north(), ActorRole::manager);
    Caller administrator_ = world_.user(world_.north(), ActorRole::administrator);
};

INSTANTIATE_ON_BOTH(ListFiles);

}  // namespace

TEST_P(ListFiles, AreThereForEveryList) {
    const std::string workplace = "/workplaces/" + world_.workplace(world_.north());
    world_.added(world_.north(), workplace + "/tasks",
                 {{"name", "Fold the laundry"},
                  {"owner", "myyjä"},
                  {"kind", "laundry"},
                  {"times", 5},
                  {"each_minutes", 60},
                  {"windows", "Mon-Fri 9-12"}});
    const std::string plan = "/plans/" + world_.plan(world_.north());
    const Someone client = world_.client(Footing::own_and_assigned, coach_);
    world_.proposal(world_.north(), client.id, ProposalState::open);
    expect_files(coach_, "/people", "/people", "Name,");
    expect_files(coach_, "/workplaces", "/workplaces", "Name,");
    expect_files(coach_, workplace, workplace + "/tasks", "Role,Task,");
    expect_files(coach_, "/arrangements", "/arrangements", "Name,");
    expect_files(coach_, "/plans", "/plans", "Plan,");
    expect_files(coach_, plan, plan + "/proposals", "Person,Workplace,");
    expect_files(coach_, plan + "/not-placed", plan + "/not-placed", "Group,Person,");
    expect_files(coach_, plan + "/unlocks", plan + "/unlocks", "Change,");
    expect_files(coach_, "/services", "/services", "Service,");
    expect_files(coach_, "/referrals", "/referrals", "Client,");
    world_.placement(world_.north(), client.id);
    expect_files(coach_, "/placements", "/placements", "Person,Workplace,");
    expect_files(coach_, "/errands", "/errands", "What to arrange,");
    expect_files(coach_, "/catalogue", "/catalogue", "Suomi,");
    expect_files(manager_, "/users", "/users", "Name,");
    expect_files(administrator_, "/audit", "/audit", "");
    EXPECT_EQ(world_.page(administrator_, "/people.csv").status, web::status::not_found);
}

TEST_P(ListFiles, HoldWhatThePageSays) {
    const std::string workplace = world_.workplace(world_.north());
    const Someone client = world_.client(Footing::own_and_assigned, coach_);
    world_.proposal(world_.north(), client.id, ProposalState::open);
    EXPECT_NE(csv(coach_, "/people").find(client.name), std::string::npos);
    const std::string text = csv(coach_, "/workplaces");
    EXPECT_EQ(text.find('<'), std::string::npos) << text;
    EXPECT_NE(text.find("\r\n"), text.rfind("\r\n"));
}

}  // namespace kynnys::testing
