// The jobs on a client's pages: why there is none, and what the client reads of one.
#include <gtest/gtest.h>

#include "api/proposal_case.h"
#include "storage/plan_review_store.h"

namespace kynnys::testing {

namespace {

class PersonJobs : public ProposalCase {
  protected:
    static bool says(const Reply& reply, const std::string& text) {
        return reply.text.find(text) != std::string::npos;
    }
    void leave_out(const std::string& plan) {
        const Message reason{"not_placed.hours_too_few", {"60", "180"}};
        world_.write([&](Transaction& transaction) {
            return add_not_placed(transaction,
                                  {plan, person_.id, reason, subject_of(reason), std::nullopt});
        });
    }
};

INSTANTIATE_ON_BOTH(PersonJobs);

}  // namespace

TEST_P(PersonJobs, SayWhyTheNewestPlanFoundNone) {
    const std::string first = world_.plan(world_.north());
    leave_out(first);
    const std::string page = "/people/" + person_.id + "/jobs";
    EXPECT_TRUE(says(world_.page(coach_, page), "Why the newest plan found no job"));
    EXPECT_TRUE(says(world_.page(coach_, page), first));
    EXPECT_FALSE(says(world_.page(coach_, "/plans/" + first), "There is a newer plan"));

    world_.plan(world_.north());
    EXPECT_FALSE(says(world_.page(coach_, page), "Why the newest plan found no job"));
    EXPECT_TRUE(says(world_.page(coach_, "/plans/" + first), "There is a newer plan"));
}

TEST_P(PersonJobs, AreSaidToTheClientWithTheTripTheReasonsAndWhomToAsk) {
    proposed(ProposalState::accepted,
             R"([{"key":"term.work","arguments":["180"],"points":90},)"
             R"({"key":"term.strength","arguments":["hand_use","60"],"points":50},)"
             R"({"key":"term.kind_wanted","arguments":["shop","60"],"points":40},)"
             R"({"key":"term.travel","arguments":["25","1"],"points":-50}])");
    const Caller self = world_.link_to(LinkKind::client, person_.id, world_.north());
    const Reply page = world_.page(self, "/own/jobs");
    ASSERT_EQ(page.status, web::status::ok) << page.text;
    for (const char* said : {"Waits for your answer", "The trip takes about 25\u00a0min each way",
                             "You are good at this: ", "You wished for this: ", "Questions? Ask"})
        EXPECT_TRUE(says(page, said)) << said << page.text;
}

}  // namespace kynnys::testing
