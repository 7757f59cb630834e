// The referral loop through the API: both sides, the client, and the clock.
#include <gtest/gtest.h>

#include <algorithm>

#include "api/world.h"
#include "app/referral_clock_worker.h"
#include "app/referral_desk.h"
#include "exchange/rules_file.h"

namespace kynnys {
namespace {

using testing::Caller;
using testing::Footing;
using testing::Reply;
using testing::Someone;

class ReferralApi : public testing::OnWorld {
  protected:
    ReferralApi() {
        person_ = world_.client(Footing::own_and_assigned, referrer_);
        service_ = world_.service(world_.south());
        client_ = world_.link_to(LinkKind::client, person_.id, world_.north());
    }

    std::string send(const std::string& shares = "facts") {
        const Reply sent = world_.post(referrer_, "/people/" + person_.id + "/referrals",
                                       Json::Object{{"service", service_},
                                                    {"consent", "Saa kertoa nimeni ja ikäni"},
                                                    {"note", "Soita aamulla"},
                                                    {"shares", shares}});
        EXPECT_EQ(sent.status, 201) << sent.text;
        return sent.text_at("id");
    }
    Reply view(const Caller& caller, const std::string& id) {
        world_.pass(std::chrono::milliseconds{100});  // for the rate
        return world_.get(caller, "/referrals/" + id);
    }
    Reply step(const Caller& caller, const std::string& id, Json::Object body) {
        const Reply seen = view(caller, id);
        if (seen.status == 200)
            body.emplace_back("version", *seen.json.find("version"));
        return world_.post(caller, "/referrals/" + id + "/steps", body);
    }
    Reply take(const Caller& caller, const std::string& id, const std::string& word) {
        return step(caller, id, Json::Object{{"step", word}});
    }
    std::string state(const std::string& id) { return view(referrer_, id).text_at("state"); }
    std::vector<std::string> kinds(const std::string& id) {
        std::vector<std::string> all;
        const Reply seen = view(referrer_, id);
        for (const Json& one : *seen.json.find("events")->array())
            all.push_back(one.find_string("kind").value());
        return all;
    }
    // The sessions of users end long before the clock has gone far.
    void pass_days(int days) {
        world_.pass(std::chrono::days{days});
        referrer_ = world_.session_of(referrer_);
        receiver_ = world_.session_of(receiver_);
        manager_ = world_.session_of(manager_);
    }
    int run_clock() {
        const std::string key = "key";
        AuditRecorder recorder(world_.database(), key);
        Office office{
            world_.database(), world_.vault(), recorder, [this] { return world_.now(); }, key,
            finnish_rules()};
        return run_referral_clock(office).value();
    }

    Caller referrer_ = world_.user(world_.north(), ActorRole::referrer);
    Caller receiver_ = world_.user(world_.south(), ActorRole::coach);
    Caller manager_ = world_.user(world_.south(), ActorRole::manager);
    Someone person_;
    std::string service_;
    Caller client_;
};
INSTANTIATE_ON_BOTH(ReferralApi);

TEST_P(ReferralApi, ShowsTheReceiverWhatWasSentAndNothingElse) {
    const std::string id = send();
    const Reply seen = view(receiver_, id);
    ASSERT_EQ(seen.status, 200) << seen.text;
    EXPECT_EQ(seen.json.find("sent")->find_string("name").value(), person_.name);
    EXPECT_EQ(seen.json.find("sent")->find_string("note").value(), "Soita aamulla");
    EXPECT_TRUE(seen.json.find("person")->is_null());
    EXPECT_EQ(seen.text.find(person_.note), std::string::npos);
    EXPECT_EQ(world_.get(receiver_, "/people/" + person_.id).status, 404);
    EXPECT_TRUE(world_.tables_with("Soita aamulla").empty());
    const Caller stranger = world_.user(world_.third(), ActorRole::coach);
    EXPECT_EQ(view(stranger, id).status, 404);
    EXPECT_EQ(world_
                  .post(stranger, "/referrals/" + id + "/steps",
                        Json::Object{{"step", "receive"}, {"version", 1}})
                  .status,
              404);
}

TEST_P(ReferralApi, NeedsTheClientsConsent) {
    const Reply sent = world_.post(referrer_, "/people/" + person_.id + "/referrals",
                                   Json::Object{{"service", service_}, {"consent", " "}});
    EXPECT_EQ(sent.status, 422);
    EXPECT_EQ(sent.key(), "referral.consent_is_missing");
    send();
    const Reply again = world_.post(referrer_, "/people/" + person_.id + "/referrals",
                                    Json::Object{{"service", service_}, {"consent", "Saa"}});
    EXPECT_EQ(again.key(), "referral.is_open_already");
}

TEST_P(ReferralApi, IsToldFromTheFirstAnswerToSixMonthsOfWork) {
    const std::string id = send();
    EXPECT_EQ(take(receiver_, id, "receive").status, 204);
    EXPECT_EQ(step(receiver_, id,
                   Json::Object{{"step", "queue"}, {"place", 2}, {"estimate", "2026-12-20"}})
                  .status,
              204);
    EXPECT_EQ(take(receiver_, id, "accept").status, 204);
    EXPECT_EQ(take(receiver_, id, "start").status, 204);
    EXPECT_EQ(
        step(receiver_, id, Json::Object{{"step", "tell"}, {"news", "six_months"}, {"note", "x"}})
            .key(),
        "referral.news_do_not_fit");
    EXPECT_EQ(step(receiver_, id, Json::Object{{"step", "tell"}, {"news", "first_meeting"}}).status,
              204);
    EXPECT_EQ(step(receiver_, id, Json::Object{{"step", "tell"}, {"news", "going_on"}}).key(),
              "referral.note_is_missing");
    EXPECT_EQ(step(receiver_, id, Json::Object{{"step", "tell"}, {"news", "job_start"}}).status,
              204);
    EXPECT_EQ(step(receiver_, id,
                   Json::Object{{"step", "tell"}, {"news", "six_months"}, {"note", "Työ jatkuu"}})
                  .status,
              204);
    EXPECT_EQ(kinds(id),
              (std::vector<std::string>{"sent", "received", "waiting", "accepted", "started",
                                        "first_meeting", "job_start", "six_months"}));
    const Reply seen = view(referrer_, id);
    EXPECT_EQ(seen.text_at("owner"), "nobody");
    EXPECT_EQ(seen.json.find("messages")->array()->back().find_string("body").value(),
              "Työ jatkuu");
}

TEST_P(ReferralApi, IsAPartOfTheClientsOwnData) {
    const std::string id = send();
    ASSERT_EQ(world_
                  .post(receiver_, "/referrals/" + id + "/messages",
                        Json::Object{{"body", "Milloin sopii?"}})
                  .status,
              204);
    const Reply all = world_.get(client_, "/people/" + person_.id + "/export");
    ASSERT_EQ(all.status, 200) << all.text;
    const Json& one = all.json.find("referrals")->array()->front();
    EXPECT_EQ(one.find_string("consent").value(), "Saa kertoa nimeni ja ikäni");
    EXPECT_EQ(one.find_array("events").value()->front().find_string("kind").value(), "sent");
    EXPECT_EQ(one.find_array("messages").value()->front().find_string("body").value(),
              "Milloin sopii?");
}

TEST_P(ReferralApi, ComesBackWithAReasonThatTheReferrerReads) {
    const std::string id = send();
    const std::string next = world_.service(world_.third());
    EXPECT_EQ(take(receiver_, id, "give_back").key(), "referral.reason_is_missing");
    EXPECT_EQ(step(receiver_, id,
                   Json::Object{
                       {"step", "give_back"}, {"reason", "no_capacity"}, {"next_service", "none"}})
                  .key(),
              "referral.next_service_is_unknown");
    EXPECT_EQ(
        step(receiver_, id,
             Json::Object{{"step", "give_back"}, {"reason", "no_capacity"}, {"next_service", next}})
            .status,
        204);
    const Reply seen = view(referrer_, id);
    EXPECT_EQ(seen.text_at("owner"), "referrer");
    EXPECT_EQ(seen.text_at("next_service"), next);
    EXPECT_EQ(*seen.json.find("waits_for_me"), Json(true));
    EXPECT_EQ(take(referrer_, id, "note_end").status, 204);
    EXPECT_EQ(view(referrer_, id).text_at("owner"), "nobody");
}

// From then on the receiver sees that there was a referral, and nothing of whom it was about.
TEST_P(ReferralApi, IsTakenBackByTheClient) {
    const std::string id = send("profile");
    EXPECT_EQ(take(receiver_, id, "receive").status, 204);
    EXPECT_EQ(world_.get(receiver_, "/people/" + person_.id).status, 404);
    EXPECT_EQ(take(receiver_, id, "accept").status, 204);
    EXPECT_EQ(world_.get(receiver_, "/people/" + person_.id).status, 200);
    const auto sheet = [&] { return world_.page(client_, "/own/sheet").text; };
    EXPECT_NE(sheet().find("Sees only what the referral told"), std::string::npos);
    EXPECT_EQ(step(client_, id, Json::Object{{"step", "withdraw"}, {"note", "En halua"}}).status,
              204);
    EXPECT_EQ(sheet().find("Sees only what the referral told"), std::string::npos);
    EXPECT_NE(sheet().find("Does not see it any more"), std::string::npos);
    EXPECT_EQ(world_.get(receiver_, "/people/" + person_.id).status, 404);
    const Reply seen = view(receiver_, id);
    ASSERT_EQ(seen.status, 200) << seen.text;
    EXPECT_EQ(seen.text_at("state"), "withdrawn");
    EXPECT_TRUE(seen.json.find("sent")->is_null());
    EXPECT_EQ(seen.text.find(person_.name), std::string::npos);
    EXPECT_EQ(seen.text.find("En halua"), std::string::npos);
    EXPECT_EQ(
        world_.post(receiver_, "/referrals/" + id + "/messages", Json::Object{{"body", "Miksi?"}})
            .status,
        403);
}

TEST_P(ReferralApi, CarriesMessagesAndTellsWhoHasNotReadThem) {
    const std::string id = send();
    EXPECT_EQ(view(receiver_, id).json.find("has_news")->boolean()[0], true);
    EXPECT_EQ(view(receiver_, id).json.find("has_news")->boolean()[0], false);
    const auto write = [&](const Caller& caller, const std::string& body) {
        return world_.post(caller, "/referrals/" + id + "/messages", Json::Object{{"body", body}});
    };
    EXPECT_EQ(write(receiver_, " ").key(), "referral.message_is_empty");
    EXPECT_EQ(write(receiver_, "Sopiiko tiistai?").status, 204);
    EXPECT_EQ(view(referrer_, id).json.find("has_news")->boolean()[0], true);
    EXPECT_EQ(write(referrer_, "Sopii").status, 204);
    const Reply seen = view(receiver_, id);
    ASSERT_EQ(seen.json.find("messages")->array()->size(), 2U);
    EXPECT_EQ(seen.json.find("messages")->array()->back().find_string("author").value(), "");
    EXPECT_TRUE(world_.tables_with("Sopiiko tiistai").empty());
}

// Every state with every step of every side: the table of the domain decides, and who is refused
// changes nothing.
TEST_P(ReferralApi, TakesOnlyTheStepsOfItsStateAndSide) {
    const std::vector<std::vector<Json::Object>> ways{
        {},
        {{{"step", "receive"}}},
        {{{"step", "accept"}}},
        {{{"step", "queue"}, {"place", 1}, {"estimate", "2026-12-20"}}},
        {{{"step", "accept"}}, {{"step", "start"}}},
        {{{"step", "give_back"}, {"reason", "no_capacity"}}}};
    for (const auto& way : ways) {
        const std::string id = world_.referral({person_.id, world_.north(), world_.south()});
        for (const Json::Object& one : way) ASSERT_EQ(step(receiver_, id, one).status, 204);
        const std::string before = state(id);
        SCOPED_TRACE(before);
        for (const std::string_view word : referral_step_codes().codes) {
            for (const Caller& caller : {referrer_, receiver_, client_}) {
                const Reply seen = view(caller, id);
                const auto& allowed = *seen.json.find("steps")->array();
                if (std::find(allowed.begin(), allowed.end(), Json(word)) != allowed.end())
                    continue;
                const Reply refused =
                    step(caller, id, Json::Object{{"step", word}, {"note", "syy"}});
                EXPECT_TRUE(refused.status == 403 || refused.status == 409)
                    << word << " " << label(caller) << refused.text;
                EXPECT_EQ(state(id), before);
            }
        }
    }
}

TEST_P(ReferralApi, IsRemindedThenToldToTheManagerThenGivenBack) {
    const std::string id = send();
    EXPECT_EQ(run_clock(), 0);
    for (int days = 0; days < 16; ++days) {
        pass_days(1);
        run_clock();
    }
    EXPECT_EQ(view(referrer_, id).text_at("owner"), "receiver_manager");
    EXPECT_EQ(view(receiver_, id).json.find("waits_for_me")->boolean()[0], false);
    EXPECT_EQ(view(manager_, id).json.find("waits_for_me")->boolean()[0], true);
    const auto heard = kinds(id);
    EXPECT_EQ(std::count(heard.begin(), heard.end(), "reminder"), 2 + 1);
    EXPECT_EQ(std::count(heard.begin(), heard.end(), "escalation"), 1);
    for (int days = 0; days < 40; ++days) {
        pass_days(1);
        run_clock();
    }
    EXPECT_EQ(state(id), "expired");
    EXPECT_EQ(view(referrer_, id).text_at("owner").substr(0, 8), "referrer");
}

TEST_P(ReferralApi, IsTouchedByOneClockOnly) {
    send();
    pass_days(5);
    EXPECT_EQ(run_clock(), 1);
    EXPECT_EQ(run_clock(), 0);
}

TEST_P(ReferralApi, ChecksWhichServicesFitAndKeepsNothing) {
    const auto check = [&](const Json::Object& facts) {
        return world_.post(referrer_, "/checks", facts);
    };
    const auto verdict = [](const Reply& reply) {
        return reply.json.find("items")->array()->front().find_string("verdict").value();
    };
    const Reply unknown = check({});
    ASSERT_EQ(unknown.status, 200) << unknown.text;
    EXPECT_EQ(verdict(unknown), "might_fit");
    EXPECT_EQ(unknown.json.find("questions")->array()->size(), 5U);
    const Json::Object all{{"birth_date", "1966-05-17"},
                           {"unemployed_since", "2020-01-01"},
                           {"fifty_five_plus_offered", true},
                           {"functional_assessment_recorded", true},
                           {"coaching_need_recorded", true}};
    EXPECT_EQ(verdict(check(all)), "fits");
    EXPECT_EQ(verdict(check({{"birth_date", "1996-05-17"}})), "does_not_fit");
    EXPECT_EQ(check({{"shoe_size", 40}}).status, 422);
    EXPECT_TRUE(world_.tables_with("1966-05-17").empty());
}

}  // namespace
}  // namespace kynnys
