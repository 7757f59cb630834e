// Goals on the pages of who works with a client, and of the client.
#include <gtest/gtest.h>

#include "api/world.h"

namespace kynnys::testing {

namespace {

class GoalPages : public OnWorld {
  protected:
    using Fields = std::vector<std::pair<std::string, std::string>>;

    [[nodiscard]] std::string path(const std::string& part = "") const {
        return "/people/" + person_.id + "/goals" + part;
    }
    Reply send(const Caller& caller, const std::string& part, const Fields& fields) {
        web::Parameters parameters;
        for (const auto& [name, value] : fields) parameters.add(name, value);
        return world_.send(caller, path(part), parameters);
    }
    static Fields goal(const std::string& title) {
        return {{"title", title},     {"level_0", "none"}, {"level_1", "one morning"},
                {"level_2", "three"}, {"level_3", "four"}, {"level_4", "five"},
                {"begins_at", "-1"},  {"weight", "2"}};
    }
    // The id of the only goal, from the form that looks at it.
    std::string only_goal() {
        const std::string page = world_.page(coach_, path()).text;
        const std::string sign = "name=\"level.";
        const std::size_t at = page.find(sign);
        EXPECT_NE(at, std::string::npos) << page;
        return page.substr(at + sign.size(), page.find('"', at + sign.size()) - at - sign.size());
    }
    static bool says(const Reply& reply, const std::string& text) {
        return reply.text.find(text) != std::string::npos;
    }

    Caller coach_ = world_.user(world_.north(), ActorRole::coach);
    Someone person_ = world_.client(Footing::own_and_assigned, coach_);
    Caller self_ = world_.link_to(LinkKind::client, person_.id, world_.north());
};

INSTANTIATE_ON_BOTH(GoalPages);

}  // namespace

TEST_P(GoalPages, AreSetLookedAtAndRead) {
    ASSERT_EQ(send(coach_, "/new", goal("Mornings at work")).status, web::status::see_other);
    EXPECT_TRUE(world_.tables_with("Mornings at work").empty());
    EXPECT_TRUE(world_.tables_with("one morning").empty());
    const std::string id = only_goal();
    const Reply kept = send(coach_, "/meeting",
                            {{"reviewed_on", iso_text(world_.today())},
                             {"level." + id, "1"},
                             {"note." + id, "It works out"},
                             {"score", "4"}});
    ASSERT_EQ(kept.status, web::status::see_other) << kept.text;
    const Reply page = world_.page(coach_, path());
    EXPECT_TRUE(says(page, "60.0")) << page.text;
    EXPECT_TRUE(says(page, "It works out"));
    const Reply own = world_.page(self_, "/own/goals");
    EXPECT_TRUE(says(own, "Mornings at work"));
    EXPECT_TRUE(says(own, "It works out"));
    EXPECT_FALSE(says(own, "<form method=\"post\" action=\"/people"));
}

TEST_P(GoalPages, SayWhatAChangeOfTwoPointsIsWorth) {
    const auto say = [&](const char* score) {
        return send(coach_, "/meeting",
                    {{"reviewed_on", iso_text(world_.today())}, {"score", score}});
    };
    EXPECT_EQ(say("11").status, web::status::invalid);
    EXPECT_EQ(say("3").status, web::status::see_other);
    world_.pass(std::chrono::hours{24 * 30});
    coach_ = world_.session_of(coach_);
    EXPECT_EQ(say("5").status, web::status::see_other);
    EXPECT_TRUE(says(world_.page(coach_, path()), "Less than 4 points can be chance"));
    EXPECT_EQ(say("8").status, web::status::see_other);
    EXPECT_TRUE(says(world_.page(coach_, path()), "more than chance explains"));
}

TEST_P(GoalPages, TellWhatIsWrongAndKeepWhatWasTyped) {
    Fields fields = goal("");
    fields[3].second = "";
    const Reply wrong = send(coach_, "/new", fields);
    EXPECT_EQ(wrong.status, web::status::invalid);
    EXPECT_TRUE(says(wrong, "Write what the client wants"));
    EXPECT_TRUE(says(wrong, "Write what is seen at this level"));
    EXPECT_TRUE(says(wrong, "one morning"));
    EXPECT_EQ(send(coach_, "/meeting", {{"reviewed_on", iso_text(world_.today())}}).status,
              web::status::invalid);
    for (const char* title : {"One", "Two", "Three"})
        EXPECT_EQ(send(coach_, "/new", goal(title)).status, web::status::see_other);
    EXPECT_TRUE(says(send(coach_, "/new", goal("Four")), "goals at a time are enough"));
}

TEST_P(GoalPages, AreChangedByOneAtATimeAndEnd) {
    send(coach_, "/new", goal("Mornings"));
    const std::string id = only_goal();
    const auto change = [&](const char* title) {
        Fields fields = goal(title);
        fields.emplace_back("version", "1");
        return send(coach_, "/" + id, fields);
    };
    EXPECT_EQ(change("Afternoons").status, web::status::see_other);
    const Reply late = change("Evenings");
    EXPECT_EQ(late.status, web::status::conflict);
    EXPECT_TRUE(says(late, "Afternoons") && says(late, "Evenings"));
    EXPECT_EQ(send(coach_, "/" + id + "/end", {{"version", "2"}}).status, web::status::see_other);
    EXPECT_TRUE(says(world_.page(coach_, path()), "Ended goals"));
    EXPECT_EQ(change("Nights").status, web::status::conflict);
}

TEST_P(GoalPages, AreOfThePeopleWhoWorkWithTheClient) {
    send(coach_, "/new", goal("Mornings"));
    const std::string id = only_goal();
    const Caller stranger = world_.user(world_.south(), ActorRole::coach);
    EXPECT_EQ(world_.page(stranger, path()).status, web::status::not_found);
    EXPECT_EQ(send(stranger, "/" + id + "/end", {{"version", "1"}}).status, web::status::not_found);
    const Caller manager = world_.user(world_.north(), ActorRole::manager);
    EXPECT_TRUE(says(world_.page(manager, path()), "Mornings"));
    EXPECT_NE(send(manager, "/" + id + "/end", {{"version", "1"}}).status, web::status::see_other);
    const Someone other = world_.client(Footing::own_and_assigned, coach_);
    EXPECT_EQ(
        world_.send(coach_, "/people/" + other.id + "/goals/" + id + "/end", {{"version", "1"}})
            .status,
        web::status::not_found);
    for (const ActorRole role : {ActorRole::referrer, ActorRole::evaluator})
        EXPECT_NE(world_.page(world_.user(world_.north(), role), path()).status, web::status::ok);
}

}  // namespace kynnys::testing
