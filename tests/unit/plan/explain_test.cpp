#include "plan/explain.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "plan/make_plan.h"
#include "small_city.h"

namespace kynnys {
namespace {

carving::SearchLimits short_search() {
    carving::SearchLimits limits;
    limits.work = carving::work_per_second / 20;
    limits.threads = 1;
    return limits;
}

Plan plan_for(const City& city) {
    PlanRequest request;
    request.limits = short_search();
    return make_plan(city, request).value();
}

Explanation explained(const City& city, const Plan& plan, PersonIndex person,
                      std::optional<WorkplaceIndex> workplace) {
    ExplainRequest request;
    request.person = person;
    request.workplace = workplace;
    request.limits = short_search();
    auto explanation = explain(city, plan, request);
    EXPECT_TRUE(explanation.is_ok());
    return std::move(explanation).value();
}

std::vector<std::string> keys_of(const City& city, const std::vector<Change>& changes) {
    std::vector<std::string> keys;
    for (const Change& change : changes) keys.push_back(message_of(city, change).key);
    return keys;
}

const Repair* find(const City& city, const std::vector<Repair>& repairs, const std::string& key) {
    const auto found = std::find_if(repairs.begin(), repairs.end(), [&](const Repair& repair) {
        return keys_of(city, repair.changes) == std::vector<std::string>{key};
    });
    return found == repairs.end() ? nullptr : &*found;
}

TEST(Explain, ShowsTheJobLineByLine) {
    const City city = small_city();
    const Plan plan = plan_for(city);
    const Explanation explanation = explained(city, plan, aino, home);
    ASSERT_NE(explanation.proposal, nullptr);
    EXPECT_EQ(explanation.proposal->person, aino);
    ASSERT_EQ(explanation.workplaces.size(), 1U);
    const WorkplaceView& view = explanation.workplaces[0];
    EXPECT_EQ(view.verdict, (Message{"explain.has_the_job", {"home"}}));
    ASSERT_EQ(view.tasks.size(), 4U);
    EXPECT_TRUE(explanation.repairs.empty());
    for (const TaskView& task : view.tasks) {
        int slots = 0;
        for (const Proposal& proposal : plan.proposals) {
            for (const Shift& shift : proposal.job.shifts) {
                for (const Piece& piece : shift.pieces)
                    slots += piece.task == task.task ? piece.length : 0;
            }
        }
        EXPECT_EQ(task.weekly - task.left, minutes_in(slots));
    }
}

TEST(Explain, NamesWhoHoldsTheWork) {
    City city = small_city();
    city.workplaces[home.place()].people_most = 1;
    const Plan plan = plan_for(city);
    ASSERT_EQ(plan.proposals.size(), 1U);
    const PersonIndex placed = plan.proposals[0].person;
    const PersonIndex other = placed == aino ? cecil : aino;
    const Explanation explanation = explained(city, plan, other, home);
    EXPECT_EQ(explanation.workplaces[0].verdict.key, "explain.others_hold_the_work");
    EXPECT_EQ(explanation.workplaces[0].others, std::vector<PersonIndex>{placed});
    EXPECT_TRUE(explanation.workplaces[0].alone.has_value());
    EXPECT_FALSE(explanation.workplaces[0].beside.has_value());
    ASSERT_NE(explanation.not_placed, nullptr);
    ASSERT_TRUE(explanation.forced.has_value());
    EXPECT_EQ(explanation.forced->lose, std::vector<PersonIndex>{placed});
    EXPECT_EQ(explanation.forced->whole.placed_after, 1);
    EXPECT_LE(explanation.forced->whole.value_after, explanation.forced->whole.value_before);
    EXPECT_EQ(explanation.forced->job.value, explanation.forced->whole.value_after);
}

TEST(Explain, SaysWhenNothingFits) {
    City city = small_city();
    city.people[aino.place()].conditions.languages = {};
    const Plan plan = plan_for(city);
    EXPECT_EQ(explained(city, plan, aino, home).workplaces[0].verdict.key,
              "explain.workplace_does_not_fit");
    city = small_city();
    for (Task& task : city.tasks) task.licences.add(Licence::hot_work_card);
    EXPECT_EQ(explained(city, plan_for(city), aino, home).workplaces[0].verdict,
              (Message{"explain.no_task_fits", {"home", "4"}}));
}

TEST(Explain, LooksWhereItIsLikeliestWithoutAWorkplace) {
    City city = small_city();
    city.people[aino.place()].conditions.languages = {};
    const Explanation explanation = explained(city, plan_for(city), aino, std::nullopt);
    EXPECT_EQ(explanation.workplaces.size(), 2U);
    const Repair* repair = find(city, explanation.repairs, "change.language_learnt");
    ASSERT_NE(repair, nullptr);
    ASSERT_TRUE(repair->alone.has_value());
    EXPECT_EQ(repair->alone->job.workplace, home);
}

TEST(Explain, VerifiesARepairOverTheWholePlan) {
    City city = small_city();
    city.workplaces[home.place()].people_at_once = 3;
    for (Task& task : city.tasks) task.licences.add(Licence::first_aid);
    for (Person& person : city.people) {
        person.conditions.licences.add(Licence::first_aid);
        person.conditions.weekly_most = {180};
    }
    city.people[aino.place()].conditions.licences.remove(Licence::first_aid);
    const Plan plan = plan_for(city);
    ASSERT_EQ(plan.proposals.size(), 2U);
    const Explanation explanation = explained(city, plan, aino, home);
    const Repair* repair = find(city, explanation.repairs, "change.licence_obtained");
    ASSERT_NE(repair, nullptr);
    ASSERT_TRUE(repair->alone && repair->beside && repair->whole);
    EXPECT_EQ(repair->whole->placed_before, 2);
    EXPECT_EQ(repair->whole->placed_after, 3);
    EXPECT_GT(repair->whole->value_after, repair->whole->value_before);
}

TEST(Explain, OffersASwap) {
    City city = small_city();
    // Both could work at home, but only Cecil can also do the sorting at the depot.
    city.people.erase(city.people.begin() + berta.at);
    const PersonIndex other{1};
    city.workplaces[home.place()].people_most = 1;
    city.tasks[sorting.place()].rhythm.weekly = {1'200};
    city.people[other.place()].conditions.travel_most = {90};
    city.people[other.place()].wishes.workplaces = {{"home", Liking::wants}};
    CarvedJob job = ainos_job();
    const Plan plan = plan_of_jobs(city, {{other, job}});
    const Explanation explanation = explained(city, plan, aino, home);
    const auto swap = std::find_if(explanation.repairs.begin(), explanation.repairs.end(),
                                   [](const Repair& repair) { return repair.swap.has_value(); });
    ASSERT_NE(swap, explanation.repairs.end());
    EXPECT_EQ(swap->swap->other, other);
    EXPECT_EQ(swap->swap->other_job.job.workplace, depot);
    EXPECT_EQ(swap->swap->other_before, plan.value);
    EXPECT_EQ(swap->beside->job.workplace, home);
}

TEST(Explain, RefusesWhoWantsNoWork) {
    City city = small_city();
    city.people[aino.place()].wants_work = false;
    const Plan plan = plan_of_jobs(city, {});
    EXPECT_EQ(explain(city, plan, {aino, home, short_search(), 3, 6, 2}).error().key,
              "person.wants_no_work");
}

TEST(Repairs, FindMoreTimeForAJobThatIsTooShort) {
    City city = small_city();
    city.people[aino.place()].conditions.available = hours(Day::monday, Day::monday, 9, 10);
    const Plan plan = plan_of_jobs(city, {});
    const auto repairs = find_repairs(city, plan, {aino, home, {home}, 0, 6});
    const Repair* repair = find(city, repairs, "change.available_also");
    ASSERT_NE(repair, nullptr);
    ASSERT_TRUE(repair->alone.has_value());
    for (std::size_t at = 1; at < repairs.size(); ++at)
        EXPECT_LE(repairs[at - 1].changes.size(), repairs[at].changes.size());
}

TEST(Repairs, GiveJobsInTheWordsOfTheCityAsItIs) {
    City city = small_city();
    for (Task& task : city.tasks) task.windows = {{Day::sunday, 40, 60}};
    city.workplaces[home.place()].opening = hours(Day::monday, Day::sunday, 8, 16);
    city.tasks[laundry.place()].shortest_piece = {120};
    for (const Repair& repair :
         find_repairs(city, plan_of_jobs(city, {}), {aino, home, {}, 0, 9})) {
        for (const auto& offer : {repair.alone, repair.beside}) {
            if (!offer)
                continue;
            for (const Shift& shift : offer->job.shifts) {
                for (const Piece& piece : shift.pieces)
                    EXPECT_LT(piece.task.place(), city.tasks.size());
            }
        }
    }
}

}  // namespace
}  // namespace kynnys
