// Accepting a proposal with changes: what is kept of it, what is refused, and how it is taken back.
#include <gtest/gtest.h>

#include "api/proposal_case.h"

namespace kynnys::testing {

namespace {

class JobChangeApi : public ProposalCase {
  protected:
    Reply accept(const Json::Object& changes, std::int64_t version,
                 const std::string& reason = "shorter days") {
        return world_.post(coach_, "/proposals/" + proposal_ + "/decisions",
                           Json::Object{{"state", "accepted"},
                                        {"reason", reason},
                                        {"version", version},
                                        {"changes", changes}});
    }

    static Json::Object shift(const char* was, const char* day, const char* start,
                              const char* end) {
        return {{"was", was}, {"day", day}, {"start", start}, {"end", end}};
    }

    std::string proposal_ = proposed();
};

INSTANTIATE_ON_BOTH(JobChangeApi);

}  // namespace

TEST_P(JobChangeApi, KeepsWhatWasProposedBesideTheChangedJob) {
    const Reply reply = accept({{"shifts", Json::Array{shift("Mon", "Tue", "10:00", "12:00")}}}, 1);
    ASSERT_EQ(reply.status, web::status::ok) << reply.text;
    EXPECT_EQ(reply.text_at("state"), "accepted");
    EXPECT_EQ(*reply.json.find("weekly_minutes"), Json(120));
    const Json& job = *reply.json.find("job");
    EXPECT_EQ(*job.find_array("shifts").value()->front().find("day"), Json("Tue"));
    const Json& planned = *reply.json.find("planned_job");
    EXPECT_EQ(*planned.find_array("shifts").value()->front().find("day"), Json("Mon"));
    const Json& decision = reply.json.find_array("decisions").value()->back();
    EXPECT_EQ(*decision.find("with_changes"), Json(true));
    EXPECT_EQ(*decision.find("reason"), Json("shorter days"));
    std::int64_t points = 0;
    for (const Json& term : *job.find_array("terms").value())
        points += term.find_whole("points").value();
    EXPECT_EQ(job.find_whole("value").value(), points);
    const auto events = world_.events_of(reply.request);
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events.front().fields, (std::vector<std::string>{"accepted", "with_changes"}));
    const Caller client = world_.link_to(LinkKind::client, person_.id, world_.north());
    const Reply seen = world_.get(client, "/proposals/" + proposal_);
    EXPECT_EQ(*seen.json.find("weekly_minutes"), Json(120));
}

TEST_P(JobChangeApi, IsTakenBackToWhatWasProposed) {
    ASSERT_EQ(accept({{"shifts", Json::Array{shift("Mon", "Mon", "09:00", "11:00")}}}, 1).status,
              web::status::ok);
    const Reply open = world_.post(coach_, "/proposals/" + proposal_ + "/decisions",
                                   Json::Object{{"state", "open"}, {"version", 2}});
    ASSERT_EQ(open.status, web::status::ok) << open.text;
    EXPECT_EQ(*open.json.find("weekly_minutes"), Json(180));
    EXPECT_EQ(open.json.find("planned_job"), nullptr);
}

TEST_P(JobChangeApi, TellsEachBrokenRuleAtItsPlace) {
    const Reply reply = accept({{"shifts", Json::Array{shift("Mon", "Sun", "09:00", "12:00")}}}, 1);
    EXPECT_EQ(reply.status, web::status::invalid);
    EXPECT_NE(reply.text.find("violation.not_available"), std::string::npos) << reply.text;
    EXPECT_NE(reply.text.find("changes.shifts.Mon"), std::string::npos) << reply.text;
    EXPECT_EQ(world_.get(coach_, "/proposals/" + proposal_).text_at("state"), "open");
}

TEST_P(JobChangeApi, RefusesWhatIsNoChange) {
    EXPECT_EQ(accept({}, 1).key(), "job_change.changes_nothing");
    EXPECT_EQ(accept({{"without", Json::Array{"T9"}}}, 1).key(), "job_change.task_is_unknown");
    EXPECT_EQ(accept({{"shifts", Json::Array{shift("Sat", "Mon", "09:00", "11:00")}}}, 1).key(),
              "job_change.shift_is_unknown");
    EXPECT_EQ(accept({{"shifts", Json::Array{shift("Mon", "Mon", "11:00", "09:00")}}}, 1).key(),
              "week.ends_before_it_starts");
    EXPECT_EQ(accept({{"days", Json::Array{}}}, 1).key(), "member.is_unknown");
    const Json::Array shorter{shift("Mon", "Mon", "09:00", "11:00")};
    EXPECT_EQ(accept({{"shifts", shorter}}, 1, " ").key(), "job_change.has_no_reason");
    EXPECT_EQ(accept({{"shifts", shorter}}, 7).key(), "proposal.was_changed");
    const Reply refused = world_.post(
        coach_, "/proposals/" + proposal_ + "/decisions",
        Json::Object{
            {"state", "refused"}, {"reason", "r"}, {"version", 1}, {"changes", Json::Object{}}});
    EXPECT_EQ(refused.key(), "job_change.is_not_accepted");
}

TEST_P(JobChangeApi, IsOnlyForWhoMayDecide) {
    const Caller evaluator = world_.user(world_.north(), ActorRole::evaluator);
    const Reply reply =
        world_.post(evaluator, "/proposals/" + proposal_ + "/decisions",
                    Json::Object{{"state", "accepted"},
                                 {"reason", "r"},
                                 {"version", 1},
                                 {"changes", Json::Object{{"without", Json::Array{"T1"}}}}});
    EXPECT_EQ(reply.status, web::status::not_found);
}

}  // namespace kynnys::testing
