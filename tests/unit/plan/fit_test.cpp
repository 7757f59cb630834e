#include "plan/fit.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "small_city.h"

namespace kynnys {
namespace {

struct Told {
    Message reason;
    Message change;  // "" when there is none
};

Told told_by(const City& city, const Refusal& refusal) {
    return {refusal.reason, refusal.change ? message_of(city, *refusal.change) : Message{}};
}

// The one refusal of that kind; fails the test when there is none or there are several.
Told refusal(const City& city, const Fit& fit, LimitKind kind) {
    Told told;
    int found = 0;
    for (const Refusal& each : fit.refusals) {
        if (each.kind != kind)
            continue;
        told = told_by(city, each);
        ++found;
    }
    EXPECT_EQ(found, 1);
    return told;
}

Told only_refusal(const City& city, PersonIndex person, TaskIndex task) {
    const Fit fit = fit_of(city, person, task, {});
    EXPECT_EQ(fit.refusals.size(), 1U);
    return fit.refusals.empty() ? Told{} : told_by(city, fit.refusals[0]);
}

Person& person_of(City& city, PersonIndex index) {
    return city.people[index.place()];
}
Task& task_of(City& city, TaskIndex index) {
    return city.tasks[index.place()];
}

TEST(Fit, IsPossibleWhereNothingHinders) {
    const Fit fit = fit_of(small_city(), aino, tables, {});
    EXPECT_TRUE(fit.is_possible());
    ASSERT_EQ(fit.lines.size(), 1U);
    EXPECT_EQ(fit.lines[0].ability, Ability::standing_and_walking);
    EXPECT_EQ(fit.lines[0].own, Step::on_my_own);
    EXPECT_EQ(fit.lines[0].gap, 0);
}

TEST(Fit, ShowsWhatAnArrangementRaises) {
    const Fit without = fit_of(small_city(), berta, supplies, {});
    ASSERT_EQ(without.lines.size(), 1U);
    EXPECT_EQ(without.lines[0].gap, 2);
    EXPECT_TRUE(without.lines[0].raised_by.empty());
    const Fit with = fit_of(small_city(), berta, supplies, {checklist, trolley});
    EXPECT_EQ(with.lines[0].gap, 0);
    EXPECT_EQ(with.lines[0].reached, Step::on_my_own);
    EXPECT_EQ(with.lines[0].raised_by, std::vector<ArrangementIndex>{checklist});
    EXPECT_TRUE(with.lines[0].is_met_by_arrangement());
    EXPECT_TRUE(with.is_possible());
}

TEST(Fit, NamesTheLightestArrangementThatClosesAGap) {
    const Told told = only_refusal(small_city(), berta, supplies);
    EXPECT_EQ(told.reason, (Message{"refusal.gap_too_large", {"remembering", "1", "3"}}));
    EXPECT_EQ(told.change, (Message{"change.arrangement_made", {"checklist"}}));
}

TEST(Fit, NamesAnArrangementThatTheWorkplaceLacks) {
    City city = small_city();
    city.workplaces[home.place()].arrangements = {trolley};
    EXPECT_EQ(only_refusal(city, berta, supplies).change,
              (Message{"change.arrangement_offered", {"checklist", "home"}}));
    city.arrangements.clear();
    city.workplaces[home.place()].arrangements = {};
    EXPECT_EQ(only_refusal(city, berta, supplies).change,
              (Message{"change.line_grows", {"remembering", "2"}}));
}

TEST(Fit, AllowsAGapBelowTheHardOne) {
    City city = small_city();
    city.policy.gap_hard_from = 3;
    EXPECT_TRUE(fit_of(city, berta, supplies, {}).is_possible());
}

TEST(Fit, RefusesAnUnknownLineOnlyWhereTheDemandIsHard) {
    City city = small_city();
    person_of(city, aino).profile = Profile{};
    EXPECT_TRUE(fit_of(city, aino, supplies, {}).is_possible());
    city.policy.unknown_hard_from = 3;
    const Told told = only_refusal(city, aino, supplies);
    EXPECT_EQ(told.reason, (Message{"refusal.line_unknown", {"remembering", "3"}}));
    EXPECT_EQ(told.change, (Message{"change.line_asked", {"remembering", "2"}}));
}

TEST(Fit, LeavesCoreTasksWithTheirRole) {
    const Told told = only_refusal(small_city(), aino, medicine);
    EXPECT_EQ(told.reason, (Message{"refusal.core_task", {"nurse"}}));
    EXPECT_EQ(told.change.key, "");
}

TEST(Fit, ListsEveryReasonNotOnlyTheFirst) {
    City city = small_city();
    Person& person = person_of(city, berta);
    person.conditions.licences = {};
    person.conditions.not_exposed_to.add(Exposure::dust);
    person.wishes.kinds = {{WorkKind::cleaning, Liking::never}};
    task_of(city, boxes).licences.add(Licence::driving_licence);
    const Fit fit = fit_of(city, berta, boxes, {});
    EXPECT_EQ(refusal(city, fit, LimitKind::licence_missing).reason.arguments,
              std::vector<std::string>{"driving_licence"});
    EXPECT_EQ(refusal(city, fit, LimitKind::exposure_not_accepted).change,
              (Message{"change.exposure_avoided", {"boxes", "dust"}}));
    EXPECT_EQ(refusal(city, fit, LimitKind::kind_is_no_go).reason.arguments,
              std::vector<std::string>{"cleaning"});
    const Told heavy = refusal(city, fit, LimitKind::too_heavy);
    EXPECT_EQ(heavy.reason, (Message{"refusal.too_heavy", {"5", "15"}}));
    EXPECT_EQ(heavy.change, (Message{"change.arrangement_made", {"trolley"}}));
    EXPECT_EQ(fit.refusals.size(), 4U);
}

TEST(Fit, KeepsCanAndWantsApart) {
    City city = small_city();
    person_of(city, aino).wishes.workplaces = {{"home", Liking::never}};
    const Fit fit = fit_of(city, aino, tables, {});
    EXPECT_TRUE(fit.can());
    EXPECT_FALSE(fit.wants());
    EXPECT_FALSE(fit.is_possible());
    const Fit other = fit_of(small_city(), berta, boxes, {});
    EXPECT_FALSE(other.can());
    EXPECT_TRUE(other.wants());
}

TEST(Fit, ShowsWishesThatAreNoLimits) {
    City city = small_city();
    person_of(city, aino).wishes.kinds = {{WorkKind::laundry, Liking::wants},
                                          {WorkKind::garden, Liking::wants}};
    person_of(city, aino).wishes.surroundings = {{Surrounding::quiet, Liking::avoids}};
    const Fit fit = fit_of(city, aino, laundry, {});
    ASSERT_EQ(fit.wishes.size(), 2U);
    EXPECT_EQ(fit.wishes[0].wish, (Message{"wish.kind", {"laundry"}}));
    EXPECT_EQ(fit.wishes[1].liking, Liking::avoids);
}

TEST(Fit, MeasuresTheWay) {
    const Fit fit = fit_of(small_city(), aino, sorting, {});
    const Told told = refusal(small_city(), fit, LimitKind::travel_too_long);
    EXPECT_EQ(told.reason, (Message{"refusal.travel_too_long", {"60", "78"}}));
    EXPECT_EQ(told.change, (Message{"change.arrangement_made", {"taxi"}}));
    EXPECT_TRUE(fit_of(small_city(), aino, sorting, {taxi}).is_possible());
}

TEST(Fit, AsksForACommonLanguage) {
    City city = small_city();
    city.workplaces[home.place()].languages.add(Language::sv);
    EXPECT_TRUE(fit_of(city, aino, tables, {}).is_possible());
    city.workplaces[home.place()].languages.remove(Language::fi);
    EXPECT_EQ(only_refusal(city, aino, tables).reason,
              (Message{"refusal.language_missing", {"home", "sv"}}));
    city.workplaces[home.place()].languages = {};
    EXPECT_TRUE(fit_of(city, aino, tables, {}).is_possible());
}

TEST(Fit, AsksForAccess) {
    City city = small_city();
    person_of(city, aino).conditions.needs.add(AccessNeed::step_free);
    EXPECT_EQ(only_refusal(city, aino, tables).change,
              (Message{"change.access_built", {"home", "step_free"}}));
    city.arrangements[trolley.place()].provides.add(AccessNeed::step_free);
    EXPECT_TRUE(fit_of(city, aino, tables, {trolley}).is_possible());
}

TEST(Fit, SaysWhichTimeWouldBeEnough) {
    City city = small_city();
    person_of(city, aino).conditions.available = hours(Day::monday, Day::friday, 11, 16);
    const Told told = only_refusal(city, aino, tables);
    EXPECT_EQ(told.reason, (Message{"refusal.no_common_time", {"tables", "Mon-Fri 10:00-11:00"}}));
    EXPECT_EQ(told.change, (Message{"change.available_also", {"Mon 10:00-10:30"}}));
    task_of(city, tables).windows = {{Day::sunday, 40, 44}};
    EXPECT_EQ(only_refusal(city, aino, tables).change,
              (Message{"change.window_added", {"tables", "Mon 11:00-11:30"}}));
}

TEST(Fit, TellsNightsFromOtherTimes) {
    City city = small_city();
    city.workplaces[home.place()].opening = hours(Day::monday, Day::friday, 0, 24);
    person_of(city, aino).conditions.available = hours(Day::monday, Day::friday, 0, 24);
    person_of(city, aino).conditions.not_exposed_to.add(Exposure::night_work);
    task_of(city, tables).windows = weekday_windows(2, 4);
    EXPECT_EQ(only_refusal(city, aino, tables).reason.key, "refusal.at_night");
    task_of(city, tables).windows = weekday_windows(21, 23);
    EXPECT_TRUE(fit_of(city, aino, tables, {}).is_possible());
}

TEST(Fit, RefusesWhatIsTooLongOrTooShort) {
    City city = small_city();
    person_of(city, aino).conditions.stretch_most = {50};
    EXPECT_EQ(only_refusal(city, aino, boxes).reason,
              (Message{"refusal.piece_too_long", {"45", "60"}}));
    city = small_city();
    person_of(city, aino).conditions.available = {};
    person_of(city, aino).conditions.available.open({Day::monday, 40, 43});
    EXPECT_EQ(only_refusal(city, aino, tables).reason,
              (Message{"refusal.shift_too_short", {"45", "60"}}));
    city = small_city();
    person_of(city, aino).conditions.weekly_most = {90};
    EXPECT_EQ(only_refusal(city, aino, tables).change, (Message{"change.more_hours", {"120"}}));
}

}  // namespace
}  // namespace kynnys
