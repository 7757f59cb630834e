#include "plan/workplace_carving.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "plan/check_plan.h"
#include "random_city.h"
#include "small_city.h"

namespace kynnys {
namespace {

// The first workplace of a city, alone with its tasks.
City one_workplace(City city) {
    city.workplaces.resize(1);
    std::erase_if(city.tasks, [](const Task& task) { return task.workplace.at != 0; });
    city.people.clear();
    return city;
}

const LeftOut* left_out(const CarvedWorkplace& carved, TaskIndex task) {
    const auto found = std::find_if(carved.left_out.begin(), carved.left_out.end(),
                                    [&](const LeftOut& one) { return one.task == task; });
    return found == carved.left_out.end() ? nullptr : &*found;
}

TEST(WorkplaceCarving, MakesAWeekOfTheTasksAndNoOthers) {
    const City city = one_workplace(small_city());
    const auto week = week_of(city, {tables, laundry}, {Minutes{12 * 60}}).value();
    ASSERT_TRUE(week);
    EXPECT_LE(paid_minutes(*week).count, 12 * 60);
    EXPECT_GT(minutes_of(*week, tables).count, 0);
    EXPECT_GT(minutes_of(*week, laundry).count, 0);
    EXPECT_EQ(minutes_of(*week, boxes).count, 0);
}

TEST(WorkplaceCarving, MakesNoWeekOfTooLittleOrOfCoreTasks) {
    const City city = one_workplace(small_city());
    EXPECT_FALSE(week_of(city, {}, {}).value());
    EXPECT_FALSE(week_of(city, {tables}, {}).value());  // shifts of half an hour
    EXPECT_FALSE(week_of(city, {medicine}, {}).value());
}

TEST(WorkplaceCarving, SaysWhyATaskIsLeftOut) {
    City city = one_workplace(small_city());
    city.tasks[boxes.place()].licences.add(Licence::driving_licence);
    const auto carved = carve_workplace(city, {}).value();
    ASSERT_NE(left_out(carved, medicine), nullptr);
    EXPECT_EQ(left_out(carved, medicine)->key, "left_out.core_task");
    ASSERT_NE(left_out(carved, boxes), nullptr);
    EXPECT_EQ(left_out(carved, boxes)->key, "left_out.licence_missing");
    EXPECT_EQ(left_out(carved, boxes)->code, "driving_licence");
    EXPECT_EQ(left_out(carved, tables), nullptr);
}

TEST(WorkplaceCarving, AddsUpOverMadeUpCities) {
    int jobs = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const City city = one_workplace(random_city(seed, {4, 2, 12}));
        const WeekWish wish{Minutes{8 * 60}};
        const auto carved = carve_workplace(city, wish).value();
        EXPECT_LE(carved.jobs.size(), static_cast<std::size_t>(jobs_proposed_most));
        std::vector<int> count(city.tasks.size(), 0);
        for (const CarvedJob& job : carved.jobs) {
            ++jobs;
            EXPECT_LE(paid_minutes(job), wish.weekly_most) << seed;
            for (std::size_t place = 0; place < count.size(); ++place)
                count[place] += minutes_of(job, {static_cast<int>(place)}).count > 0 ? 1 : 0;
        }
        for (const LeftOut& one : carved.left_out) ++count[one.task.place()];
        for (const int times : count) EXPECT_EQ(times, 1) << seed;
    }
    EXPECT_GT(jobs, 20);
}

TEST(WorkplaceCarving, AsksTheHighestStepOfItsTasks) {
    const City city = one_workplace(small_city());
    const auto week = week_of(city, {laundry, supplies}, {Minutes{12 * 60}}).value();
    ASSERT_TRUE(week);
    ASSERT_GT(minutes_of(*week, supplies).count, 0);
    EXPECT_EQ(demand_of(*week, city.tasks).step(Ability::remembering), Step::on_my_own);
}

}  // namespace
}  // namespace kynnys
