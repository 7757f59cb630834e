#include "ability/profile.h"

#include <gtest/gtest.h>

#include "support/error_key.h"

namespace kynnys {
namespace {

using namespace std::chrono_literals;

TEST(Profile, KnowsNothingAtFirst) {
    const Profile profile;
    for (const AbilityLine& line : ability_catalogue())
        EXPECT_FALSE(profile.line(line.ability).has_value()) << line.code;
}

TEST(Profile, TellsUnknownFromNotNow) {
    Profile profile;
    profile.set(Ability::seeing, {Step::not_now, Rater::coach, 2026y / 11 / 21, Sureness::sure});
    ASSERT_TRUE(profile.line(Ability::seeing).has_value());
    EXPECT_EQ(profile.line(Ability::seeing)->step, Step::not_now);
    EXPECT_EQ(profile.line(Ability::seeing)->rated_by, Rater::coach);
    EXPECT_EQ(profile.line(Ability::seeing)->rated_on, 2026y / 11 / 21);
    EXPECT_EQ(profile.line(Ability::seeing)->sureness, Sureness::sure);
    EXPECT_FALSE(profile.line(Ability::hearing).has_value());
    EXPECT_NE(profile, Profile());
}

TEST(Demand, AsksOnlyWhatIsSet) {
    Demand demand;
    demand.set(Ability::keeping_times, Step::on_my_own);
    EXPECT_EQ(demand.step(Ability::keeping_times), Step::on_my_own);
    EXPECT_FALSE(demand.step(Ability::counting).has_value());
    EXPECT_NE(demand, Demand());
}

TEST(Profile, RatersAreReadAsTheyAreWritten) {
    for (int number = 0; number < 5; ++number) {
        const auto rater = static_cast<Rater>(number);
        EXPECT_EQ(parse_rater(code_of(rater)).value(), rater);
    }
    EXPECT_EQ(code_of(Rater::health_care), "health_care");
    EXPECT_EQ(code_of(Rater::workplace), "workplace");
    EXPECT_EQ(error_key(parse_rater("doctor")), "rater.is_unknown");
    EXPECT_EQ(error_argument(parse_rater("couch"), 1), "coach");
}

TEST(Profile, SurenessIsReadAsItIsWritten) {
    for (int number = 0; number < 3; ++number) {
        const auto sureness = static_cast<Sureness>(number);
        EXPECT_EQ(parse_sureness(code_of(sureness)).value(), sureness);
    }
    EXPECT_EQ(code_of(Sureness::fairly_sure), "fairly_sure");
    EXPECT_EQ(error_key(parse_sureness("certain")), "sureness.is_unknown");
}

}  // namespace
}  // namespace kynnys
