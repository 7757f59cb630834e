// E-mail from what happens in the service to a server that takes it, or does not.
#include <gtest/gtest.h>

#include <set>

#include "api/world.h"
#include "app/referral_clock_worker.h"
#include "exchange/rules_file.h"
#include "storage/outbox_store.h"
#include "support/mail/smtp_server.h"

namespace kynnys {
namespace {

using mail::NoticeKind;
using mail::OutboxMessage;
using mail::OutboxState;
using namespace std::chrono_literals;
using testing::Caller;
using testing::comes_true;
using testing::Footing;
using testing::Reply;
using testing::SmtpMood;
using testing::SmtpServer;
using testing::Someone;
using testing::World;

class Mail : public ::testing::TestWithParam<DatabaseKind> {
  protected:
    Mail() {
        wants(receiver_, "vastaanottaja@etelala.example");
        wants(referrer_, "lahettaja@pohjola.example");
    }

    void set(Settings& settings) const {
        settings.mail_server = "localhost:" + std::to_string(port_);
        settings.mail_security = mail::MailSecurity::none;
        settings.mail_sender = "kynnys@kynnys.example";
        settings.service_address = "https://kynnys.example";
        settings.mail_seconds = 1;
    }
    void wants(const Caller& caller, const std::string& address) {
        const Reply saved =
            world_.send(caller, "/account/mail", {{"is_on", "yes"}, {"address", address}});
        EXPECT_EQ(saved.status, 303) << saved.text;
    }
    // A client of the referrer's, sent to the service in the south.
    std::string send() {
        people_.push_back(world_.client(Footing::own_and_assigned, referrer_));
        const Reply sent = world_.post(referrer_, "/people/" + people_.back().id + "/referrals",
                                       Json::Object{{"service", service_},
                                                    {"consent", "Saa kertoa nimeni"},
                                                    {"note", "Soita aamulla"},
                                                    {"shares", "facts"}});
        EXPECT_EQ(sent.status, 201) << sent.text;
        return sent.text_at("id");
    }
    void step(const Caller& caller, const std::string& id, const std::string& word) {
        const Reply seen = world_.get(caller, "/referrals/" + id);
        const Reply taken =
            world_.post(caller, "/referrals/" + id + "/steps",
                        Json::Object{{"step", word}, {"version", *seen.json.find("version")}});
        EXPECT_EQ(taken.status, 204) << taken.text;
    }
    // The sessions of users may end meanwhile.
    void pass(std::chrono::minutes time) {
        world_.pass(time);
        for (Caller* caller : {&referrer_, &receiver_, &administrator_})
            *caller = world_.session_of(*caller);
    }

    void run_clock() {
        const std::string key = "key";
        AuditRecorder recorder(world_.database(), key);
        Office office{
            world_.database(), world_.vault(), recorder, [this] { return world_.now(); }, key,
            finnish_rules(),   MailUse::on};
        EXPECT_TRUE(run_referral_clock(office));
    }

    // The oldest first.
    std::vector<OutboxMessage> outbox(const std::string& organisation) {
        OutboxFilter filter;
        filter.organisation = organisation;
        const auto found = world_.database().read([&](Transaction& transaction) {
            return outbox_messages(transaction, world_.vault().seal, filter, {"", 100});
        });
        EXPECT_TRUE(found) << found.error().key;
        std::vector<OutboxMessage> all;
        for (const OutboxRecord& one : found.value()) all.insert(all.begin(), one.message);
        return all;
    }
    OutboxMessage last(const std::string& organisation) {
        const auto all = outbox(organisation);
        return all.empty() ? OutboxMessage{} : all.back();
    }
    bool becomes(const std::string& organisation, OutboxState state) {
        return comes_true([&] { return last(organisation).state == state; });
    }
    bool fails_with(const std::string& fault) {
        return comes_true([&] { return last(world_.south()).fault == fault; });
    }

    SmtpServer& smtp() { return *smtp_; }
    void go_away() { smtp_.reset(); }
    void come_back() { smtp_ = std::make_unique<SmtpServer>(port_); }

    std::unique_ptr<SmtpServer> smtp_ = std::make_unique<SmtpServer>();
    std::uint16_t port_ = smtp_->port();
    World world_{GetParam(), SecondFactor::optional, [this](Settings& settings) { set(settings); }};
    Caller referrer_ = world_.user(world_.north(), ActorRole::referrer);
    Caller receiver_ = world_.user(world_.south(), ActorRole::coach);
    Caller administrator_ = world_.user(world_.south(), ActorRole::administrator);
    std::string service_ = world_.service(world_.south());
    std::vector<Someone> people_;
};
INSTANTIATE_ON_BOTH(Mail);

TEST_P(Mail, TellsWhoWantsItAndNamesNobody) {
    const Caller manager = world_.user(world_.south(), ActorRole::manager);  // wants none
    const std::string id = send();
    ASSERT_TRUE(becomes(world_.south(), OutboxState::sent));
    step(receiver_, id, "receive");
    ASSERT_TRUE(becomes(world_.north(), OutboxState::sent));
    const auto mails = smtp().mails();
    ASSERT_EQ(mails.size(), 2U);
    EXPECT_EQ(mails[0].to, "<vastaanottaja@etelala.example>");
    EXPECT_EQ(mails[1].to, "<lahettaja@pohjola.example>");
    for (const auto& mail : mails) {
        EXPECT_NE(mail.text.find("https://kynnys.example/\r\n"), std::string::npos) << mail.text;
        for (const std::string& told :
             {people_[0].name, people_[0].phone, people_[0].note, people_[0].id, people_[0].code,
              id, std::string("Soita"), std::string("Aune"), receiver_.id, referrer_.id})
            EXPECT_EQ((mail.header("Subject") + mail.body()).find(told), std::string::npos) << told;
    }
    EXPECT_NE(mails[0].body().find("Lähetteitä, jotka odottavat vastausta: 1"), std::string::npos);
    EXPECT_TRUE(world_.tables_with("vastaanottaja@").empty());
}

TEST_P(Mail, IsTriedAgainWhereTheServerPutsItOff) {
    smtp().be(SmtpMood::puts_off);
    send();
    ASSERT_TRUE(fails_with("mail.was_put_off"));
    const OutboxMessage message = last(world_.south());
    EXPECT_EQ(message.state, OutboxState::waiting);
    EXPECT_EQ(message.tries, 1);
    EXPECT_EQ(message.next_try_at, world_.now() + 1min);
    smtp().be(SmtpMood::takes);
    EXPECT_TRUE(smtp().mails().empty());
    pass(1min);
    EXPECT_TRUE(becomes(world_.south(), OutboxState::sent));
    EXPECT_EQ(smtp().mails().size(), 1U);
}

TEST_P(Mail, FailsWhereTheServerRefusesAndAnAdministratorSendsItAgain) {
    smtp().be(SmtpMood::refuses);
    send();
    ASSERT_TRUE(becomes(world_.south(), OutboxState::failed));
    EXPECT_TRUE(world_.tables_with("nobody here").empty());
    EXPECT_NE(world_.page(administrator_, "/").text.find("/outbox?state=failed"),
              std::string::npos);
    const Reply page = world_.page(administrator_, "/outbox");
    EXPECT_EQ(page.status, 200);
    EXPECT_EQ(page.text.find("vastaanottaja@"), std::string::npos);
    const Reply listed = world_.get(administrator_, "/outbox");
    const Json& item = listed.json.find("items")->array()->front();
    EXPECT_EQ(item.find_string("fault").value(), "mail.was_refused");
    EXPECT_EQ(listed.text.find("vastaanottaja@"), std::string::npos);
    smtp().be(SmtpMood::takes);
    const std::string path = "/outbox/" + item.find_string("id").value();
    EXPECT_EQ(world_.post(administrator_, path + "/again", Json::Object{}).status, 204);
    ASSERT_TRUE(becomes(world_.south(), OutboxState::sent));
    const Reply twice = world_.post(administrator_, path + "/again", Json::Object{});
    EXPECT_EQ(twice.key(), "outbox.was_changed");
    EXPECT_EQ(world_.post(administrator_, path + "/cancel", Json::Object{}).key(),
              "outbox.was_changed");
}

TEST_P(Mail, WaitsForAServerThatIsAway) {
    go_away();
    send();
    ASSERT_TRUE(fails_with("mail.server_is_away"));
    EXPECT_EQ(last(world_.south()).state, OutboxState::waiting);
    come_back();
    pass(1min);
    EXPECT_TRUE(becomes(world_.south(), OutboxState::sent));
}

TEST_P(Mail, ExpiresWhereNobodyTakesIt) {
    go_away();
    send();
    ASSERT_TRUE(fails_with("mail.server_is_away"));
    pass(mail::outbox_expiry);
    EXPECT_TRUE(becomes(world_.south(), OutboxState::expired));
    come_back();
    pass(24h);
    std::this_thread::sleep_for(1500ms);
    EXPECT_TRUE(smtp().mails().empty());
}

TEST_P(Mail, IsSentTwiceUnderOneIdWhereTheAnswerIsLost) {
    smtp().be(SmtpMood::drops);
    send();
    ASSERT_TRUE(fails_with("mail.was_cut_off"));
    smtp().be(SmtpMood::takes);
    pass(1min);
    ASSERT_TRUE(becomes(world_.south(), OutboxState::sent));
    const auto mails = smtp().mails();
    ASSERT_EQ(mails.size(), 2U);
    EXPECT_EQ(mails[0].header("Message-ID"), mails[1].header("Message-ID"));
    EXPECT_EQ(mails[0].text, mails[1].text);
}

TEST_P(Mail, BundlesWhatComesWithinAnHourAndLosesNothing) {
    send();
    ASSERT_TRUE(becomes(world_.south(), OutboxState::sent));
    for (int i = 0; i < 3; ++i) {
        send();
        pass(10min);
    }
    std::this_thread::sleep_for(1500ms);
    EXPECT_EQ(smtp().mails().size(), 1U);
    EXPECT_EQ(last(world_.south()).notices.size(), 3U);
    pass(31min);
    ASSERT_TRUE(becomes(world_.south(), OutboxState::sent));
    ASSERT_EQ(smtp().mails().size(), 2U);
    EXPECT_NE(smtp().mails()[1].body().find("jotka odottavat vastausta: 3"), std::string::npos);
    EXPECT_EQ(outbox(world_.south()).size(), 2U);
}

TEST_P(Mail, DoesNotTellWhatHasBeenDoneMeanwhile) {
    go_away();
    const std::string id = send();
    ASSERT_TRUE(fails_with("mail.server_is_away"));
    step(receiver_, id, "receive");
    come_back();
    pass(1min);
    EXPECT_TRUE(becomes(world_.south(), OutboxState::expired));
    EXPECT_TRUE(becomes(world_.north(), OutboxState::sent));
    ASSERT_EQ(smtp().mails().size(), 1U);
    EXPECT_EQ(smtp().mails()[0].to, "<lahettaja@pohjola.example>");
}

TEST_P(Mail, StopsForWhoDoesNotWantItAnyMore) {
    go_away();
    send();
    ASSERT_TRUE(fails_with("mail.server_is_away"));
    EXPECT_EQ(world_.send(receiver_, "/account/mail", {{"address", ""}}).status, 303);
    come_back();
    pass(1min);
    EXPECT_TRUE(becomes(world_.south(), OutboxState::cancelled));
    EXPECT_TRUE(smtp().mails().empty());
}

TEST_P(Mail, TellsTheOtherSideOfAMessage) {
    const std::string id = send();
    ASSERT_TRUE(becomes(world_.south(), OutboxState::sent));
    EXPECT_EQ(world_
                  .post(receiver_, "/referrals/" + id + "/messages",
                        Json::Object{{"body", "Milloin Aune pääsee?"}})
                  .status,
              204);
    ASSERT_TRUE(becomes(world_.north(), OutboxState::sent));
    EXPECT_EQ(last(world_.north()).notices.front().kind, NoticeKind::referral_message);
    for (const auto& mail : smtp().mails())
        EXPECT_EQ(mail.body().find("Milloin"), std::string::npos);
}

TEST_P(Mail, TellsWhoLetsADayPassAndThenTheManager) {
    const Caller manager = world_.user(world_.south(), ActorRole::manager);
    wants(manager, "esihenkilo@etelala.example");
    send();
    const auto told = [&](NoticeKind kind) {
        std::set<std::string> readers;
        for (const OutboxMessage& message : outbox(world_.south())) {
            for (const mail::Notice& one : message.notices) {
                if (one.kind == kind)
                    readers.insert(message.account);
            }
        }
        return readers;
    };
    for (int day = 0; day < 20 && told(NoticeKind::referral_escalated).empty(); ++day) {
        pass(24h);
        run_clock();
        ASSERT_TRUE(comes_true([&] { return last(world_.south()).state == OutboxState::sent; }));
    }
    const std::set<std::string> both{manager.id, receiver_.id};
    EXPECT_EQ(told(NoticeKind::referral_overdue), both);
    EXPECT_EQ(told(NoticeKind::referral_escalated), both);
    EXPECT_TRUE(becomes(world_.north(), OutboxState::sent));
    EXPECT_EQ(last(world_.north()).notices.front().kind, NoticeKind::referral_news);
}

TEST_P(Mail, TellsOfAStepThatIsDueOnce) {
    const std::string day = iso_text(world_.today());
    const Reply brought = world_.send(receiver_, "/consultations/new",
                                      {{"meeting_on", day},
                                       {"case_text", "Yöt ovat vaikeita"},
                                       {"questions", "Kuka tietää paikan?"},
                                       {"person", ""}});
    ASSERT_EQ(brought.status, 303) << brought.text;
    const std::string path(*brought.headers.find("Location"));
    ASSERT_EQ(world_
                  .send(receiver_, path + "/steps",
                        {{"version", "1"},
                         {"text", "Soittaa kirjastoon"},
                         {"owner", receiver_.id},
                         {"due_on", day}})
                  .status,
              303);
    ASSERT_TRUE(becomes(world_.south(), OutboxState::sent));
    EXPECT_EQ(last(world_.south()).notices.front().kind, NoticeKind::consultation_step);
    pass(120min);
    std::this_thread::sleep_for(1500ms);
    EXPECT_EQ(smtp().mails().size(), 1U);
    EXPECT_EQ(smtp().mails()[0].body().find("Soittaa"), std::string::npos);
}

TEST_P(Mail, TellsTheCoachThatTheClientHasAnswered) {
    const Caller coach = world_.user(world_.north(), ActorRole::coach);
    wants(coach, "valmentaja@pohjola.example");
    const Someone person = world_.client(Footing::own_and_assigned, coach);
    const std::string proposal =
        world_.proposal(world_.north(), person.id, ProposalState::accepted);
    const Caller client = world_.link_to(LinkKind::client, person.id, world_.north());
    const Reply said = world_.post(client, "/proposals/" + proposal + "/decisions",
                                   Json::Object{{"state", "agreed"}, {"version", 1}});
    ASSERT_LT(said.status, 300) << said.text;
    ASSERT_TRUE(becomes(world_.north(), OutboxState::sent));
    EXPECT_EQ(last(world_.north()).notices.front().kind, NoticeKind::proposal_answered);
    EXPECT_EQ(smtp().mails().front().to, "<valmentaja@pohjola.example>");
}

TEST_P(Mail, SendsATestToOneself) {
    const Reply without = world_.post(administrator_, "/outbox/test", Json::Object{});
    EXPECT_EQ(without.status, 422);
    EXPECT_EQ(without.key(), "mail.address_is_missing");
    wants(administrator_, "yllapito@etelala.example");
    EXPECT_EQ(world_.post(administrator_, "/outbox/test", Json::Object{}).status, 201);
    ASSERT_TRUE(becomes(world_.south(), OutboxState::sent));
    EXPECT_EQ(smtp().mails().front().to, "<yllapito@etelala.example>");
    // Where it went is needed no more.
    EXPECT_EQ(last(world_.south()).address, "");
}

TEST_P(Mail, AsksForAnAddressThatIsOne) {
    const Reply saved =
        world_.send(receiver_, "/account/mail", {{"is_on", "yes"}, {"address", "ei osoite"}});
    EXPECT_EQ(saved.status, 422);
    EXPECT_NE(saved.text.find("ei osoite"), std::string::npos);
}

class MailIsOff : public testing::OnWorld {};
INSTANTIATE_ON_BOTH(MailIsOff);

TEST_P(MailIsOff, QueuesNothingAndSaysSo) {
    const Caller referrer = world_.user(world_.north(), ActorRole::referrer);
    const Caller receiver = world_.user(world_.south(), ActorRole::coach);
    const Caller administrator = world_.user(world_.south(), ActorRole::administrator);
    EXPECT_EQ(world_
                  .send(receiver, "/account/mail",
                        {{"is_on", "yes"}, {"address", "vastaanottaja@etelala.example"}})
                  .status,
              303);
    const Someone person = world_.client(Footing::own_and_assigned, referrer);
    world_.post(referrer, "/people/" + person.id + "/referrals",
                Json::Object{{"service", world_.service(world_.south())},
                             {"consent", "Saa kertoa nimeni"},
                             {"shares", "facts"}});
    const Reply listed = world_.get(administrator, "/outbox");
    EXPECT_TRUE(listed.json.find("items")->array()->empty());
    EXPECT_NE(world_.page(administrator, "/outbox").text.find("sends no e-mail"),
              std::string::npos);
}

}  // namespace
}  // namespace kynnys
