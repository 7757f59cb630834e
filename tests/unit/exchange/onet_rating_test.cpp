#include "exchange/onet_rating.h"

#include <gtest/gtest.h>

#include <set>

#include "base/check.h"

namespace kynnys {
namespace {

OnetProfile with(std::string_view column, int rating) {
    OnetProfile profile{};
    profile[onet_rating_place(column)] = rating;
    return profile;
}

TEST(OnetRating, AbilitiesComeFirst) {
    std::set<std::string_view> columns;
    for (std::size_t place = 0; place < onet_ratings().size(); ++place) {
        const std::string_view column = onet_ratings()[place].column;
        EXPECT_TRUE(columns.insert(column).second) << column;
        const bool is_ability = place < onet_ability_count;
        EXPECT_TRUE(column.starts_with(is_ability ? "ability:" : "context:")) << column;
    }
}

TEST(OnetRating, EveryLineIsSaidByAtLeastOne) {
    std::set<Ability> said;
    for (const OnetRating& rating : onet_ratings()) {
        if (const Ability* line = std::get_if<Ability>(&rating.says))
            said.insert(*line);
    }
    EXPECT_EQ(said.size(), static_cast<std::size_t>(ability_count));
}

TEST(OnetRating, UnknownColumnIsABug) {
    EXPECT_THROW((void)onet_rating_place("ability:Second Sight"), BrokenCheck);
}

TEST(OnetDemand, ImportanceOfAnAbilityGivesSteps) {
    const auto step = [](int rating) {
        return onet_demand(with("ability:Manual Dexterity", rating), Ability::hand_use);
    };
    EXPECT_EQ(step(0), Step::not_now);
    EXPECT_EQ(step(199), Step::not_now);
    EXPECT_EQ(step(200), Step::with_an_arrangement);
    EXPECT_EQ(step(289), Step::with_an_arrangement);
    EXPECT_EQ(step(290), Step::on_my_own);
    EXPECT_EQ(step(399), Step::on_my_own);
    EXPECT_EQ(step(400), Step::a_strength);
}

TEST(OnetDemand, ContextGivesStepsOfItsOwn) {
    const auto step = [](int rating) {
        return onet_demand(with("context:Spend Time Standing", rating),
                           Ability::standing_and_walking);
    };
    EXPECT_EQ(step(299), Step::not_now);
    EXPECT_EQ(step(300), Step::with_an_arrangement);
    EXPECT_EQ(step(400), Step::on_my_own);
    EXPECT_EQ(step(480), Step::a_strength);
}

TEST(OnetDemand, IsTheHighestOfTheLinesRatings) {
    OnetProfile profile = with("ability:Near Vision", 210);
    profile[onet_rating_place("ability:Far Vision")] = 310;
    EXPECT_EQ(onet_demand(profile, Ability::seeing), Step::on_my_own);
    EXPECT_EQ(onet_demand(profile, Ability::hearing), Step::not_now);
}

TEST(OnetLevel, IsTheMeanOfFourAbilities) {
    OnetProfile profile = with("ability:Deductive Reasoning", 400);
    profile[onet_rating_place("ability:Inductive Reasoning")] = 300;
    profile[onet_rating_place("ability:Problem Sensitivity")] = 350;
    profile[onet_rating_place("ability:Written Expression")] = 150;
    EXPECT_EQ(onet_level(profile), 300);
    EXPECT_FALSE(is_specialist(profile));
    profile[onet_rating_place("ability:Written Expression")] = 350;
    EXPECT_TRUE(is_specialist(profile));
}

TEST(OnetLevel, EachLimitAloneMakesASpecialist) {
    for (const OnetSpecialistLimit& limit : onet_specialist_limits()) {
        EXPECT_TRUE(is_specialist(with(limit.column, limit.from))) << limit.column;
        EXPECT_FALSE(is_specialist(with(limit.column, limit.from - 1))) << limit.column;
    }
}

}  // namespace
}  // namespace kynnys
