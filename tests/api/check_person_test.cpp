// From a check of nobody in particular to a referral: whom it was about, and what was typed goes
// along.
#include <gtest/gtest.h>

#include <regex>

#include "api/world.h"

namespace kynnys {
namespace {

using testing::Caller;
using testing::Footing;
using testing::Reply;

class CheckPerson : public testing::OnWorld {
  protected:
    Reply check(web::Parameters more) {
        world_.pass(std::chrono::milliseconds{100});
        more.add("service", service_);
        more.add("fact_birth_date", "17.5.1966");
        more.add("fact_unemployed_since", "1.2.2023");
        return world_.send(coach_, "/check", std::move(more));
    }
    static bool says(const Reply& reply, const std::string& text) {
        return reply.text.find(text) != std::string::npos;
    }

    Caller coach_ = world_.user(world_.north(), ActorRole::coach);
    std::string service_ = world_.service(world_.south());
};
INSTANTIATE_ON_BOTH(CheckPerson);

TEST_P(CheckPerson, AsksWhomItWasAboutAndKeepsWhatWasTyped) {
    const Reply asked = check({});
    EXPECT_EQ(asked.status, 200) << asked.text;
    EXPECT_TRUE(says(asked, "name=\"make\""));
    EXPECT_TRUE(says(asked, "1966-05-17"));
    const auto person = world_.client(Footing::own_and_assigned, coach_);
    const Reply found = check({{"name", person.name.substr(0, 4)}});
    EXPECT_TRUE(says(found, "value=\"" + person.id + "\"")) << found.text;
}

TEST_P(CheckPerson, AddsSomebodyNewWithTheFacts) {
    EXPECT_EQ(check({{"make", "yes"}, {"new_name", " "}, {"basis", "consent"}}).status,
              web::status::invalid);
    const Reply made = check({{"make", "yes"},
                              {"new_name", "Tuisku Ketvel"},
                              {"new_phone", "040 7654321"},
                              {"basis", "consent"},
                              {"basis_text", "Saa kirjata tietoni"}});
    ASSERT_EQ(made.status, 200) << made.text;
    EXPECT_TRUE(says(made, "Tuisku Ketvel"));
    EXPECT_TRUE(says(made, "name=\"consent\""));
    std::smatch form;
    ASSERT_TRUE(std::regex_search(made.text, form,
                                  std::regex("action=\"/people/([0-9a-f-]{36})/referrals\"")));
    const std::string id = form[1];
    const Reply person = world_.get(coach_, "/people/" + id);
    ASSERT_EQ(person.status, 200) << id;
    EXPECT_TRUE(says(person, "2023-02-01"));
    EXPECT_TRUE(says(world_.get(coach_, "/people/" + id + "/situation"), "1966-05-17"));
}

TEST_P(CheckPerson, IsOfNobodyWhomTheActorMayNotSee) {
    const auto stranger = world_.client(Footing::undisclosed, coach_);
    const Reply found = check({{"name", stranger.name.substr(0, 4)}});
    EXPECT_FALSE(says(found, stranger.id));
    EXPECT_EQ(check({{"person", stranger.id}}).status, 404);
}

}  // namespace
}  // namespace kynnys
