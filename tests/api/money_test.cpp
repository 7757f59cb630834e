// What work does to the money, and who learns of it.
#include <algorithm>

#include "api/world.h"
#include "base/text.h"
#include "exchange/rules_file.h"

namespace kynnys::testing {
namespace {

// Nobody else has just this.
constexpr const char* odd_amount = "777.77";

class Money : public OnWorld {
  protected:
    void record(const char* facts) {
        const Reply reply = world_.ask(coach_, {.method = web::Method::patch,
                                                .path = "/people/" + person_.id + "/situation",
                                                .body = parse_json(facts).value()});
        ASSERT_EQ(reply.status, 200) << reply.text;
    }
    Reply money(const web::Parameters& query) {
        return world_.ask(coach_,
                          {.path = "/people/" + person_.id + "/money", .body = {}, .query = query});
    }
    static std::int64_t least(const Reply& reply, std::size_t comparison) {
        const Json& one = (*reply.json.find("comparisons")->array())[comparison];
        return *one.find("change")->find("least")->whole();
    }
    void put_into_work_activity() {
        world_.write([&](Transaction& transaction) {
            return transaction.change("UPDATE person SET in_work_activity = 1 WHERE id = :id",
                                      {{"id", person_.id}});
        });
    }

    Caller coach_ = world_.session_of(world_.user(world_.north(), ActorRole::coach));
    Someone person_ = world_.client(Footing::own_and_assigned, coach_);
    Caller client_ = world_.link_to(LinkKind::client, person_.id, world_.north());
};
INSTANTIATE_ON_BOTH(Money);

TEST_P(Money, IsThatOfTheWorkedExamples) {
    record(R"({"benefit":"yleistuki","benefit_monthly":800,"pension":"none",
               "social_assistance":false,"version":0})");
    const Reply reply =
        money({{"weekly_hours", "8"}, {"hourly_wage", "10"}, {"other", "2024-03-31"}});
    ASSERT_EQ(reply.status, 200) << reply.text;
    EXPECT_EQ(least(reply, 0), 17'380);
    EXPECT_EQ(least(reply, 1), 32'380);
    EXPECT_EQ(*reply.json.find("wage_is_usual")->boolean(), false);
    const Reply usual = money({{"weekly_hours", "8:00"}});
    EXPECT_EQ(least(usual, 0), 17'380);
    EXPECT_EQ(*usual.json.find("wage_is_usual")->boolean(), true);
}

TEST_P(Money, IsARangeWhereAFactIsMissing) {
    const Reply reply = money({{"weekly_hours", "8"}});
    const Json& one = reply.json.find("comparisons")->array()->front();
    EXPECT_FALSE(one.find("missing")->array()->empty());
    EXPECT_NE(*one.find("change")->find("least"), *one.find("change")->find("most"));
}

TEST_P(Money, TellsWhatItDoesNotUnderstand) {
    EXPECT_EQ(money({{"weekly_hours", "many"}}).key(), "number.is_not_a_number");
    EXPECT_EQ(money({{"at", "someday"}}).key(), "date.is_not_a_day");
    EXPECT_EQ(money({{"weekly_hours", "500"}}).key(), "fact.is_out_of_range");
}

TEST_P(Money, StandsOnTheProposalBeforeTheClientAnswers) {
    record(R"({"benefit":"yleistuki","benefit_monthly":800,"pension":"none",
               "social_assistance":false,"version":0})");
    world_.proposal(world_.north(), person_.id, ProposalState::accepted);
    const Reply page = world_.page(client_, "/own/jobs");
    EXPECT_NE(page.text.find("money-line"), std::string::npos) << page.text;
    EXPECT_NE(page.text.find("217"), std::string::npos);  // 10 hours a week at the usual wage
}

TEST_P(Money, IsOfTheWageThatTheWorkplacePays) {
    record(R"({"benefit":"yleistuki","benefit_monthly":800,"pension":"none",
               "social_assistance":false,"version":0})");
    world_.proposal(world_.north(), person_.id, ProposalState::accepted);
    world_.write([&](Transaction& transaction) {
        return transaction.change("UPDATE workplace SET hourly_wage_cents = 2050");
    });
    const std::string page = world_.page(client_, "/own/jobs").text;
    EXPECT_NE(page.find("with €20.50 an hour"), std::string::npos) << page;
    EXPECT_NE(page.find("445"), std::string::npos);  // 10 hours a week, half of it taken
    EXPECT_NE(page.find("hourly_wage=20.50"), std::string::npos);
}

TEST_P(Money, IsSeenByNobodyWhoMayNot) {
    record(R"({"benefit":"yleistuki","benefit_monthly":"777.77","pension":"full","version":0})");
    const std::string proposal =
        world_.proposal(world_.north(), person_.id, ProposalState::accepted);
    const std::string person = "/people/" + person_.id;
    for (const ActorRole role : {ActorRole::instructor, ActorRole::evaluator,
                                 ActorRole::administrator, ActorRole::data_protection_officer}) {
        const Caller user = world_.user(world_.north(), role);
        world_.write([&](Transaction& transaction) {
            return add_assignments(transaction,
                                   {{person_.id, user.id, AssignmentKind::instructor}});
        });
        const Caller caller = world_.session_of(user);
        for (const std::string& path :
             {person, person + "/jobs", person + "/timeline", person + "/money",
              person + "/money/edit", "/proposals/" + proposal, std::string("/"),
              std::string("/rules/compare")}) {
            const Reply page = world_.page(caller, path);
            SCOPED_TRACE(path + " as " + label(caller));
            for (const char* word : {odd_amount, "777,77", "money-line", "money-headline"})
                EXPECT_EQ(page.text.find(word), std::string::npos) << word;
        }
        EXPECT_NE(world_.page(caller, person + "/money").status, 200);
        EXPECT_NE(world_.get(caller, person + "/situation").status, 200);
    }
}

TEST_P(Money, OfAgreedJobsThatPassAnEdgeIsOnTheCoachsFirstPage) {
    world_.proposal(world_.north(), person_.id, ProposalState::agreed);
    EXPECT_EQ(world_.page(coach_, "/").text.find("10\u00a0h"), std::string::npos);
    put_into_work_activity();
    const std::string today = world_.page(coach_, "/").text;
    EXPECT_NE(today.find(person_.name), std::string::npos) << today;
    EXPECT_NE(today.find("10\u00a0h"), std::string::npos);
    const Caller other = world_.session_of(world_.user(world_.north(), ActorRole::coach));
    EXPECT_EQ(world_.page(other, "/").text.find(person_.name), std::string::npos);
}

TEST_P(Money, OfOtherRulesIsComparedForWhoMaySeeIt) {
    record(R"({"benefit":"yleistuki","benefit_monthly":800,"jobseeker":true,"version":0})");
    std::string text = finnish_rules_text();
    const std::string criterion = "needs = \"jobseeker\"";
    text.replace(text.find(criterion), criterion.size(), "needs = \"not jobseeker\"");
    const Caller manager = world_.session_of(world_.user(world_.north(), ActorRole::manager));
    const Reply page = world_.send(manager, "/rules/compare", {{"text", text}});
    EXPECT_EQ(page.status, 200);
    EXPECT_NE(page.text.find(person_.name), std::string::npos) << page.text;
    const auto events = world_.events_of(page.request);
    ASSERT_FALSE(events.empty());
    EXPECT_EQ(events.back().subjects, std::vector<std::string>{person_.id});
    EXPECT_EQ(events.back().fields, std::vector<std::string>{"rules"});
    const Reply faulty = world_.send(manager, "/rules/compare", {{"text", "format = 1\nnam = 2"}});
    EXPECT_EQ(faulty.status, 422);
    EXPECT_NE(faulty.text.find("Line 2"), std::string::npos) << faulty.text;
    const Caller evaluator = world_.session_of(world_.user(world_.north(), ActorRole::evaluator));
    EXPECT_EQ(world_.send(evaluator, "/rules/compare", {{"text", text}}).status, 403);
    EXPECT_EQ(world_.page(evaluator, "/rules").status, 200);
}

}  // namespace
}  // namespace kynnys::testing
