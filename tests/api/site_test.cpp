// The desk of a workplace's contact: what is on the page, and what must never be.
#include <gtest/gtest.h>

#include "api/proposal_case.h"
#include "app/site_desk.h"
#include "web/form.h"

namespace kynnys::testing {

namespace {

class Site : public ProposalCase {
  protected:
    // A page as the contact's browser gets it.
    std::string page(const Caller& contact, const std::string& path) {
        return world_.page(contact, path).text;
    }

    std::string proposal_ = proposed(ProposalState::agreed);
    Caller contact_ = world_.link_to(LinkKind::employer_contact, workplace(), world_.north());
};

INSTANTIATE_ON_BOTH(Site);

}  // namespace

TEST_P(Site, TellsTheJobAndNothingAboutThePerson) {
    const std::string text = page(contact_, "/site");
    for (const char* told : {"Hyllyt", "09:00–12:00", "Kulmakauppa"})
        EXPECT_NE(text.find(told), std::string::npos) << told << "\n" << text;
    for (const std::string& kept :
         {person_.name, person_.phone, person_.note, person_.code, person_.id})
        EXPECT_EQ(text.find(kept), std::string::npos) << kept;
    EXPECT_EQ(text.find("term."), std::string::npos);
}

// What employers may apply for is said in general: whatever is on record of the client, the page is
// the same, letter by letter.
TEST_P(Site, TellsOfSupportInGeneralAlone) {
    const std::string before = page(contact_, "/site");
    EXPECT_NE(before.find("subsidies"), std::string::npos) << before;
    const Caller client = world_.link_to(LinkKind::client, person_.id, world_.north());
    const Json facts = Json::Object{{"version", 0},
                                    {"benefit", "yleistuki"},
                                    {"benefit_monthly", "777.77"},
                                    {"pension", "full"},
                                    {"reduced_work_ability", true},
                                    {"jobseeker", true},
                                    {"birth_date", "1966-01-02"}};
    const Reply recorded = world_.ask(client, {.method = web::Method::patch,
                                               .path = "/people/" + person_.id + "/situation",
                                               .body = facts});
    ASSERT_EQ(recorded.status, 200) << recorded.text;
    EXPECT_EQ(page(contact_, "/site"), before);
    for (const char* word : {"illness", "sairau", "sjukdom", "777"})
        EXPECT_EQ(before.find(word), std::string::npos) << word;
}

TEST_P(Site, TellsTheNameWhereTheClientLetsIt) {
    const Caller client = world_.link_to(LinkKind::client, person_.id, world_.north());
    ASSERT_EQ(world_.send(client, "/own/jobs/" + proposal_ + "/name", {{"name", "told"}}).status,
              web::status::see_other);
    EXPECT_NE(page(contact_, "/site").find(person_.name), std::string::npos);
    ASSERT_EQ(world_.send(client, "/own/jobs/" + proposal_ + "/name", {{"name", "kept"}}).status,
              web::status::see_other);
    EXPECT_EQ(page(contact_, "/site").find(person_.name), std::string::npos);
    // Nobody else may: the contact has no such page.
    EXPECT_NE(world_.send(contact_, "/own/jobs/" + proposal_ + "/name", {{"name", "told"}}).status,
              web::status::see_other);
}

TEST_P(Site, ShowsNoJobOfSomebodyWhoMayNotBeSeen) {
    world_.write([&](Transaction& transaction) -> Result<Done> {
        TRY(
            transaction.change("UPDATE disclosure SET withdrawn_at = '2020-01-01T00:00:00.000000Z' "
                               "WHERE person = :person",
                               {{"person", person_.id}}));
        return Done{};
    });
    EXPECT_EQ(page(contact_, "/site").find("Hyllyt"), std::string::npos);
}

TEST_P(Site, KeepsTheAnswerForTheCoach) {
    const std::string path = "/site/jobs/" + proposal_;
    ASSERT_EQ(
        world_.send(contact_, path, {{"answer", "talk"}, {"message", "After ten sharp"}}).status,
        web::status::see_other);
    EXPECT_TRUE(world_.tables_with("After ten").empty());
    EXPECT_NE(page(coach_, "/").find("/proposals/" + proposal_), std::string::npos);
    EXPECT_NE(page(coach_, "/proposals/" + proposal_).find("After ten sharp"), std::string::npos);
    ASSERT_EQ(world_.send(coach_, "/proposals/" + proposal_ + "/noted", {}).status,
              web::status::see_other);
    EXPECT_EQ(page(coach_, "/").find("/proposals/" + proposal_), std::string::npos);
}

TEST_P(Site, AnswersOnlyForTheOwnWorkplace) {
    const Caller stranger = world_.link_to(LinkKind::employer_contact,
                                           world_.workplace(world_.north()), world_.north());
    EXPECT_EQ(page(stranger, "/site").find("Hyllyt"), std::string::npos);
    EXPECT_EQ(
        world_.send(stranger, "/site/jobs/" + proposal_, {{"answer", "suits"}, {"message", ""}})
            .status,
        web::status::not_found);
    const Caller client = world_.link_to(LinkKind::client, person_.id, world_.north());
    EXPECT_NE(world_.page(client, "/site").status, web::status::ok);
}

}  // namespace kynnys::testing
