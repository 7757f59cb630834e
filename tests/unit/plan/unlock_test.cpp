#include "plan/unlock.h"

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

std::vector<Unlock> unlocks_of(const City& city) {
    UnlockRequest request;
    request.limits = short_search();
    auto unlocks = find_unlocks(city, plan_for(city), request);
    EXPECT_TRUE(unlocks.is_ok());
    return std::move(unlocks).value();
}

const Unlock* find(const std::vector<Unlock>& unlocks, ChangeKind kind) {
    const auto found = std::find_if(unlocks.begin(), unlocks.end(), [kind](const Unlock& unlock) {
        return unlock.change.kind == kind;
    });
    return found == unlocks.end() ? nullptr : &*found;
}
const Unlock* find(std::vector<Unlock>&&, ChangeKind) = delete;  // would not outlive the line

TEST(Unlock, HasNothingToAddWhereEverybodyIsPlaced) {
    EXPECT_TRUE(unlocks_of(small_city()).empty());
}

TEST(Unlock, FindsAPlaceThatIsMissing) {
    City city = small_city();
    city.workplaces[home.place()].people_most = 2;
    const auto unlocks = unlocks_of(city);
    const Unlock* place = find(unlocks, ChangeKind::place_added);
    ASSERT_NE(place, nullptr);
    EXPECT_EQ(place->change.workplace, home);
    EXPECT_GT(place->price_points, 0);
    ASSERT_TRUE(place->whole.has_value());
    EXPECT_EQ(place->whole->placed_after, 3);
}

TEST(Unlock, FindsAnArrangementThatIsMissing) {
    City city = small_city();
    city.workplaces[depot.place()].arrangements = {};
    city.tasks[sorting.place()].rhythm.weekly = {1'200};
    city.workplaces[home.place()].people_most = 2;
    const auto unlocks = unlocks_of(city);
    const Unlock* taxi_offered = find(unlocks, ChangeKind::arrangement_offered);
    ASSERT_NE(taxi_offered, nullptr);
    EXPECT_EQ(taxi_offered->change.workplace, depot);
    EXPECT_EQ(taxi_offered->change.arrangement, taxi);
}

TEST(Unlock, FindsAnotherWorkplaceNearby) {
    City city = small_city();
    city.workplaces[home.place()].people_most = 1;
    city.people[aino.place()].district = "Kallio";
    city.people[berta.place()].district = "Kallio";
    city.people[cecil.place()].district = "Kallio";
    const auto unlocks = unlocks_of(city);
    const Unlock* added = find(unlocks, ChangeKind::workplace_added);
    ASSERT_NE(added, nullptr);
    EXPECT_EQ(added->change.district, "Kallio");
    EXPECT_GE(added->placed_more(), 1);
}

TEST(Unlock, FindsHoursInTheEvening) {
    City city = small_city();
    city.people.resize(1);
    city.people[aino.place()].conditions.available = hours(Day::monday, Day::friday, 16, 20);
    const auto unlocks = unlocks_of(city);
    const Unlock* evening = find(unlocks, ChangeKind::open_also);
    ASSERT_NE(evening, nullptr);
    EXPECT_EQ(evening->change.workplace, home);
    EXPECT_EQ(evening->change.windows.front(), (Window{Day::monday, 64, 72}));
    EXPECT_EQ(evening->helped, std::vector<PersonIndex>{aino});
}

TEST(Unlock, PutsTheVerifiedFirstAndTheMostPeopleBefore) {
    City city = small_city();
    city.workplaces[home.place()].people_most = 1;
    const auto unlocks = unlocks_of(city);
    ASSERT_GE(unlocks.size(), 2U);
    for (std::size_t at = 1; at < unlocks.size(); ++at) {
        const Unlock& better = unlocks[at - 1];
        const Unlock& worse = unlocks[at];
        EXPECT_GE(better.whole.has_value(), worse.whole.has_value());
        if (better.whole.has_value() == worse.whole.has_value()) {
            EXPECT_GE(better.placed_more(), worse.placed_more());
        }
    }
}

}  // namespace
}  // namespace kynnys
