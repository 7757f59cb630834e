// One person's two jobs: nobody can accept, change, offer or agree to what the first leaves no room
// for.
#include <gtest/gtest.h>

#include "api/proposal_case.h"

namespace kynnys::testing {

namespace {

class JobsTogetherApi : public ProposalCase {
  protected:
    Reply decide(const std::string& proposal, const std::string& state, std::int64_t version) {
        return world_.post(coach_, "/proposals/" + proposal + "/decisions",
                           Json::Object{{"state", state}, {"reason", "syy"}, {"version", version}});
    }
    Reply answer(const std::string& proposal, const std::string& state, std::int64_t version) {
        return world_.post(world_.link_to(LinkKind::client, person_.id, world_.north()),
                           "/proposals/" + proposal + "/decisions",
                           Json::Object{{"state", state}, {"version", version}});
    }
};

INSTANTIATE_ON_BOTH(JobsTogetherApi);

}  // namespace

TEST_P(JobsTogetherApi, AreNotAcceptedWhereTheirHoursOverlap) {
    const std::string first = proposed();
    const std::string second = proposed();
    EXPECT_EQ(decide(first, "accepted", 1).status, web::status::ok);
    const Reply clash = decide(second, "accepted", 1);
    EXPECT_EQ(clash.status, web::status::conflict);
    EXPECT_EQ(clash.key(), "jobs_together.hours_overlap");
    EXPECT_NE(clash.text.find("09:00–12:00"), std::string::npos) << clash.text;
    EXPECT_EQ(decide(second, "refused", 1).status, web::status::ok);
    EXPECT_EQ(decide(first, "open", 2).status, web::status::ok);
    EXPECT_EQ(decide(second, "accepted", 2).status, web::status::ok);
}

TEST_P(JobsTogetherApi, AreNotAgreedToOneAfterTheOther) {
    const std::string first = proposed(ProposalState::not_now);
    const std::string second = proposed(ProposalState::accepted);
    EXPECT_EQ(answer(first, "agreed", 1).key(), "jobs_together.hours_overlap");
    EXPECT_EQ(answer(second, "not_now", 1).status, web::status::ok);
    EXPECT_EQ(answer(first, "agreed", 1).status, web::status::ok);
}

TEST_P(JobsTogetherApi, AreAcceptedWithAChangeThatMakesRoom) {
    static_cast<void>(proposed(ProposalState::agreed));
    const std::string second = proposed();
    const auto moved = [&](const char* day) {
        const Json::Object shift{
            {"was", "Mon"}, {"day", day}, {"start", "09:00"}, {"end", "12:00"}};
        return world_.post(coach_, "/proposals/" + second + "/decisions",
                           Json::Object{{"state", "accepted"},
                                        {"reason", "tilaa"},
                                        {"version", 1},
                                        {"changes", Json::Object{{"shifts", Json::Array{shift}}}}});
    };
    world_.write([&](Transaction& transaction) -> Result<Done> {
        TRY(transaction.change("UPDATE person_condition SET days_most = 1"));
        return Done{};
    });
    EXPECT_EQ(moved("Tue").key(), "jobs_together.too_many_days");
    world_.write([&](Transaction& transaction) -> Result<Done> {
        TRY(transaction.change("UPDATE person_condition SET days_most = 5"));
        return Done{};
    });
    const Reply done = moved("Tue");
    EXPECT_EQ(done.status, web::status::ok) << done.text;
}

TEST_P(JobsTogetherApi, AreNotOfferedByHandWhereTheyPassTheWeek) {
    static_cast<void>(proposed(ProposalState::agreed));
    static_cast<void>(world_.plan(world_.north()));
    world_.write([&](Transaction& transaction) -> Result<Done> {
        TRY(transaction.change("UPDATE person_condition SET weekly_minutes_most = 240"));
        return Done{};
    });
    const Reply offered = world_.post(coach_, "/people/" + person_.id + "/proposals",
                                      Json::Object{{"workplace", workplace()}});
    EXPECT_EQ(offered.status, web::status::conflict) << offered.text;
    EXPECT_EQ(offered.key().substr(0, 14), "jobs_together.");
}

}  // namespace kynnys::testing
