// Jobs offered by hand, and workplaces that are put off.
#include <gtest/gtest.h>

#include "api/proposal_case.h"

namespace kynnys::testing {

namespace {

class OfferApi : public ProposalCase {
  protected:
    Reply offer() {
        return world_.post(coach_, "/people/" + person_.id + "/proposals",
                           Json::Object{{"workplace", workplace()}});
    }
    Reply put_off(const std::string& reason) {
        return world_.post(coach_, "/people/" + person_.id + "/put-off",
                           Json::Object{{"workplace", workplace()}, {"reason", reason}});
    }
    Reply take_up() {
        Question question;
        question.method = web::Method::remove;
        question.path = "/people/" + person_.id + "/put-off/" + workplace();
        return world_.ask(coach_, question);
    }
};

INSTANTIATE_ON_BOTH(OfferApi);

}  // namespace

TEST_P(OfferApi, StandsInTheNewestPlanAndIsDecidedLikeOthers) {
    EXPECT_EQ(offer().key(), "offer.has_no_plan");
    const std::string plan = world_.plan(world_.north());
    const Reply made = offer();
    ASSERT_EQ(made.status, web::status::created) << made.text;
    EXPECT_EQ(made.text_at("plan"), plan);
    EXPECT_EQ(made.text_at("source"), "offer");
    EXPECT_EQ(made.text_at("state"), "open");
    EXPECT_EQ(offer().key(), "offer.exists");
    const Reply refused =
        world_.post(coach_, "/proposals/" + made.text_at("id") + "/decisions",
                    Json::Object{{"state", "refused"}, {"reason", "r"}, {"version", 1}});
    ASSERT_EQ(refused.status, web::status::ok);
    EXPECT_EQ(offer().status, web::status::created);
}

TEST_P(OfferApi, TakesNothingFromOthers) {
    static_cast<void>(proposed(ProposalState::agreed));  // three of Monday's hours
    world_.write([&](Transaction& transaction) -> Result<Done> {
        TRY(transaction.change(
            "UPDATE task SET windows = 'Mon 09:00-12:00', weekly_minutes = 180"));
        return Done{};
    });
    const Someone first = person_;
    EXPECT_EQ(offer().key(), "offer.exists");
    const Caller other = coach_;
    person_ = world_.client(Footing::own_and_assigned, other);
    EXPECT_EQ(offer().key(), "offer.wants_no_work");
}

TEST_P(OfferApi, WaitsWhileTheWorkplaceIsPutOff) {
    static_cast<void>(world_.plan(world_.north()));
    EXPECT_EQ(put_off(" ").key(), "put_off.has_no_reason");
    ASSERT_EQ(put_off("The move comes first").status, web::status::no_content);
    EXPECT_EQ(put_off("again").key(), "put_off.exists");
    EXPECT_EQ(offer().key(), "offer.is_put_off");
    const Caller client = world_.link_to(LinkKind::client, person_.id, world_.north());
    const Reply own = world_.get(client, "/people/" + person_.id + "/put-off");
    EXPECT_NE(own.text.find("The move comes first"), std::string::npos) << own.text;
    EXPECT_TRUE(world_.tables_with("The move comes first").empty());
    ASSERT_EQ(take_up().status, web::status::no_content);
    EXPECT_EQ(take_up().status, web::status::not_found);
    EXPECT_EQ(offer().status, web::status::created);
}

}  // namespace kynnys::testing
