#include "plan/model.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "plan/worth.h"
#include "small_city.h"
#include "solve/carving/checker.h"

namespace kynnys {
namespace {

Model model_of(const City& city, const ModelScope& scope = {}) {
    auto model = make_model(city, scope);
    EXPECT_TRUE(model.is_ok());
    const auto well_formed = carving::check_problem(model.value().problem);
    EXPECT_TRUE(well_formed.is_ok()) << (well_formed ? "" : well_formed.error().key);
    return std::move(model).value();
}

const carving::Option* find_option(const Model& model, PersonIndex person,
                                   const std::vector<ArrangementIndex>& arrangements) {
    for (std::size_t at = 0; at < model.options.size(); ++at) {
        if (model.options[at].person == person && model.options[at].arrangements == arrangements)
            return &model.problem.options[at];
    }
    return nullptr;
}

TEST(Model, LeavesOutCoreTasksAndThoseWithoutRoom) {
    City city = small_city();
    city.tasks[boxes.place()].windows = {{Day::monday, 40, 43}};
    const Model model = model_of(city);
    EXPECT_EQ(model.tasks, (std::vector<TaskIndex>{tables, laundry, supplies, sorting}));
    EXPECT_EQ(model.place_of_task, (std::vector<int>{0, 1, -1, -1, 2, 3}));
}

TEST(Model, WritesTasksAsOccasions) {
    const Model model = model_of(small_city());
    const carving::Task& of_times = model.problem.tasks[0];
    EXPECT_EQ(of_times.last_occasion - of_times.first_occasion, 5);
    EXPECT_EQ(model.problem.occasions[0].length, 2);
    EXPECT_EQ(model.problem.occasions[0].most, 2);
    const carving::Task& of_amount = model.problem.tasks[1];
    const carving::Occasion& share = model.problem.occasions[5];
    EXPECT_EQ(of_amount.first_occasion, 5);
    EXPECT_EQ(share.length, 0);
    EXPECT_EQ(share.shortest, 2);
    EXPECT_EQ(share.most, 8);
    EXPECT_TRUE(of_amount.shareable);
    EXPECT_FALSE(model.problem.tasks[2].shareable);
}

TEST(Model, KeepsOutWhoWantsNoWork) {
    City city = small_city();
    city.people[aino.place()].wants_work = false;
    const Model model = model_of(city);
    EXPECT_EQ(model.people, (std::vector<PersonIndex>{berta, cecil}));
    EXPECT_EQ(model.place_of_person, (std::vector<int>{-1, 0, 1}));
    EXPECT_EQ(find_option(model, aino, {}), nullptr);
}

TEST(Model, TurnsConditionsIntoSlots) {
    City city = small_city();
    Conditions& conditions = city.people[aino.place()].conditions;
    conditions.daily_most = {250};
    conditions.stretch_most = {135};
    conditions.days_most = 7;
    conditions.rest_between = {665};
    const Model model = model_of(city);
    const carving::Person& person = model.problem.people[0];
    EXPECT_EQ(person.daily_most, 16);
    EXPECT_EQ(person.stretch_most, 9);
    EXPECT_EQ(person.break_earliest, 5);
    EXPECT_EQ(person.days_most, 5);
    EXPECT_EQ(person.rest, 45);
    EXPECT_EQ(person.weekly_fewest, 8);
    EXPECT_EQ(person.weekly_most, 80);
    EXPECT_EQ(model.problem.people[2].weekly_most, 32);
}

TEST(Model, GivesEachUsefulSetOfArrangementsAnOption) {
    const Model model = model_of(small_city());
    ASSERT_NE(find_option(model, berta, {}), nullptr);
    const carving::Option* with = find_option(model, berta, {checklist, trolley});
    ASSERT_NE(with, nullptr);
    EXPECT_EQ(with->tasks.size(), 4U);
    EXPECT_EQ(find_option(model, berta, {checklist, coach}), nullptr);
}

TEST(Model, LeavesOutSetsThatAnotherOutdoes) {
    City city = small_city();
    EXPECT_EQ(find_option(model_of(city), berta, {coach}), nullptr);
    city.workplaces[home.place()].arrangements = {trolley, coach};
    ASSERT_NE(find_option(model_of(city), berta, {coach}), nullptr);
    EXPECT_EQ(find_option(model_of(city), berta, {coach})->coach, 60);
}

TEST(Model, KeepsTheFirstOfEqualSets) {
    City city = small_city();
    city.arrangements[coach.place()] = city.arrangements[checklist.place()];
    const Model model = model_of(city);
    EXPECT_NE(find_option(model, berta, {checklist}), nullptr);
    EXPECT_EQ(find_option(model, berta, {coach}), nullptr);
}

TEST(Model, MakesTheShiftWorthTheWay) {
    City city = small_city();
    EXPECT_EQ(find_option(model_of(city), aino, {taxi}), nullptr);  // two hours a day at the most
    city.tasks[sorting.place()].rhythm.weekly = {1'200};
    const Model model = model_of(city);
    EXPECT_EQ(find_option(model, aino, {})->shift_fewest, 4);
    EXPECT_EQ(find_option(model, aino, {taxi})->shift_fewest, 11);
}

TEST(Model, LeavesOutOptionsThatHoldNoJob) {
    City city = small_city();
    // Three quarter-hours of laundry and one doing of the tables are less than two hours.
    for (const TaskIndex task : {boxes, supplies, sorting})
        city.tasks[task.place()].part = TaskPart::core;
    city.tasks[laundry.place()].rhythm.weekly = {45};
    city.tasks[tables.place()].windows.resize(1);
    EXPECT_TRUE(model_of(city).options.empty());
    city = small_city();
    city.workplaces[home.place()].arrangements = {coach};
    city.policy.coach_minutes = 30;
    EXPECT_EQ(find_option(model_of(city), berta, {coach}), nullptr);
    city.people[aino.place()].conditions.days_most = 0;
    EXPECT_EQ(find_option(model_of(city), aino, {}), nullptr);
}

TEST(Model, CanBeLimitedToOnePerson) {
    const Model all = model_of(small_city());
    const Model one = model_of(small_city(), {std::vector<PersonIndex>{berta}, {}, {}});
    EXPECT_EQ(one.problem.people.size(), all.problem.people.size());
    EXPECT_EQ(find_option(one, aino, {}), nullptr);
    EXPECT_NE(find_option(one, berta, {}), nullptr);
}

TEST(Model, WritesMinimumShares) {
    City city = small_city();
    city.policy.shares = {{"age>=55", 40}, {"out_of_work>=24", 25}};
    const Model model = model_of(city);
    ASSERT_EQ(model.problem.groups.size(), 2U);
    EXPECT_EQ(model.problem.groups[1].share, 25);
    EXPECT_EQ(model.problem.groups[1].penalty, 1500);
    EXPECT_EQ(model.problem.people[0].groups, 1U);
    EXPECT_EQ(model.problem.people[2].groups, 3U);
}

TEST(Model, RefusesAPolicyItCannotReckonWith) {
    City city = small_city();
    city.policy.shares = {{"age>=", 40}};
    EXPECT_EQ(make_model(city).error().key, "group.is_malformed");
    city.policy.shares.assign(33, {"age>=55", 1});
    EXPECT_EQ(make_model(city).error().key, "policy.has_too_many_shares");
    city = small_city();
    city.policy.weights.work_quarter = 2'000'000'000;
    EXPECT_EQ(make_model(city).error().key, "policy.points_are_too_large");
}

TEST(Model, ValuesAJobAsItsTermsDo) {
    City city = small_city();
    city.people[0].wishes.weekly_wanted = Minutes{300};
    city.people[0].wishes.times = {{DayTime::morning, Liking::wants}};
    const Model model = model_of(city);
    const CarvedJob job = ainos_job();
    const auto numbers = jobs_in_model(model, {{aino, &job}});
    ASSERT_TRUE(numbers[0].has_value());
    const auto value = carving::checked_job_value(model.problem, *numbers[0]);
    ASSERT_TRUE(value.is_ok()) << value.error().key;
    EXPECT_EQ(value.value(), sum_of(terms_of(city, aino, job)));
    EXPECT_EQ(carved_job_of(model, *numbers[0]), job);
}

TEST(Model, SharesOccasionsOutSoThatEveryPieceHasOne) {
    City city = small_city();
    city.tasks[tables.place()].windows = {{Day::monday, 40, 44}, {Day::monday, 40, 42}};
    city.tasks[tables.place()].rhythm.times = 2;
    const Model model = model_of(city);
    CarvedJob early = ainos_job();
    early.shifts.resize(1);
    CarvedJob late = early;
    late.shifts[0].pieces[1].start = 42;
    const auto both = jobs_in_model(model, {{aino, &late}, {cecil, &early}});
    ASSERT_TRUE(both[0] && both[1]);
    EXPECT_NE(both[0]->shifts[0].pieces[1].occasion, both[1]->shifts[0].pieces[1].occasion);
    const auto three = jobs_in_model(model, {{aino, &late}, {cecil, &early}, {berta, &early}});
    EXPECT_EQ(std::count(three.begin(), three.end(), std::nullopt), 1);
}

TEST(Model, FindsNoJobThatItDoesNotHave) {
    const Model model = model_of(small_city());
    CarvedJob job = ainos_job();
    job.arrangements = {trolley};
    EXPECT_FALSE(jobs_in_model(model, {{aino, &job}})[0].has_value());
    job = ainos_job();
    job.shifts[0].pieces[1].task = medicine;
    EXPECT_FALSE(jobs_in_model(model, {{aino, &job}})[0].has_value());
    job = ainos_job();
    job.shifts[0].pieces[1].start = 43;
    EXPECT_FALSE(jobs_in_model(model, {{aino, &job}})[0].has_value());
    EXPECT_FALSE(jobs_in_model(model, {{PersonIndex{9}, &job}})[0].has_value());
}

}  // namespace
}  // namespace kynnys
