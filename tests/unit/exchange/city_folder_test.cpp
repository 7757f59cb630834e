// A folder as a coach types it: what is understood.
#include "exchange/city_folder.h"

#include <gtest/gtest.h>

#include "plan/policy_catalogue.h"
#include "small_folder.h"

namespace kynnys {

TEST(CityFolder, ReadsPeopleAsACoachTypesThem) {
    const City city = small_folder_city();
    ASSERT_EQ(city.people.size(), 2U);
    const Person& aino = city.people[0];
    EXPECT_EQ(aino.id, "P1");
    EXPECT_EQ(aino.name, "Aino Ahde");
    EXPECT_EQ(aino.birth_year, 1971);
    EXPECT_EQ(aino.gender, Gender::woman);
    EXPECT_EQ(aino.home, (Place{{25'497'000}, {6'675'000}}));
    EXPECT_EQ(aino.travels_by, TravelMode::walking);
    EXPECT_EQ(iso_text(*aino.out_of_work_since), "2016-11-21");
    EXPECT_TRUE(aino.wants_work);
    EXPECT_FALSE(aino.in_work_activity);
    const Person& bo = city.people[1];
    EXPECT_FALSE(bo.birth_year.has_value());
    EXPECT_EQ(bo.gender, Gender::not_recorded);
    EXPECT_EQ(bo.home, (Place{{0}, {-13}}));
    EXPECT_EQ(bo.travels_by, TravelMode::transit);
    EXPECT_FALSE(bo.wants_work);
    EXPECT_TRUE(bo.in_work_activity);
}

TEST(CityFolder, ReadsProfilesAndLeavesWhatNobodyJudgedUnknown) {
    const City city = small_folder_city();
    const Profile& profile = city.people[0].profile;
    const auto& hands = profile.line(Ability::hand_use);
    ASSERT_TRUE(hands.has_value());
    EXPECT_EQ(hands->step, Step::a_strength);
    EXPECT_EQ(hands->rated_by, Rater::coach);
    EXPECT_EQ(iso_text(hands->rated_on), "2026-03-01");
    EXPECT_EQ(hands->sureness, Sureness::sure);
    ASSERT_TRUE(profile.line(Ability::hearing).has_value());
    EXPECT_EQ(profile.line(Ability::hearing)->sureness, Sureness::guess);
    EXPECT_FALSE(profile.line(Ability::seeing).has_value());
}

TEST(CityFolder, ReadsConditionsInHoursMinutesAndDays) {
    const City city = small_folder_city();
    const Conditions& conditions = city.people[0].conditions;
    EXPECT_EQ(windows_text(conditions.available.windows()), "Mon-Thu 10:00-14:00, Fri 09:00-12:00");
    EXPECT_EQ(conditions.daily_most, Minutes{270});
    EXPECT_EQ(conditions.weekly_most, Minutes{930});
    EXPECT_EQ(conditions.days_most, 4);
    EXPECT_EQ(conditions.travel_most, Minutes{45});
    EXPECT_EQ(conditions.stretch_most, Minutes{120});
    EXPECT_EQ(conditions.rest_between, Minutes{660});
    EXPECT_EQ(conditions.lift_most, Kilograms{10});
    EXPECT_TRUE(conditions.not_exposed_to.has(Exposure::dust));
    EXPECT_TRUE(conditions.not_exposed_to.has(Exposure::noise));
    EXPECT_TRUE(conditions.needs.has(AccessNeed::step_free));
    EXPECT_TRUE(conditions.languages.has(Language::fi));
    EXPECT_TRUE(conditions.languages.has(Language::sv));
    EXPECT_TRUE(conditions.licences.has(Licence::hygiene_passport));
    EXPECT_EQ(city.people[1].conditions, Conditions{});
}

TEST(CityFolder, ReadsWishesOfEverySort) {
    const City city = small_folder_city();
    const Wishes& wishes = city.people[0].wishes;
    using Workplaces = std::vector<std::pair<std::string, Liking>>;
    EXPECT_EQ(wishes.kinds.at(0), std::pair(WorkKind::kitchen, Liking::wants));
    EXPECT_EQ(wishes.surroundings.at(0), std::pair(Surrounding::quiet, Liking::avoids));
    EXPECT_EQ(wishes.times.at(0), std::pair(DayTime::morning, Liking::wants));
    EXPECT_EQ(wishes.workplaces, (Workplaces{{"W2", Liking::never}}));
    EXPECT_EQ(wishes.weekly_wanted, Minutes{480});
    EXPECT_EQ(wishes.travel_wanted, Minutes{30});
}

TEST(CityFolder, ReadsWorkplacesWithRolesAndArrangements) {
    const City city = small_folder_city();
    ASSERT_EQ(city.workplaces.size(), 2U);
    const Workplace& home = city.workplaces[0];
    EXPECT_EQ(windows_text(home.opening.windows()), "Mon-Sun 07:00-21:00");
    EXPECT_EQ(home.roles, (std::vector<Role>{{"nurse", Cents{3'250}}, {"cook", Cents{2'800}}}));
    EXPECT_EQ(home.arrangements, (std::vector<ArrangementIndex>{{1}, {0}}));
    EXPECT_EQ(home.people_most, 4);
    EXPECT_EQ(city.workplaces[1].roles.at(0).hourly_cost, Cents{100'000});
    EXPECT_EQ(city.workplaces[1].people_at_once, Workplace{}.people_at_once);
}

TEST(CityFolder, GroupsTasksByWorkplaceAndKeepsTheirDemands) {
    const City city = small_folder_city();
    ASSERT_EQ(city.tasks.size(), 3U);
    EXPECT_EQ(city.tasks[0].id, "T1");
    EXPECT_EQ(city.tasks[1].id, "T2");
    EXPECT_EQ(city.tasks[2].id, "T3");
    const Task& tables = city.tasks[0];
    EXPECT_EQ(tables.workplace, WorkplaceIndex{0});
    EXPECT_EQ(tables.owner, RoleIndex{1});
    EXPECT_EQ(tables.rhythm, (Rhythm{5, Minutes{30}, Minutes{0}}));
    EXPECT_EQ(tables.windows.size(), 5U);
    EXPECT_FALSE(tables.may_be_shared);
    EXPECT_EQ(tables.kind, WorkKind::kitchen);
    EXPECT_EQ(tables.if_not_done, IfNotDone::must_be_done);
    EXPECT_EQ(tables.demand.step(Ability::hand_use), Step::on_my_own);
    EXPECT_EQ(city.tasks[1].part, TaskPart::core);
    EXPECT_EQ(city.tasks[1].kind, WorkKind::care_assistance);
    const Task& sorting = city.tasks[2];
    EXPECT_EQ(sorting.rhythm, (Rhythm{0, Minutes{0}, Minutes{600}}));
    EXPECT_EQ(sorting.shortest_piece, Minutes{30});
    EXPECT_EQ(sorting.lifts, Kilograms{12});
    EXPECT_EQ(sorting.demand.step(Ability::lifting_and_carrying), Step::with_an_arrangement);
    EXPECT_FALSE(sorting.demand.step(Ability::hand_use).has_value());
}

TEST(CityFolder, ReadsArrangementsWithWhatTheyRaise) {
    const City city = small_folder_city();
    const Arrangement& checklist = city.arrangements.at(0);
    EXPECT_EQ(checklist.cost_once, Cents{2'550});
    EXPECT_EQ(checklist.raises,
              (std::vector<AbilityRaise>{{Ability::remembering, 2, Step::on_my_own}}));
    const Arrangement& coach = city.arrangements.at(1);
    EXPECT_EQ(coach.kind, ArrangementClass::help_at_work);
    EXPECT_TRUE(coach.lifts.has(Exposure::noise));
    EXPECT_TRUE(coach.provides.has(AccessNeed::rest_room));
    EXPECT_EQ(coach.lifts_weight, Kilograms{5});
    EXPECT_EQ(coach.eases_travel, Minutes{10});
    EXPECT_EQ(coach.weekly_help, Minutes{60});
    EXPECT_EQ(coach.funding_rule, "work_condition_support");
    EXPECT_EQ(coach.raises.at(0).up_to, Step::a_strength);
}

TEST(CityFolder, ReadsThePolicyAndKeepsDefaultsForTheRest) {
    const Policy policy = small_folder_city().policy;
    EXPECT_EQ(policy.version, "2026-1");
    EXPECT_EQ(iso_text(policy.date), "2026-11-21");
    EXPECT_EQ(policy.weights.placement, 1'200);
    EXPECT_EQ(policy.weights.day, Weights{}.day);
    EXPECT_EQ(policy.waiting_rule, WaitingRule::levels);
    EXPECT_EQ(policy.waiting_levels, (std::vector<int>{60, 24, 12}));
    EXPECT_EQ(policy.shares, (std::vector<MinimumShare>{{"age>=55", 25}}));
    EXPECT_EQ(policy.coach_minutes, -1);
    EXPECT_EQ(policy.lines.size(), policy_catalogue().size() + 1);
}

TEST(CityFolder, DoesWithoutTheFilesThatWouldBeEmpty) {
    std::vector<NamedText> files = small_folder();
    std::erase_if(files, [](const NamedText& file) {
        return file.name == "profiles.csv" || file.name == "wishes.csv" ||
               file.name == "demands.csv" || file.name == "arrangement_effects.csv";
    });
    const Checked<City> city = parse_city(std::move(files));
    ASSERT_TRUE(city.is_ok());
    EXPECT_EQ(city.value().people.at(0).wishes, Wishes{});
    EXPECT_EQ(city.value().people.at(0).profile, Profile{});
    EXPECT_TRUE(city.value().arrangements.at(0).raises.empty());
}

TEST(CityFolder, TakesColumnsInAnyOrderAndPassesOverBlankLines) {
    std::vector<NamedText> files = small_folder();
    text_of(files, "demands.csv") =
        "Step ; ABILITY;task\n;;\n3;hand_use;T1\n\n;;\n2;lifting_and_carrying;T3\n";
    const Checked<City> city = parse_city(std::move(files));
    ASSERT_TRUE(city.is_ok()) << faults_text(city.faults());
    EXPECT_EQ(city.value(), small_folder_city());
}

TEST(CityFolder, WritesWhatItReadTheSameWayTwice) {
    const City city = small_folder_city();
    const std::vector<NamedText> texts = city_texts(city);
    EXPECT_EQ(texts.size(), 11U);
    const Checked<City> again = parse_city(texts);
    ASSERT_TRUE(again.is_ok()) << faults_text(again.faults());
    EXPECT_EQ(again.value(), city);
    EXPECT_EQ(city_texts(again.value()), texts);
}

TEST(CityFolder, FingerprintIsStableAndSeesEveryChange) {
    City city = small_folder_city();
    const std::string before = city_fingerprint(city);
    EXPECT_EQ(before.size(), 16U);
    EXPECT_EQ(before, city_fingerprint(small_folder_city()));
    city.people[0].conditions.weekly_most += Minutes{1};
    EXPECT_NE(before, city_fingerprint(city));
}

}  // namespace kynnys
