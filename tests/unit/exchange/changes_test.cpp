#include "exchange/changes.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "exchange/city_check.h"
#include "exchange/file_text.h"
#include "random_city.h"
#include "small_folder.h"

namespace kynnys {

namespace {

constexpr const char* header = "kind,id,change,value\n";

City changed(const std::string& rows) {
    Checked<City> city = apply_changes(small_folder_city(), header + rows);
    if (!city)
        throw std::logic_error(faults_text(city.faults()));
    return std::move(city).value();
}

std::vector<std::string> faults_of(const std::string& rows) {
    return places(apply_changes(small_folder_city(), header + rows));
}

template <class Row>
std::vector<std::string> ids_of(const std::vector<Row>& rows) {
    std::vector<std::string> ids;
    for (const Row& row : rows) ids.push_back(row.id);
    return ids;
}

using Words = std::vector<std::string>;

}  // namespace

TEST(Changes, NothingChangesNothing) {
    EXPECT_EQ(changed(""), small_folder_city());
}

TEST(Changes, PeopleAndTasksGo) {
    City expected = small_folder_city();
    expected.people.erase(expected.people.begin());
    expected.tasks.erase(expected.tasks.begin() + 1);
    EXPECT_EQ(changed("person,P1,gone,moved away\ntask,T2,gone,\n"), expected);
}

TEST(Changes, AWorkplaceGoesWithItsTasksAndTheWishesForIt) {
    const City city = changed("workplace,W2,gone,\n");
    EXPECT_EQ(ids_of(city.workplaces), Words{"W1"});
    EXPECT_EQ(ids_of(city.tasks), (Words{"T1", "T2"}));
    EXPECT_TRUE(city.people.at(0).wishes.workplaces.empty());
    const City other = changed("workplace,W1,gone,\n");
    ASSERT_EQ(ids_of(other.tasks), Words{"T3"});
    EXPECT_EQ(other.tasks[0].workplace, WorkplaceIndex{0});
}

TEST(Changes, MinutesWindowsAndHoursChange) {
    City expected = small_folder_city();
    expected.tasks[2].rhythm.weekly = Minutes{300};
    expected.tasks[2].windows = parse_windows("Mon-Wed 9-12").value();
    expected.people[0].conditions.weekly_most = Minutes{360};
    expected.people[0].conditions.available = grid_of(parse_windows("Tue 12-16").value());
    expected.people[0].name = "";
    EXPECT_EQ(changed("task,T3,set weekly_minutes,5:00\n"
                      "task,T3,Set Windows,Mon-Wed 9-12\n"
                      "person,P1,set weekly_hours_most,6\n"
                      "person,P1,available,Tue 12-16\n"
                      "person,P1,set name,\n"),
              expected);
}

TEST(Changes, LinesOfProfilesDemandsWishesAndRolesChange) {
    City expected = small_folder_city();
    Person& aino = expected.people[0];
    aino.profile.set(Ability::seeing, {Step::on_my_own, Rater::instructor,
                                       parse_date("2026-11-01").value(), Sureness::guess});
    aino.wishes.kinds = {{WorkKind::shop, Liking::avoids}};
    aino.wishes.workplaces = {{"W2", Liking::never}, {"W1", Liking::wants}};
    aino.wishes.weekly_wanted = Minutes{300};
    aino.wishes.travel_wanted.reset();
    Demand demand;
    demand.set(Ability::counting, Step::with_an_arrangement);
    expected.tasks[0].demand = demand;
    expected.workplaces[0].roles[0].hourly_cost = Cents{4'000};
    expected.workplaces[0].roles.push_back({"Head cook", Cents{3'550}});
    EXPECT_EQ(changed("person,P1,set ability seeing,\"3, instructor, 1.11.2026\"\n"
                      "person,P1,set wish kind kitchen,\n"
                      "person,P1,set wish kind shop,avoids\n"
                      "person,P1,Set Wish Workplace W1,wants\n"
                      "person,P1,set wish weekly_minutes,300\n"
                      "person,P1,set wish travel_minutes,\n"
                      "task,T1,set demand hand_use,\n"
                      "task,T1,set demand counting,2\n"
                      "workplace,W1,set role nurse,40\n"
                      "workplace,W1,set role Head cook,\"35,50\"\n"),
              expected);
}

TEST(Changes, AJudgedLineCanBeForgotten) {
    const City city = changed("person,P1,set ability hand_use,\n");
    EXPECT_FALSE(city.people.at(0).profile.line(Ability::hand_use).has_value());
    EXPECT_TRUE(city.people.at(0).profile.line(Ability::hearing).has_value());
}

TEST(Changes, WhatIsNewMayBeLikeSomethingThatIsThere) {
    City expected = small_folder_city();
    Task second = expected.tasks[0];
    second.id = "T4";
    second.rhythm.times = 3;
    expected.tasks.insert(expected.tasks.begin() + 2, second);
    Person third = expected.people[0];
    third.id = "P3";
    expected.people.push_back(third);
    EXPECT_EQ(changed("task,T4,new,T1\ntask,T4,set times,3\nperson,P3,new,P1\n"), expected);
}

TEST(Changes, ANewWorkplaceComesWithRolesAndTasksOfItsOwn) {
    const City city = changed(
        "workplace,W0,new,\n"
        "workplace,W0,set name,Library\n"
        "workplace,W0,set east_metres,100\n"
        "workplace,W0,set north_metres,200\n"
        "workplace,W0,set opening,Mon-Fri 10-18\n"
        "workplace,W0,set role librarian,\"31,20\"\n"
        "task,T9,new,T3\n"
        "task,T9,set workplace,W0\n"
        "task,T9,set owner,librarian\n"
        "task,T9,set windows,Mon-Fri 10-12\n");
    EXPECT_EQ(ids_of(city.workplaces), (Words{"W1", "W2", "W0"}));
    EXPECT_EQ(ids_of(city.tasks), (Words{"T1", "T2", "T3", "T9"}));
    EXPECT_EQ(city.tasks.at(3).workplace, WorkplaceIndex{2});
    EXPECT_EQ(city.tasks.at(3).owner, RoleIndex{0});
    EXPECT_EQ(city.workplaces.at(2).roles, (std::vector<Role>{{"librarian", Cents{3'120}}}));
}

TEST(Changes, ATaskKeepsItsOwnerWhereItsNewWorkplaceHasTheRole) {
    const City city = changed(
        "workplace,W2,set role cook,30\n"
        "task,T1,set workplace,W2\n");
    EXPECT_EQ(ids_of(city.tasks), (Words{"T2", "T1", "T3"}));
    EXPECT_EQ(city.tasks.at(1).owner, RoleIndex{1});
    EXPECT_EQ(faults_of("task,T1,set workplace,W2\n"),
              Words{"changes.csv:2:0 change.owner_is_not_set"});
}

TEST(Changes, AnIdThatWentMayComeBackAsSomebodyElse) {
    const City city = changed("person,P1,gone,\nperson,P1,new,P2\nperson,P1,set name,Carl\n");
    EXPECT_EQ(ids_of(city.people), (Words{"P2", "P1"}));
    EXPECT_EQ(city.people.at(1).name, "Carl");
    EXPECT_EQ(city.people.at(1).wishes, Wishes{});
}

TEST(Changes, TellsRowsThatNameNothing) {
    EXPECT_EQ(faults_of("persn,P1,gone,\n"), Words{"changes.csv:2:1 change.kind_is_unknown"});
    EXPECT_EQ(faults_of("person,P9,gone,\n"), Words{"changes.csv:2:2 change.names_nothing"});
    EXPECT_EQ(faults_of("person,P1,gone,\nperson,P1,set name,A\n"),
              Words{"changes.csv:3:2 change.names_nothing"});
    EXPECT_EQ(faults_of("workplace,W2,gone,\ntask,T3,set name,A\n"),
              Words{"changes.csv:3:2 change.names_nothing"});
    EXPECT_EQ(faults_of("workplace,W2,gone,\ntask,T1,set workplace,W2\n"),
              Words{"changes.csv:3:4 workplace.is_unknown"});
    EXPECT_EQ(faults_of("task,T4,new,T9\n"), Words{"changes.csv:2:4 change.names_nothing"});
    EXPECT_EQ(faults_of("task,T3,new,T1\n"), Words{"changes.csv:2:2 change.id_is_taken"});
    EXPECT_EQ(faults_of("task,T3,set id,T4\n"), Words{"changes.csv:2:3 change.id_stays"});
    EXPECT_EQ(faults_of("task,T3,set window,Mon 9-10\n"),
              Words{"changes.csv:2:3 change.column_is_unknown"});
    EXPECT_EQ(faults_of("person,P1,set person,P2\n"),
              Words{"changes.csv:2:3 change.column_is_unknown"});
}

TEST(Changes, TellsValuesThatCannotBe) {
    EXPECT_EQ(faults_of("task,T3,set weekly_minutes,long\n"),
              Words{"changes.csv:2:4 minutes.are_not_minutes"});
    EXPECT_EQ(faults_of("task,T3,set windows,\n"), Words{"changes.csv:2:4 field.is_empty"});
    EXPECT_EQ(faults_of("person,P1,set ability hand_use,3\n"),
              Words{"changes.csv:2:4 change.ability_line_is_short"});
    EXPECT_EQ(faults_of("person,P1,set ability hands,\n"),
              Words{"changes.csv:2:3 ability.is_unknown"});
    EXPECT_EQ(faults_of("person,P1,set wish colour red,wants\n"),
              Words{"changes.csv:2:3 wish.is_about_something_unknown"});
    EXPECT_EQ(faults_of("person,P1,set wish kind,wants\n"),
              Words{"changes.csv:2:3 field.is_empty"});
    EXPECT_EQ(faults_of("workplace,W1,set role nurse,\n"), Words{"changes.csv:2:4 field.is_empty"});
}

TEST(Changes, TellsWhatDoesNotFitInTheEndAtTheLineThatChangedIt) {
    EXPECT_EQ(faults_of("task,T3,set name,X\ntask,T3,set windows,Mon 6-9\n"),
              Words{"changes.csv:3:0 task.windows_outside_opening"});
    EXPECT_EQ(faults_of("workplace,W2,set opening,Mon-Thu 8-16\n"),
              Words{"changes.csv:2:0 task.windows_outside_opening"});
    EXPECT_EQ(faults_of("person,P2,set wants_work,yes\n"),
              Words{"changes.csv:2:0 person.has_no_available_time"});
    EXPECT_EQ(faults_of("person,P3,new,\nperson,P3,set east_metres,1\n"),
              Words{"changes.csv:2:0 change.column_is_not_set"});
}

TEST(Changes, TellsAllFaultsAtOnceAndNotWhatFollowsFromThem) {
    EXPECT_EQ(
        faults_of("person,P1,set name,\"a\tb\"\n"
                  "task,T3,set windows,Mon 6-9\n"
                  "task,T1,set windows,Mon 6-9\n"
                  "task,T1,set times,many\n"
                  "workplace,W5,new,\n"
                  "workplace,W5,set name,Shop\n"
                  "workplace,W5,set opening,Mon 8-9\n"
                  "task,T8,new,T1\n"
                  "task,T8,set workplace,W5\n"
                  "task,T9,new,\n"
                  "task,T9,gone,\n"),
        (Words{"changes.csv:2:4 text.has_control_character",
               "changes.csv:3:0 task.windows_outside_opening",
               "changes.csv:5:4 number.is_not_whole", "changes.csv:6:0 change.column_is_not_set",
               "changes.csv:6:0 change.column_is_not_set",
               "changes.csv:10:0 change.owner_is_not_set"}));
}

TEST(Changes, TellsFaultsByTheNameOfTheFile) {
    const std::string path = testing::TempDir() + "kynnys_november.csv";
    ASSERT_TRUE(write_text(path, std::string(header) + "person,P9,gone,\n").is_ok());
    EXPECT_EQ(places(read_changes_file(path, small_folder_city())),
              Words{"kynnys_november.csv:2:2 change.names_nothing"});
    std::remove(path.c_str());
    EXPECT_EQ(places(read_changes_file(path, small_folder_city())),
              Words{"kynnys_november.csv:0:0 file.is_missing"});
}

TEST(Changes, ChangesNothingWhenOneRowIsFaulty) {
    const Checked<City> city =
        apply_changes(small_folder_city(), std::string(header) + "person,P1,gone,\nx,y,z,\n");
    EXPECT_FALSE(city.is_ok());
}

// Whatever goes, the rest stays as it was and fits together.
RC_GTEST_PROP(Changes, RemovingAnythingLeavesACityThatFits,
              (std::uint64_t seed, const std::vector<bool>& removed)) {
    const City city = random_city(seed);
    std::string rows = header;
    std::size_t number = 0;
    const auto list = [&](const char* kind, const auto& all) {
        for (const auto& one : all) {
            if (number < removed.size() && removed[number++])
                rows += std::string(kind) + "," + one.id + ",gone,\n";
        }
    };
    list("task", city.tasks);
    list("person", city.people);
    list("workplace", city.workplaces);
    const Checked<City> left = apply_changes(city, rows);
    RC_ASSERT(left.is_ok());
    RC_ASSERT(check_city(left.value()).empty());
    for (const Task& task : left.value().tasks) {
        const auto old = std::find_if(city.tasks.begin(), city.tasks.end(),
                                      [&](const Task& one) { return one.id == task.id; });
        RC_ASSERT(old != city.tasks.end());
        RC_ASSERT(left.value().workplaces.at(task.workplace.place()) ==
                  city.workplaces.at(old->workplace.place()));
        RC_ASSERT(old->demand == task.demand);
    }
    const Checked<City> read_back = parse_city(city_texts(left.value()));
    RC_ASSERT(read_back.is_ok());
    RC_ASSERT(read_back.value() == left.value());
}

}  // namespace kynnys
