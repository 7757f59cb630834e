// Who works with a client, on the page about who sees the data.
#include <gtest/gtest.h>

#include "api/world.h"

namespace kynnys::testing {

namespace {

class CirclePages : public OnWorld {
  protected:
    [[nodiscard]] std::string path() const { return "/people/" + person_.id + "/sheet"; }
    Reply change(const Caller& caller, const std::string& verb, const std::string& member) {
        return world_.send(caller, "/people/" + person_.id + "/circle" + verb,
                           {{"member", member}});
    }
    static bool says(const Reply& reply, const std::string& text) {
        return reply.text.find(text) != std::string::npos;
    }

    Caller coach_ = world_.user(world_.north(), ActorRole::coach);
    Caller colleague_ = world_.user(world_.north(), ActorRole::instructor);
    Caller stranger_ = world_.user(world_.south(), ActorRole::coach);
    Someone person_ = world_.client(Footing::own_and_assigned, coach_);
};

INSTANTIATE_ON_BOTH(CirclePages);

}  // namespace

TEST_P(CirclePages, LetAColleagueJoinAndLeave) {
    const std::string member = "instructor " + colleague_.id;
    const Reply before = world_.page(coach_, path());
    EXPECT_TRUE(says(before, "<option value=\"" + member + "\"")) << before.text;
    EXPECT_EQ(world_.page(colleague_, "/people/" + person_.id).status, web::status::not_found);

    EXPECT_EQ(change(coach_, "", member).status, web::status::see_other);
    EXPECT_FALSE(says(world_.page(coach_, path()), "<option value=\"" + member + "\""));
    EXPECT_EQ(world_.page(colleague_, "/people/" + person_.id).status, web::status::ok);

    EXPECT_EQ(change(coach_, "/end", member).status, web::status::see_other);
    EXPECT_EQ(world_.page(colleague_, "/people/" + person_.id).status, web::status::not_found);
    EXPECT_EQ(change(coach_, "/end", member).status, web::status::not_found);
}

TEST_P(CirclePages, TakeNobodyFromElsewhereAndListenToNobodyFromElsewhere) {
    const Reply page = world_.page(coach_, path());
    EXPECT_FALSE(says(page, stranger_.id));
    EXPECT_EQ(change(coach_, "", "coach " + stranger_.id).status, web::status::invalid);
    EXPECT_EQ(change(coach_, "", "nonsense").status, web::status::invalid);
    EXPECT_EQ(change(stranger_, "", "coach " + stranger_.id).status, web::status::not_found);
    EXPECT_EQ(change(stranger_, "/end", "coach " + coach_.id).status, web::status::not_found);
}

TEST_P(CirclePages, OfferNoChangeToWhoMayOnlyLook) {
    const Caller officer = world_.user(world_.north(), ActorRole::data_protection_officer);
    const Reply page = world_.page(officer, path());
    EXPECT_EQ(page.status, web::status::ok);
    EXPECT_FALSE(says(page, "name=\"member\""));
}

}  // namespace kynnys::testing
