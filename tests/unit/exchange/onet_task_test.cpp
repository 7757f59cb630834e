#include "exchange/onet_task.h"

#include <gtest/gtest.h>

#include "exchange/onet_context.h"
#include "exchange/onet_doing.h"
#include "unit/exchange/onet_extract.h"

namespace kynnys {
namespace {

class OnetTask : public ::testing::Test {
  protected:
    // As in a tea house that is open Monday to Saturday from eight to twenty.
    [[nodiscard]] Task task(std::string_view code, std::string_view task_id) const {
        return make_onet_task(onet_statement(task_id), work(code, 28), setting_);
    }

    // With so many parts of a week in all.
    static OnetWork work(std::string_view code, int weights) {
        const int place = onet_extract().find(code);
        OnetWork made =
            make_onet_work(onet_extract().occupations[static_cast<std::size_t>(place)], {}, {1});
        made.weights = weights;
        return made;
    }

    OnetSetting setting_ = make_onet_setting(onet_extract_kinds().front());
};

TEST_F(OnetTask, CoreWorkThatIsDoneEveryDayHasAWindowEachDay) {
    const Task carrying = task("99-0001.00", "101");
    EXPECT_EQ(carrying.part, TaskPart::assisting);
    EXPECT_EQ(carrying.rhythm.times, 6);
    // 2,250 minutes x 6 of 28 / 6 days = 80 minutes.
    EXPECT_EQ(carrying.rhythm.each, Minutes{80});
    EXPECT_EQ(windows_text(carrying.windows), "Mon-Sat 08:00-12:00");
    EXPECT_EQ(carrying.if_not_done, IfNotDone::must_be_done);
    EXPECT_TRUE(carrying.may_be_shared);
}

TEST_F(OnetTask, CleaningIsDoneAtTheEndAndServingInTheMiddleOfTheDay) {
    EXPECT_EQ(windows_text(task("99-0001.00", "102").windows), "Mon-Sat 16:00-20:00");
    EXPECT_EQ(windows_text(task("99-0001.00", "103").windows), "Mon-Sat 12:00-16:00");
}

TEST_F(OnetTask, SupplementalWorkIsAWeeklyAmountInDaytime) {
    const Task peeling = task("99-0001.00", "104");
    EXPECT_EQ(peeling.rhythm.times, 0);
    EXPECT_EQ(peeling.rhythm.weekly, Minutes{160});
    EXPECT_EQ(peeling.shortest_piece, Minutes{60});
    EXPECT_EQ(windows_text(peeling.windows), "Mon-Sat 08:00-18:00");
    EXPECT_EQ(peeling.if_not_done, IfNotDone::waits);
}

TEST_F(OnetTask, WhatIsShortIsDoneOnFewerDays) {
    const OnetWork busy = work("99-0001.00", 140);
    // 2,250 minutes x 6 of 140 = 96: three times half an hour, on any of six days.
    const Task carrying = make_onet_task(onet_statement("101"), busy, setting_);
    EXPECT_EQ(carrying.rhythm.times, 3);
    EXPECT_EQ(carrying.rhythm.each, Minutes{30});
    EXPECT_EQ(carrying.windows.size(), 6U);
    // 2,250 minutes x 2 of 140 = 32: all at once.
    const Task peeling = make_onet_task(onet_statement("104"), busy, setting_);
    EXPECT_EQ(peeling.rhythm.weekly, Minutes{30});
    EXPECT_EQ(peeling.shortest_piece, Minutes{30});
}

TEST_F(OnetTask, WhatNoWordTellsIsCore) {
    const Task deciding = task("99-0001.00", "106");
    EXPECT_EQ(deciding.part, TaskPart::core);
    EXPECT_EQ(deciding.if_not_done, IfNotDone::must_be_done);
    EXPECT_EQ(deciding.demand.step(Ability::standing_and_walking), Step::on_my_own);
    EXPECT_EQ(deciding.demand.step(Ability::remembering), std::nullopt);
}

TEST_F(OnetTask, DemandsAreThoseOfTheDoingAsTheOccupationIsRated) {
    const Task carrying = task("99-0001.00", "101");
    EXPECT_EQ(carrying.demand.step(Ability::standing_and_walking), Step::on_my_own);
    EXPECT_EQ(carrying.demand.step(Ability::lifting_and_carrying), Step::with_an_arrangement);
    EXPECT_EQ(carrying.demand.step(Ability::keeping_times), Step::with_an_arrangement);
    EXPECT_EQ(carrying.demand.step(Ability::meeting_customers), std::nullopt);
    const Task greeting = task("99-0001.00", "103");
    EXPECT_EQ(greeting.demand.step(Ability::meeting_customers), Step::on_my_own);
}

TEST_F(OnetTask, WhatIsCarvedNeverAsksForAStrength) {
    ASSERT_EQ(onet_demand(onet_profile("99-0002.00"), Ability::hand_use), Step::a_strength);
    EXPECT_EQ(task("99-0002.00", "201").demand.step(Ability::hand_use), Step::on_my_own);
}

TEST_F(OnetTask, SpecialistsKeepWhatNeedsTheirJudgement) {
    ASSERT_TRUE(is_specialist(onet_profile("99-0003.00")));
    EXPECT_EQ(task("99-0003.00", "301").part, TaskPart::core);
    EXPECT_EQ(task("99-0003.00", "302").part, TaskPart::core);       // their own records
    EXPECT_EQ(task("99-0003.00", "303").part, TaskPart::assisting);  // cleaning
    EXPECT_EQ(task("99-0003.00", "304").part, TaskPart::core);       // serving
    EXPECT_EQ(task("99-0003.00", "305").part, TaskPart::assisting);  // records beside the core
    EXPECT_FALSE(task("99-0003.00", "305").may_be_shared);
}

TEST_F(OnetTask, ExposesToWhatTheRatingsAndTheWordsSay) {
    const Task raking = task("99-0004.00", "401");
    EXPECT_TRUE(raking.exposes_to.has(Exposure::outdoors_in_all_weather));
    EXPECT_FALSE(raking.exposes_to.has(Exposure::customers));
    EXPECT_TRUE(raking.surroundings.has(Surrounding::outdoors));
    EXPECT_EQ(raking.lifts, Kilograms{15});
    EXPECT_EQ(raking.kind, WorkKind::garden);
    EXPECT_TRUE(task("99-0004.00", "402").exposes_to.has(Exposure::sharp_tools));
    EXPECT_TRUE(task("99-0001.00", "103").exposes_to.has(Exposure::customers));
    EXPECT_TRUE(task("99-0001.00", "102").exposes_to.has(Exposure::wet_hands));
    EXPECT_EQ(task("99-0001.00", "103").lifts, Kilograms{0});
}

TEST_F(OnetTask, NeedsTheCardsOfItsWorkplaceAndItsDoing) {
    EXPECT_TRUE(task("99-0001.00", "102").licences.has(Licence::hygiene_passport));
    EXPECT_TRUE(task("99-0002.00", "201").licences.has(Licence::occupational_safety_card));
    EXPECT_FALSE(task("99-0002.00", "202").licences.has(Licence::occupational_safety_card));
}

TEST_F(OnetTask, StandsInItsSurroundings) {
    const Task sorting = task("99-0002.00", "202");
    EXPECT_TRUE(sorting.surroundings.has(Surrounding::indoors));
    EXPECT_TRUE(sorting.surroundings.has(Surrounding::quiet));
    EXPECT_TRUE(sorting.surroundings.has(Surrounding::alone));
    EXPECT_TRUE(sorting.surroundings.has(Surrounding::lively));  // the kind's own
    EXPECT_TRUE(task("99-0001.00", "103").surroundings.has(Surrounding::with_customers));
}

TEST(OnetTaskName, LeavesOutToolsRulesAndTheFullStop) {
    EXPECT_EQ(onet_task_name("Wash cups, using soap."), "Wash cups");
    EXPECT_EQ(onet_task_name("Sort things, such as nuts, according to size."),
              "Sort things, such as nuts");
    EXPECT_EQ(onet_task_name("Fold maps."), "Fold maps");
}

TEST(OnetTaskName, IsCutBetweenWords) {
    const std::string name = onet_task_name(
        "Count the lanterns in the long corridor and write each number on the slate beside the "
        "door before the bell rings.");
    EXPECT_EQ(name,
              "Count the lanterns in the long corridor and write each number on the slate beside "
              "the …");
}

TEST(OnetContext, EachRuleHoldsFromItsRatingOn) {
    for (const OnetExposureRule& rule : onet_context_exposures()) {
        for (const OnetDoingLines& doing : onet_doings()) {
            OnetProfile profile{};
            profile[onet_rating_place(rule.column)] = rule.from;
            const bool is_meant =
                rule.doings.empty() || rule.doings.find(doing.code) != std::string_view::npos;
            EXPECT_EQ(exposures_of(profile, doing.doing).has(rule.exposure), is_meant);
            profile[onet_rating_place(rule.column)] = rule.from - 1;
            EXPECT_FALSE(exposures_of(profile, doing.doing).has(rule.exposure));
        }
    }
}

TEST(OnetContext, WeightGrowsWithStaticStrength) {
    const auto lifts = [](int strength) {
        OnetProfile profile{};
        profile[onet_rating_place("ability:Static Strength")] = strength;
        return lifts_of(profile, OnetDoing::carrying);
    };
    EXPECT_EQ(lifts(199), Kilograms{0});
    EXPECT_EQ(lifts(200), Kilograms{5});
    EXPECT_EQ(lifts(275), Kilograms{10});
    EXPECT_EQ(lifts(325), Kilograms{15});
}

TEST_F(OnetTask, CoreWorkTakesThreeTimesAsLongAndRecordsHalfAsLong) {
    const OnetWork mending = work("99-0002.00", 1);
    EXPECT_EQ(onet_weight(onet_statement("201"), mending), 6);
    EXPECT_EQ(onet_weight(onet_statement("202"), mending), 2);
    EXPECT_EQ(onet_weight(onet_statement("204"), mending), 1);
    EXPECT_EQ(onet_weight(onet_statement("205"), mending), 4);
    OnetWork clerical = mending;
    clerical.is_clerical = true;
    EXPECT_EQ(onet_weight(onet_statement("204"), clerical), 2);
}

TEST(OnetWork, AddsUpTheWeightsOfItsStatements) {
    const OnetSource& source = onet_extract();
    const OnetOccupation& carriers = source.occupations.front();
    const OnetWork all = make_onet_work(carriers, std::span(source.statements).first(6), {0});
    EXPECT_EQ(all.weights, 6 + 6 + 6 + 2 + 2 + 6);
    EXPECT_FALSE(all.is_clerical);
    OnetOccupation clerks = carriers;
    clerks.code = "43-0001.00";
    EXPECT_TRUE(make_onet_work(clerks, {}, {0}).is_clerical);
}

}  // namespace
}  // namespace kynnys
