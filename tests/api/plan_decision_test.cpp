// What the organisation may decide about a proposal again, and what stands once the client has
// answered.
#include <gtest/gtest.h>

#include "api/world.h"

namespace kynnys::testing {

namespace {

class PlanDecisions : public OnWorld {
  protected:
    std::string decide(const std::string& proposal, const std::string& state,
                       std::int64_t version) {
        const Reply reply =
            world_.post(coach_, "/proposals/" + proposal + "/decisions",
                        Json::Object{{"state", state}, {"reason", "syy"}, {"version", version}});
        return reply.status == web::status::ok ? reply.text_at("state") : reply.key();
    }

    Caller coach_ = world_.user(world_.north(), ActorRole::coach);
    Someone person_ = world_.client(Footing::own, coach_);
};

INSTANTIATE_ON_BOTH(PlanDecisions);

}  // namespace

TEST_P(PlanDecisions, AreTakenBackUntilTheClientAnswers) {
    const std::string proposal = world_.proposal(world_.north(), person_.id, ProposalState::open);
    EXPECT_EQ(decide(proposal, "open", 1), "decision.cannot_be_taken_back");
    EXPECT_EQ(decide(proposal, "accepted", 1), "accepted");
    EXPECT_EQ(decide(proposal, "open", 2), "open");
    EXPECT_EQ(decide(proposal, "refused", 3), "refused");
    EXPECT_EQ(decide(proposal, "open", 3), "proposal.was_changed");
    EXPECT_EQ(decide(proposal, "open", 4), "open");
    const std::string agreed = world_.proposal(world_.north(), person_.id, ProposalState::agreed);
    EXPECT_EQ(decide(agreed, "open", 1), "decision.cannot_be_taken_back");
}

}  // namespace kynnys::testing
