// Jobs that clients have, through the pages and the API: from the proposal to the end, the hours,
// and the edges that a week passes.
#include <gtest/gtest.h>

#include <algorithm>

#include "api/world.h"
#include "coaching/work_hours.h"

namespace kynnys::testing {

namespace {

class Placements : public OnWorld {
  protected:
    static bool says(const Reply& reply, const std::string& text) {
        return reply.text.find(text) != std::string::npos;
    }
    [[nodiscard]] std::string day(int ahead) const {
        return iso_text(Date(std::chrono::sys_days(world_.today()) + std::chrono::days{ahead}));
    }
    [[nodiscard]] std::string monday(int weeks) const {
        return iso_text(
            Date(std::chrono::sys_days(monday_of(world_.today())) + std::chrono::weeks{weeks}));
    }
    [[nodiscard]] web::Parameters terms(const std::string& weekly) const {
        return {{"title", "Kitchen assistant"},
                {"contract", "permanent"},
                {"start_on", day(-7)},
                {"weekly", weekly},
                {"hourly_wage", "10"},
                {"market", "open"},
                {"subsidy", "none"}};
    }
    // By hand; the address of the job.
    std::string begun(const std::string& weekly) {
        web::Parameters fields = terms(weekly);
        fields.add("workplace", world_.workplace(world_.north()));
        const Reply reply = world_.send(coach_, "/people/" + client_.id + "/work/new", fields);
        EXPECT_EQ(reply.status, web::status::see_other) << reply.text;
        return *reply.headers.find("Location");
    }
    std::string version_of(const std::string& path) {
        return std::to_string(*world_.get(coach_, path).json.find("version")->whole());
    }
    Reply log(const Caller& caller, const std::string& path, web::Parameters hours) {
        hours.add("version", version_of(path));
        return world_.send(caller, path + "/hours", hours);
    }
    void in_work_activity() {
        const Reply set =
            world_.ask(coach_, {.method = web::Method::patch,
                                .path = "/people/" + client_.id,
                                .body = Json::Object{{"in_work_activity", true}, {"version", 1}}});
        ASSERT_EQ(set.status, 200) << set.text;
    }

    Caller coach_ = world_.user(world_.north(), ActorRole::coach);
    Caller instructor_ = world_.user(world_.north(), ActorRole::instructor);
    Someone client_ = world_.client(Footing::own_and_assigned, coach_);
};

INSTANTIATE_ON_BOTH(Placements);

}  // namespace

TEST_P(Placements, BeginFromAProposalThatWasAccepted) {
    const std::string open = world_.proposal(world_.north(), client_.id, ProposalState::open);
    const std::string agreed = world_.proposal(world_.north(), client_.id, ProposalState::agreed);
    const std::string form = "/people/" + client_.id + "/work/new";
    EXPECT_EQ(world_.page(coach_, form + "?proposal=" + open).status, web::status::conflict);
    const Reply shown = world_.page(coach_, form + "?proposal=" + agreed);
    EXPECT_TRUE(says(shown, "value=\"10\"")) << shown.text;
    EXPECT_TRUE(says(shown, "Workplace: Kulmakauppa"));
    web::Parameters fields = terms("10");
    fields.add("proposal", agreed);
    const Reply saved = world_.send(coach_, form, fields);
    ASSERT_EQ(saved.status, web::status::see_other) << saved.text;
    EXPECT_EQ(world_.send(coach_, form, fields).status, web::status::conflict);
    EXPECT_TRUE(says(world_.page(coach_, "/people/" + client_.id + "/timeline"),
                     "A job was written down: Kulmakauppa"));
}

TEST_P(Placements, TellAllThatIsMissing) {
    const Reply empty = world_.send(coach_, "/people/" + client_.id + "/work/new", {});
    EXPECT_EQ(empty.status, web::status::invalid);
    for (const char* said : {"Choose a workplace", "Write what the job is",
                             "Choose what kind of contract it is", "is not a number"})
        EXPECT_TRUE(says(empty, said)) << said;
}

TEST_P(Placements, StartOnceFourHoursArePaid) {
    const std::string path = begun("8");
    EXPECT_TRUE(says(world_.page(coach_, path), "It counts as started once four hours are paid"));
    const std::string today = day(0);
    EXPECT_EQ(log(coach_, path, {{"week", today}, {"done-" + today, "3:59"}}).status,
              web::status::see_other);
    EXPECT_FALSE(says(world_.page(coach_, path), "when four paid hours were full"));
    EXPECT_EQ(log(coach_, path, {{"week", today}, {"done-" + today, "4"}}).status,
              web::status::see_other);
    EXPECT_TRUE(says(world_.page(coach_, path), "when four paid hours were full"));
    EXPECT_TRUE(says(world_.page(coach_, "/placements?shown=started"), client_.name));
    EXPECT_TRUE(says(world_.page(coach_, "/people/" + client_.id + "/timeline"),
                     "The job started, four hours paid"));
    const Reply wrong = log(coach_, path, {{"week", today}, {"done-" + today, "many"}});
    EXPECT_EQ(wrong.status, web::status::invalid);
    EXPECT_TRUE(says(wrong, "value=\"many\""));
}

TEST_P(Placements, WarnBeforeAWeekPassesAnEdge) {
    in_work_activity();
    const std::string first = begun("4");
    const std::string second = begun("4");
    const std::string work = "/people/" + client_.id + "/work";
    EXPECT_FALSE(says(world_.page(coach_, work), "need no longer be arranged"));
    EXPECT_FALSE(says(world_.page(coach_, "/"), "need no longer be arranged"));
    const std::string next = monday(1);
    ASSERT_EQ(log(coach_, second, {{"week", next}, {"planned-" + next, "4:30"}}).status,
              web::status::see_other);
    EXPECT_TRUE(says(world_.page(coach_, work), "need no longer be arranged"));
    EXPECT_TRUE(says(world_.page(coach_, work), "8\u00a0h\u00a030\u00a0min"));
    EXPECT_TRUE(says(world_.page(coach_, "/"), "8\u00a0h\u00a030\u00a0min in the week from"));
    // Another's people are no concern of a colleague's day.
    const Caller colleague = world_.user(world_.north(), ActorRole::coach);
    EXPECT_FALSE(says(world_.page(colleague, "/"), "8\u00a0h\u00a030\u00a0min in the week from"));
}

TEST_P(Placements, ShowAnInstructorTheHoursButNotTheMoney) {
    in_work_activity();
    const std::string path = begun("9");
    world_.write([&](Transaction& transaction) {
        return add_assignments(transaction,
                               {{client_.id, instructor_.id, AssignmentKind::instructor}});
    });
    const Reply shown = world_.page(instructor_, path);
    EXPECT_EQ(shown.status, web::status::ok);
    EXPECT_FALSE(says(shown, "need no longer be arranged"));
    EXPECT_FALSE(says(shown, path + "/edit"));
    const std::string today = day(0);
    EXPECT_EQ(log(instructor_, path, {{"week", today}, {"done-" + today, "2"}}).status,
              web::status::see_other);
    EXPECT_EQ(world_.page(instructor_, path + "/edit").status, web::status::forbidden);
    const Caller stranger = world_.user(world_.south(), ActorRole::coach);
    EXPECT_EQ(world_.page(stranger, path).status, web::status::not_found);
    EXPECT_FALSE(says(world_.page(stranger, "/placements"), client_.name));
}

TEST_P(Placements, AskForANewLookAtTheMoneyWhenTheHoursChange) {
    const std::string path = begun("8");
    EXPECT_TRUE(says(world_.page(coach_, path), "has not been looked at together yet"));
    EXPECT_EQ(world_.send(coach_, path + "/money", {{"version", "1"}}).status,
              web::status::see_other);
    EXPECT_TRUE(says(world_.page(coach_, path), "The money was looked at on"));
    world_.pass(std::chrono::minutes{1});
    web::Parameters more = terms("12");
    more.add("version", "2");
    EXPECT_EQ(world_.send(coach_, path + "/edit", more).status, web::status::see_other);
    EXPECT_TRUE(says(world_.page(coach_, path), "The job has changed: look at the money again"));
    const Reply late = world_.send(coach_, path + "/edit", more);
    EXPECT_EQ(late.status, web::status::conflict);
    EXPECT_TRUE(says(late, "Kitchen assistant"));
}

TEST_P(Placements, EndWithAReasonThatCanBeTakenBack) {
    const std::string path = begun("8");
    const Reply no_reason =
        world_.send(coach_, path + "/end", {{"version", "1"}, {"last_on", day(0)}});
    EXPECT_EQ(no_reason.status, web::status::invalid);
    EXPECT_TRUE(says(no_reason, "Choose why the job ended"));
    EXPECT_EQ(world_
                  .send(coach_, path + "/end",
                        {{"version", "1"},
                         {"last_on", day(-1)},
                         {"reason", "study"},
                         {"end_note", "Mornings suited"}})
                  .status,
              web::status::see_other);
    EXPECT_TRUE(says(world_.page(coach_, path), "went to study"));
    EXPECT_TRUE(world_.tables_with("Mornings suited").empty());
    EXPECT_TRUE(says(world_.page(coach_, "/placements?shown=ended"), client_.name));
    EXPECT_EQ(world_.send(coach_, path + "/end", {{"version", "2"}, {"state", "open"}}).status,
              web::status::see_other);
    EXPECT_FALSE(says(world_.page(coach_, path), "went to study"));
}

TEST_P(Placements, AreShownToTheClientWithoutOurNotes) {
    web::Parameters fields = terms("8");
    fields.add("workplace", world_.workplace(world_.north()));
    fields.add("note", "Quiet mornings");
    ASSERT_EQ(world_.send(coach_, "/people/" + client_.id + "/work/new", fields).status,
              web::status::see_other);
    EXPECT_TRUE(world_.tables_with("Quiet mornings").empty());
    const Caller own = world_.link_to(LinkKind::client, client_.id, world_.north());
    const Reply shown = world_.page(own, "/own/work");
    EXPECT_TRUE(says(shown, "Kitchen assistant") && says(shown, "Kulmakauppa")) << shown.text;
    EXPECT_FALSE(says(shown, "Quiet mornings"));
    EXPECT_TRUE(says(world_.page(own, "/own"), "My work"));
}

}  // namespace kynnys::testing
