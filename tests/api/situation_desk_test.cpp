#include "app/situation_desk.h"

#include <fstream>

#include "api/world.h"
#include "app/person_facts.h"
#include "exchange/rules_file.h"

namespace kynnys {
namespace {

class Situations : public testing::OnWorld {
  protected:
    static Actor actor_of(const testing::Caller& caller) {
        Actor actor;
        actor.kind = caller.by == testing::CalledBy::link ? ActorKind::link : ActorKind::user;
        actor.id = caller.id;
        actor.role = caller.role;
        actor.organisation = caller.organisation;
        actor.subject = caller.subject;
        return actor;
    }
    Result<Checked<SituationView>> change(const testing::Caller& caller, const char* facts,
                                          std::int64_t seen) {
        return desk_.change(actor_of(caller), person_.id, *parse_json(facts).value().object(),
                            seen);
    }
    SituationView found() { return desk_.find(actor_of(coach_), person_.id).value(); }
    static std::int64_t grains(const rules::FactRow& row, const char* fact) {
        return row.grains(finnish_rules().fact(fact));
    }

    const std::string audit_key_ = "key";
    AuditRecorder recorder_{world_.database(), audit_key_};
    Office office_{world_.database(), world_.vault(), recorder_, [this] { return world_.now(); },
                   audit_key_,        finnish_rules()};
    SituationDesk desk_{office_};
    testing::Caller coach_ = world_.user(world_.north(), ActorRole::coach);
    testing::Someone person_ = world_.client(testing::Footing::own, coach_);
    testing::Caller client_ = world_.link_to(LinkKind::client, person_.id, world_.north());
};
INSTANTIATE_ON_BOTH(Situations);

TEST_P(Situations, KnowsWhatStandsElsewhereInTheRecord) {
    const SituationView none = found();
    EXPECT_EQ(none.version, 0);
    EXPECT_FALSE(none.changed_at);
    EXPECT_EQ(grains(none.elsewhere, "in_work_activity"), 0);
    EXPECT_EQ(grains(none.facts, "in_work_activity"), 0);
    EXPECT_FALSE(none.facts.is_known(finnish_rules().fact("benefit")));
}

TEST_P(Situations, KeepsWhatCoachAndClientSay) {
    const auto by_coach = change(coach_, R"({"benefit":"yleistuki","benefit_monthly":800})", 0);
    ASSERT_TRUE(by_coach && by_coach.value());
    EXPECT_EQ(by_coach.value().value().version, 1);
    const auto by_client = change(client_, R"({"benefit_monthly":"750,50"})", 1);
    ASSERT_TRUE(by_client && by_client.value());
    EXPECT_EQ(grains(found().facts, "benefit_monthly"), 75'050);
    EXPECT_EQ(grains(found().facts, "benefit"), 4);
    EXPECT_EQ(found().version, 2);
}

TEST_P(Situations, RefusesASaveOnTopOfAnUnseenOne) {
    ASSERT_TRUE(change(coach_, R"({"jobseeker":true})", 0));
    const auto late = change(client_, R"({"jobseeker":false})", 0);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().key, "row.was_changed");
    EXPECT_EQ(grains(found().facts, "jobseeker"), 1);
}

TEST_P(Situations, TellsWhatIsChangedElsewhere) {
    const auto faulty = change(coach_, R"({"in_work_activity":true})", 0);
    ASSERT_TRUE(faulty);
    ASSERT_FALSE(faulty.value());
    EXPECT_EQ(faulty.value().faults().front().key, "fact.stands_elsewhere");
    EXPECT_EQ(found().version, 0);
}

TEST_P(Situations, AreForWhoMaySeeThem) {
    const testing::Caller instructor = world_.user(world_.north(), ActorRole::instructor);
    const testing::Caller manager = world_.user(world_.north(), ActorRole::manager);
    EXPECT_EQ(change(instructor, "{}", 0).error().key, "subject.is_unknown");
    EXPECT_EQ(change(manager, "{}", 0).error().key, "action.is_not_allowed");
    EXPECT_TRUE(desk_.find(actor_of(manager), person_.id));
    EXPECT_EQ(desk_.find(actor_of(instructor), person_.id).error().key, "subject.is_unknown");
}

TEST_P(Situations, AreInTheFactsOfThePersonForOtherDesks) {
    ASSERT_TRUE(change(coach_, R"({"benefit":"none","birth_date":"1969-05-17"})", 0));
    const auto facts = world_.database().read([&](Transaction& transaction) {
        return facts_of_person(transaction, office_, person_.id);
    });
    EXPECT_EQ(facts.value(), found().facts);
    const auto nobody = world_.database().read(
        [&](Transaction& transaction) { return facts_of_person(transaction, office_, "nobody"); });
    EXPECT_EQ(nobody.error().key, "subject.is_unknown");
}

TEST_P(Situations, AreInTheExport) {
    ASSERT_TRUE(change(coach_, R"({"pension":"full"})", 0));
    const auto reply = world_.get(world_.session_of(coach_), "/people/" + person_.id + "/export");
    const Json* situation = reply.json.find("situation");
    ASSERT_NE(situation, nullptr) << reply.text;
    EXPECT_EQ(json_text(*situation), R"({"pension":"full"})");
}

TEST(ServiceRules, AreCheckedAtTheStart) {
    testing::FreshDatabase fresh(DatabaseKind::sqlite);
    Settings settings;
    settings.database = fresh.address();
    settings.key_file = fresh.folder() / "kynnys.key";
    settings.port = 0;
    settings.rules = fresh.folder() / "own.toml";
    std::ofstream(settings.rules) << "format = 1\nname = \"Ours\"\nversion = 7\n";
    const auto faulty = RunningService::start(settings);
    ASSERT_FALSE(faulty);
    EXPECT_EQ(faulty.error().key, "rules.have_faults");
    EXPECT_NE(faulty.error().arguments.at(1).find("own.toml line 3"), std::string::npos)
        << faulty.error().arguments.at(1);
    std::ofstream(settings.rules) << finnish_rules_text();
    EXPECT_TRUE(RunningService::start(settings));
}

}  // namespace
}  // namespace kynnys
