#include "plan/arrangement_sets.h"

#include <gtest/gtest.h>

#include "small_city.h"

namespace kynnys {
namespace {

using Chosen = std::vector<ArrangementIndex>;

std::vector<ArrangedTasks> sets_of(const City& city, PersonIndex person, WorkplaceIndex workplace) {
    const Meeting meeting =
        meeting_of(city.people[person.place()], city.workplaces[workplace.place()]);
    return arranged_tasks(city, meeting, carvable_tasks(city)[workplace.place()]);
}

std::vector<Chosen> chosen_of(const std::vector<ArrangedTasks>& sets) {
    std::vector<Chosen> chosen;
    for (const ArrangedTasks& set : sets) chosen.push_back(set.effects.arrangements);
    return chosen;
}

TEST(ArrangementSets, OfferNothingToWhomNothingHinders) {
    const auto sets = sets_of(small_city(), aino, home);
    ASSERT_EQ(sets.size(), 1U);
    EXPECT_TRUE(sets[0].effects.arrangements.empty());
    EXPECT_EQ(sets[0].tasks, (std::vector<TaskIndex>{tables, laundry, boxes, supplies}));
}

TEST(ArrangementSets, AreMinimalForTheTasksTheyOpen) {
    const auto sets = sets_of(small_city(), berta, home);
    // Checklist and coach open the same task, so both together are no set; with the trolley each
    // opens two. Most minutes first; of equals fewer, then less help, then cheaper.
    EXPECT_EQ(chosen_of(sets),
              (std::vector<Chosen>{
                  {}, {checklist, trolley}, {trolley, coach}, {checklist}, {coach}, {trolley}}));
    EXPECT_EQ(sets[0].tasks, (std::vector<TaskIndex>{tables, laundry}));
    EXPECT_EQ(sets[1].tasks, (std::vector<TaskIndex>{tables, laundry, boxes, supplies}));
    EXPECT_EQ(sets[5].tasks, (std::vector<TaskIndex>{tables, laundry, boxes}));
}

TEST(ArrangementSets, KeepToTheMostOfAFairJob) {
    City city = small_city();
    city.policy.fair_job.arrangements_most = 1;
    EXPECT_EQ(chosen_of(sets_of(city, berta, home)),
              (std::vector<Chosen>{{}, {checklist}, {coach}, {trolley}}));
    city.policy.fair_job.arrangements_most = 0;
    EXPECT_EQ(chosen_of(sets_of(city, berta, home)), (std::vector<Chosen>{{}}));
}

TEST(ArrangementSets, OpenAWorkplaceThatIsTooFar) {
    const auto sets = sets_of(small_city(), aino, depot);
    ASSERT_EQ(sets.size(), 1U);
    EXPECT_EQ(sets[0].effects.arrangements, Chosen{taxi});
    EXPECT_EQ(sets[0].tasks, std::vector<TaskIndex>{sorting});
}

TEST(ArrangementSets, AreNoneWhereNothingCanHelp) {
    City city = small_city();
    city.people[aino.place()].conditions.languages = {};
    EXPECT_TRUE(sets_of(city, aino, home).empty());
    city = small_city();
    city.people[aino.place()].conditions.travel_most = {10};
    EXPECT_TRUE(sets_of(city, aino, depot).empty());
    city = small_city();
    city.tasks[supplies.place()].licences.add(Licence::hot_work_card);
    for (const ArrangedTasks& set : sets_of(city, berta, home))
        EXPECT_EQ(std::count(set.tasks.begin(), set.tasks.end(), supplies), 0);
}

TEST(ArrangementSets, LeaveOutTasksThatArrangementsAloneMeetBeyondTheLimit) {
    City city = small_city();
    Person& person = city.people[berta.place()];
    person.profile.set(Ability::planning_own_work,
                       {Step::with_someone_beside, Rater::coach, {}, Sureness::sure});
    city.tasks[boxes.place()].lifts = {0};
    city.tasks[boxes.place()].demand.set(Ability::planning_own_work, Step::on_my_own);
    city.policy.fair_job.arranged_demands_most = 1;
    const auto sets = sets_of(city, berta, home);
    // The coach would open supplies (300 minutes) and boxes (240); only one line may be arranged.
    ASSERT_EQ(chosen_of(sets), (std::vector<Chosen>{{}, {checklist}, {coach}}));
    EXPECT_EQ(sets[2].tasks, (std::vector<TaskIndex>{tables, laundry, supplies}));
}

TEST(ArrangementSets, AreNeverMoreThanTheMost) {
    City city = small_city();
    for (int copy = 0; copy < 8; ++copy) {
        city.arrangements.push_back(city.arrangements[checklist.place()]);
        city.workplaces[home.place()].arrangements.push_back(
            {static_cast<int>(city.arrangements.size()) - 1});
    }
    const auto sets = sets_of(city, berta, home);
    EXPECT_EQ(static_cast<int>(sets.size()), sets_most);
    EXPECT_TRUE(sets[0].effects.arrangements.empty());
    EXPECT_EQ(sets[1].tasks.size(), 4U);
}

}  // namespace
}  // namespace kynnys
