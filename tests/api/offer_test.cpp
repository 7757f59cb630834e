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
    // The whole list of the workplace's tasks as one job of the board; its id.
    std::string job_on_board() {
        const Reply tasks = world_.get(coach_, "/workplaces/" + workplace() + "/tasks");
        const std::string task =
            tasks.json.find("items")->array()->front().find_string("id").value();
        const Reply put = world_.send(coach_, board(),
                                      {{"deed", "put"},
                                       {"version", "0"},
                                       {"name", "Shelf hand"},
                                       {"hours", "6"},
                                       {"tasks", task}});
        EXPECT_EQ(put.status, web::status::see_other) << put.text;
        const std::string sign = "id=\"suits-";
        const std::string page = world_.page(coach_, board()).text;
        const std::size_t at = page.find(sign) + sign.size();
        return page.substr(at, page.find('"', at) - at);
    }
    std::string board() { return "/workplaces/" + workplace() + "/board"; }
    Reply offer_from_board(const std::string& job, const Someone& person) {
        return world_.send(coach_, board() + "/" + job + "/offer", {{"person", person.id}});
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

TEST_P(OfferApi, IsAJobOfTheBoardAsItStandsThere) {
    const std::string job = job_on_board();
    EXPECT_NE(offer_from_board(job, person_).text.find("no plan yet"), std::string::npos);
    static_cast<void>(world_.plan(world_.north()));
    EXPECT_EQ(offer_from_board("unknown", person_).status, web::status::conflict);
    const Reply made = offer_from_board(job, person_);
    ASSERT_EQ(made.status, web::status::see_other) << made.text;
    const std::string address(*made.headers.find("Location"));
    const Reply proposal = world_.get(coach_, address);
    ASSERT_EQ(proposal.status, web::status::ok) << address << proposal.text;
    EXPECT_EQ(proposal.text_at("source"), "offer");
    EXPECT_EQ(proposal.text_at("state"), "open");
    EXPECT_EQ(proposal.json.find_whole("weekly_minutes").value(), 360);
    EXPECT_NE(offer_from_board(job, person_).text.find("has a proposal here already"),
              std::string::npos);
}

TEST_P(OfferApi, IsNoJobOfTheBoardThatDoesNotSuitOrThatOthersHave) {
    const std::string job = job_on_board();
    static_cast<void>(world_.plan(world_.north()));
    const Someone other = available_client();
    world_.write([&](Transaction& transaction) -> Result<Done> {
        TRY(transaction.change(
            "UPDATE task SET windows = 'Mon-Fri 09:00-12:00', weekly_minutes = 360"));
        TRY(
            transaction.change("UPDATE person_condition SET available = 'Sat 08:00-16:00'"
                               " WHERE person = :person",
                               {{"person", other.id}}));
        return Done{};
    });
    EXPECT_NE(offer_from_board(job, other).text.find("does not suit"), std::string::npos);
    ASSERT_EQ(offer_from_board(job, person_).status, web::status::see_other);
    const Someone third = available_client();
    EXPECT_NE(offer_from_board(job, third).text.find("others do its tasks"), std::string::npos);
    const Caller stranger = world_.user(world_.south(), ActorRole::coach);
    EXPECT_EQ(
        world_.send(stranger, board() + "/" + job + "/offer", {{"person", person_.id}}).status,
        web::status::not_found);
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
