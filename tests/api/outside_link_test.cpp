// A referrer from outside, by a link: each state of a referral with each who may look, the end of
// the link, and what is told by e-mail.
#include <gtest/gtest.h>

#include "api/world.h"
#include "app/referral_clock_worker.h"
#include "exchange/rules_file.h"
#include "mail/outbox_message.h"
#include "storage/outbox_store.h"

namespace kynnys {
namespace {

using testing::Caller;
using testing::Question;
using testing::Reply;

constexpr const char* name = "Tuisku Ketvel";
constexpr const char* phone = "040 7654321";

class OutsideLinks : public testing::OnWorld {
  protected:
    OutsideLinks() {
        service_ = world_.service(world_.south());
        other_service_ = world_.service(world_.south());
        const Reply made = world_.post(coach_, "/outside-links", draft({service_}));
        EXPECT_EQ(made.status, 201) << made.text;
        referrer_ = made.text_at("id");
        outside_ = holder(made);
    }

    static Json draft(const std::vector<std::string>& services) {
        Json::Array all;
        for (const std::string& one : services) all.emplace_back(one);
        return Json::Object{{"office", "Kaislan terveysasema"},
                            {"email", "hoitaja@example.org"},
                            {"language", "sv"},
                            {"services", std::move(all)}};
    }
    [[nodiscard]] Caller holder(const Reply& made) const {
        Caller caller;
        caller.by = testing::CalledBy::link;
        caller.role = ActorRole::outside_referrer;
        caller.organisation = world_.south();
        caller.subject = made.text_at("id");
        caller.secret = made.text_at("secret") + ":" + made.text_at("code");
        return caller;
    }
    Reply send(web::Parameters fields) {
        world_.pass(std::chrono::milliseconds{100});  // for the rate
        return world_.send(outside_, "/outside/services/" + service_ + "/send", std::move(fields));
    }
    // The referral's id.
    std::string sent() {
        const Reply reply = send({{"name", name}, {"phone", phone}, {"consent", "yes"}});
        EXPECT_EQ(reply.status, web::status::see_other) << reply.text;
        const std::string address(*reply.headers.find("Location"));
        return address.substr(address.rfind('/') + 1, 36);
    }
    Reply view(const Caller& caller, const std::string& id) {
        world_.pass(std::chrono::milliseconds{100});
        return world_.get(caller, "/referrals/" + id);
    }
    Reply step(const Caller& caller, const std::string& id, Json::Object body) {
        const Reply seen = view(caller, id);
        if (seen.status == 200)
            body.emplace_back("version", *seen.json.find("version"));
        return world_.post(caller, "/referrals/" + id + "/steps", body);
    }
    int steps_of(const Caller& caller, const std::string& id) {
        const Reply seen = view(caller, id);
        return seen.status == 200 ? static_cast<int>(seen.json.find("steps")->array()->size()) : -1;
    }
    Reply outside_page(const std::string& id) {
        world_.pass(std::chrono::milliseconds{100});
        return world_.page(outside_, "/outside/referrals/" + id);
    }

    Caller coach_ = world_.user(world_.south(), ActorRole::coach);
    Caller manager_ = world_.user(world_.south(), ActorRole::manager);
    std::string service_;
    std::string other_service_;
    std::string referrer_;
    Caller outside_;
};
INSTANTIATE_ON_BOTH(OutsideLinks);

TEST_P(OutsideLinks, ShowTheServicesThatTheyAreForAndNoOthers) {
    const Reply home = world_.page(outside_, "/outside");
    ASSERT_EQ(home.status, 200) << home.text;
    EXPECT_NE(home.text.find("/outside/services/" + service_), std::string::npos);
    EXPECT_EQ(home.text.find(other_service_), std::string::npos);
    EXPECT_EQ(world_.page(outside_, "/outside/services/" + service_).status, 200);
    EXPECT_EQ(world_.page(outside_, "/outside/services/" + other_service_).status, 404);
    for (const char* path : {"/people", "/services", "/referrals", "/own", "/site", "/check"})
        EXPECT_NE(world_.page(outside_, path).status, 200) << path;
}

TEST_P(OutsideLinks, SendAClientWithConsentAndOnlyWhatIsAskedFor) {
    EXPECT_EQ(send({{"name", name}, {"phone", phone}}).status, web::status::invalid);
    EXPECT_EQ(send({{"name", " "}, {"consent", "yes"}}).status, web::status::invalid);
    const std::string id = sent();
    const Reply seen = view(coach_, id);
    ASSERT_EQ(seen.status, 200) << seen.text;
    EXPECT_EQ(seen.json.find("sent")->find_string("name").value(), name);
    EXPECT_EQ(seen.text_at("from"), "Kaislan terveysasema");
    EXPECT_TRUE(world_.tables_with(name).empty());
    EXPECT_TRUE(world_.tables_with("hoitaja@example.org").empty());
    EXPECT_EQ(send({{"name", name}, {"phone", phone}, {"consent", "yes"}}).status,
              web::status::conflict);
    const Caller stranger = world_.user(world_.third(), ActorRole::coach);
    EXPECT_EQ(view(stranger, id).status, 404);
    EXPECT_EQ(world_.log().find(name), std::string::npos);
}

TEST_P(OutsideLinks, SeeEachTurnAndLetEachSideDoItsPart) {
    const std::string id = sent();
    EXPECT_EQ(steps_of(outside_, id), 1);  // withdraw
    EXPECT_EQ(step(coach_, id, {{"step", "withdraw"}, {"note", "syy"}}).status, 403);
    for (const char* word : {"receive", "accept", "start"}) {
        EXPECT_EQ(step(outside_, id, {{"step", word}}).status, 403) << word;
        EXPECT_EQ(step(coach_, id, {{"step", word}}).status, 204) << word;
        EXPECT_EQ(outside_page(id).status, 200) << word;
    }
    EXPECT_EQ(steps_of(outside_, id), 0);
    EXPECT_EQ(step(coach_, id, {{"step", "tell"}, {"news", "first_meeting"}}).status, 204);
    EXPECT_EQ(step(coach_, id, {{"step", "tell"}, {"news", "job_start"}}).status, 204);
    EXPECT_EQ(
        step(coach_, id, {{"step", "tell"}, {"news", "six_months"}, {"note", "Yhä työssä"}}).status,
        204);
    const Reply page = outside_page(id);
    EXPECT_NE(page.text.find("Yhä työssä"), std::string::npos);
    EXPECT_EQ(page.text.find(coach_.id), std::string::npos);
}

TEST_P(OutsideLinks, ComeBackAndAreTakenBack) {
    const std::string returned = sent();
    EXPECT_EQ(step(coach_, returned, {{"step", "give_back"}, {"reason", "no_capacity"}}).status,
              204);
    EXPECT_EQ(steps_of(outside_, returned), 1);  // has read it
    EXPECT_EQ(step(manager_, returned, {{"step", "note_end"}}).status, 403);
    EXPECT_EQ(step(outside_, returned, {{"step", "note_end"}}).status, 204);
    const std::string withdrawn = sent();
    EXPECT_EQ(step(outside_, withdrawn, {{"step", "withdraw"}, {"note", "Muutti"}}).status, 204);
    EXPECT_TRUE(view(coach_, withdrawn).json.find("sent")->is_null());
    const Reply people = world_.get(coach_, "/people");
    EXPECT_EQ(people.text.find(name), std::string::npos) << "the consent is over";
}

TEST_P(OutsideLinks, HaveAThreadWithoutAddresses) {
    const std::string id = sent();
    const auto write = [&](const Caller& caller, const std::string& body) {
        world_.pass(std::chrono::milliseconds{100});
        return world_.post(caller, "/referrals/" + id + "/messages", Json::Object{{"body", body}});
    };
    EXPECT_EQ(write(coach_, "Sopiiko tiistai?").status, 204);
    EXPECT_EQ(world_.send(outside_, "/outside/referrals/" + id + "/messages", {{"body", "Sopii."}})
                  .status,
              web::status::see_other);
    const Reply outside = outside_page(id);
    EXPECT_NE(outside.text.find("Sopiiko tiistai?"), std::string::npos);
    const Reply inside = view(coach_, id);
    const auto& messages = *inside.json.find("messages")->array();
    ASSERT_EQ(messages.size(), 2U);
    EXPECT_NE(messages.front().find_string("organisation").value(), "Kaislan terveysasema");
    EXPECT_EQ(messages.back().find_string("organisation").value(), "Kaislan terveysasema");
    EXPECT_EQ(inside.text.find("hoitaja@example.org"), std::string::npos);
}

TEST_P(OutsideLinks, EndWithTheirTimeAreRenewedAndTakenBack) {
    const std::string id = sent();
    world_.pass(outside_link_length + std::chrono::hours{1});
    coach_ = world_.session_of(coach_);
    EXPECT_NE(world_.page(outside_, "/outside").status, 200);
    const Reply renewed =
        world_.post(coach_, "/outside-links/" + referrer_ + "/renewal", Json::Object{});
    ASSERT_EQ(renewed.status, 201) << renewed.text;
    outside_ = holder(renewed);
    EXPECT_EQ(outside_page(id).status, 200) << "goes on seeing what was sent";
    Question end;
    end.method = web::Method::remove;
    end.path = "/outside-links/" + referrer_;
    EXPECT_EQ(world_.ask(world_.user(world_.north(), ActorRole::coach), end).status, 404);
    const Reply ended = world_.ask(coach_, end);
    EXPECT_EQ(ended.status, 204) << ended.text;
    EXPECT_EQ(world_.events_of(ended.request).front().action, "service.link");
    EXPECT_NE(outside_page(id).status, 200);
    EXPECT_EQ(world_.ask(coach_, end).key(), "outside.has_ended");
}

TEST_P(OutsideLinks, AreMadeForOwnServicesAndARealAddress) {
    const auto make = [&](const Json& body) {
        world_.pass(std::chrono::milliseconds{100});
        return world_.post(coach_, "/outside-links", body);
    };
    EXPECT_EQ(make(draft({})).status, web::status::invalid);
    EXPECT_EQ(make(draft({world_.service(world_.north())})).status, web::status::invalid);
    Json::Object no_address = *draft({service_}).object();
    no_address[1].second = Json("hoitaja");
    EXPECT_NE(make(no_address).text.find("mail.address_is_wrong"), std::string::npos);
}

TEST_P(OutsideLinks, AreLoggedAtEachUse) {
    const Reply home = world_.page(outside_, "/outside");
    const auto events = world_.events_of(home.request);
    ASSERT_FALSE(events.empty());
    EXPECT_EQ(events.front().role, "outside_referrer");
    EXPECT_EQ(events.front().action, "service.list");
}

}  // namespace
}  // namespace kynnys
