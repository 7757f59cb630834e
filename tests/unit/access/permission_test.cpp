#include "access/permission.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kynnys {
namespace {

TEST(Permission, LetsACoachEditOnlyPeopleOfTheOwnOrganisation) {
    EXPECT_TRUE(is_allowed(ActorRole::coach, Action::person_edit, Relation::assigned));
    EXPECT_TRUE(is_allowed(ActorRole::coach, Action::person_edit, Relation::responsible));
    EXPECT_FALSE(is_allowed(ActorRole::coach, Action::person_edit, Relation::disclosed));
    EXPECT_TRUE(is_allowed(ActorRole::coach, Action::person_view, Relation::disclosed));
}

TEST(Permission, GivesNobodyAnythingWithoutARelation) {
    for (const Permission& line : permissions())
        EXPECT_FALSE(line.relations.has(Relation::none)) << action_codes().code(line.action);
}

TEST(Permission, ShowsNoClientToEvaluatorsAndAdministrators) {
    for (const ActorRole role : {ActorRole::evaluator, ActorRole::administrator}) {
        for (const Action action :
             {Action::person_list, Action::person_view, Action::person_edit, Action::person_export,
              Action::proposal_view, Action::disclosure_view, Action::data_export}) {
            EXPECT_TRUE(relations_for(role, action).is_empty())
                << actor_role_codes().code(role) << " " << action_codes().code(action);
        }
    }
}

TEST(Permission, ShowsTheEmployerNoPerson) {
    for (const Permission& line : permissions()) {
        if (line.role != ActorRole::employer_contact)
            continue;
        EXPECT_TRUE(action_codes().code(line.action).substr(0, 6) != "person");
    }
}

TEST(Permission, LetsAReferrerFromOutsideDoNothingButRefer) {
    for (const Permission& line : permissions()) {
        if (line.role != ActorRole::outside_referrer)
            continue;
        const std::string_view noun = action_codes().code(line.action).substr(0, 8);
        EXPECT_TRUE(noun == "referral" || line.action == Action::service_list);
        EXPECT_EQ(line.relations.values(), std::vector{Relation::self});
    }
}

TEST(Permission, LetsOnlyTheClientAnswerForTheClient) {
    for (const Action action : {Action::proposal_answer, Action::person_approve}) {
        for (std::size_t r = 0; r < actor_role_count; ++r) {
            const auto role = static_cast<ActorRole>(r);
            EXPECT_EQ(role == ActorRole::client, is_allowed(role, action, Relation::self));
        }
    }
}

TEST(Permission, HasEachLineOnceAndInOrder) {
    const auto table = permissions();
    ASSERT_FALSE(table.empty());
    const auto is_before = [](const Permission& one, const Permission& other) {
        return std::pair(one.role, one.action) < std::pair(other.role, other.action);
    };
    EXPECT_EQ(table.end(),
              std::adjacent_find(table.begin(), table.end(),
                                 [&](const auto& a, const auto& b) { return !is_before(a, b); }));
}

TEST(Permission, UsesEveryActionSomewhere) {
    for (std::size_t a = 0; a < action_count; ++a) {
        const auto action = static_cast<Action>(a);
        EXPECT_TRUE(std::any_of(permissions().begin(), permissions().end(),
                                [&](const Permission& line) { return line.action == action; }))
            << action_codes().code(action);
    }
}

TEST(Action, HasAScopeThatSaysWhetherItWrites) {
    EXPECT_EQ("person:read", scope_of(Action::person_view));
    EXPECT_EQ("person:read", scope_of(Action::person_export));
    EXPECT_EQ("plan:write", scope_of(Action::plan_make));
    EXPECT_EQ("proposal:write", scope_of(Action::proposal_decide));
    EXPECT_TRUE(is_writing(Action::session_edit));
}

TEST(Action, HasDifferentWordsForAll) {
    for (std::size_t a = 0; a < action_count; ++a) {
        const auto action = static_cast<Action>(a);
        const auto read = action_codes().parse(action_codes().code(action));
        ASSERT_TRUE(read);
        EXPECT_EQ(action, read.value());
    }
}

TEST(ActorRole, OfAUserIsNeitherClientNorContact) {
    EXPECT_TRUE(check_role_of_user(ActorRole::coach));
    for (const ActorRole role :
         {ActorRole::client, ActorRole::employer_contact, ActorRole::outside_referrer}) {
        const auto refused = check_role_of_user(role);
        ASSERT_FALSE(refused);
        EXPECT_EQ("role.needs_no_account", refused.error().key);
    }
}

}  // namespace
}  // namespace kynnys
