// Errands with employers through the pages: who gives them, who does them, who sees none.
#include <gtest/gtest.h>

#include "api/world.h"

namespace kynnys::testing {

namespace {

class ErrandPages : public OnWorld {
  protected:
    [[nodiscard]] std::string day(int ahead) const {
        return iso_text(Date(std::chrono::sys_days(world_.today()) + std::chrono::days{ahead}));
    }
    Reply give(const Caller& caller, const std::string& text, int ahead) {
        return world_.send(caller, "/errands/new",
                           {{"text", text}, {"owner", broker_.id}, {"due_on", day(ahead)}});
    }
    // The address of the only one that is open.
    std::string only_path(const Caller& caller) {
        const std::string page = world_.page(caller, "/errands").text;
        const std::string sign = "href=\"/errands/";
        const std::size_t at = page.find(sign, page.find("<table"));
        EXPECT_NE(at, std::string::npos) << page;
        return page.substr(at + 6, page.find('"', at + 6) - at - 6);
    }
    static bool says(const Reply& reply, const std::string& text) {
        return reply.text.find(text) != std::string::npos;
    }

    Caller manager_ = world_.user(world_.north(), ActorRole::manager);
    Caller broker_ = world_.user(world_.north(), ActorRole::coach);
    Caller stranger_ = world_.user(world_.south(), ActorRole::coach);
};

INSTANTIATE_ON_BOTH(ErrandPages);

}  // namespace

TEST_P(ErrandPages, GoFromWhoGivesThemToWhoDoesThem) {
    ASSERT_EQ(give(manager_, "Ask the library for evening hours", 3).status,
              web::status::see_other);
    EXPECT_TRUE(world_.tables_with("evening hours").empty());
    EXPECT_TRUE(says(world_.page(broker_, "/"), "1 errand with employers to do"));
    const std::string path = only_path(broker_);
    world_.pass(std::chrono::hours{24 * 5});
    const Caller broker = world_.session_of(broker_);
    EXPECT_TRUE(says(world_.page(broker, "/"), "1 of them late"));
    const Reply done = world_.send(broker, path + "/state",
                                   {{"version", "1"}, {"state", "done"}, {"outcome", "Two hours"}});
    EXPECT_EQ(done.status, web::status::see_other) << done.text;
    EXPECT_FALSE(says(world_.page(broker, "/"), "errand with employers"));
    EXPECT_TRUE(says(world_.page(broker, "/errands?state=done"), "Two hours"));
    EXPECT_TRUE(says(world_.page(broker, "/errands.csv?state=done"), "Two hours"));
}

TEST_P(ErrandPages, AreSeenByTheOwnOrganisationAlone) {
    give(manager_, "Ask the library", 3);
    const std::string path = only_path(manager_);
    EXPECT_EQ(world_.page(stranger_, path).status, web::status::not_found);
    EXPECT_FALSE(says(world_.page(stranger_, "/errands"), "Ask the library"));
    EXPECT_EQ(world_.send(stranger_, path, {{"version", "1"}, {"text", "x"}}).status,
              web::status::not_found);
    for (const ActorRole role : {ActorRole::referrer, ActorRole::instructor, ActorRole::evaluator})
        EXPECT_NE(world_.page(world_.user(world_.north(), role), "/errands").status,
                  web::status::ok);
}

TEST_P(ErrandPages, TellWhatIsMissing) {
    const Reply empty = world_.send(manager_, "/errands/new", {{"owner", stranger_.id}});
    EXPECT_EQ(empty.status, web::status::invalid);
    for (const char* said : {"Say what is to be arranged", "Choose a colleague", "Write a day"})
        EXPECT_TRUE(says(empty, said)) << said;
    const Reply past = give(manager_, "Ask the library", -1);
    EXPECT_TRUE(says(past, "That day is over"));
    EXPECT_TRUE(says(past, "Ask the library"));
}

TEST_P(ErrandPages, ShowBothVersionsToWhoSavesLater) {
    give(manager_, "First words", 3);
    const std::string path = only_path(manager_);
    const auto save = [&](const char* text) {
        return world_.send(
            manager_, path,
            {{"version", "1"}, {"text", text}, {"owner", broker_.id}, {"due_on", day(4)}});
    };
    EXPECT_EQ(save("Second words").status, web::status::see_other);
    const Reply late = save("Third words");
    EXPECT_EQ(late.status, web::status::conflict);
    EXPECT_TRUE(says(late, "Second words") && says(late, "Third words"));
}

}  // namespace kynnys::testing
