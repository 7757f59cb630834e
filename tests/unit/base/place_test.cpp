#include "base/place.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/check.h"

namespace kynnys {
namespace {

Place at(std::int64_t east, std::int64_t north) {
    return {{east}, {north}};
}

TEST(Place, DistanceIsAsTheCrowFlies) {
    EXPECT_EQ(distance_between(at(0, 0), at(3000, 4000)), Metres{5000});
    EXPECT_EQ(distance_between(at(-100, 50), at(-100, 50)), Metres{0});
    EXPECT_EQ(distance_between(at(10, 0), at(-10, 0)), Metres{20});
}

TEST(Place, DistanceIsRoundedUp) {
    EXPECT_EQ(distance_between(at(0, 0), at(1, 1)), Metres{2});
    EXPECT_EQ(distance_between(at(0, 0), at(100, 1)), Metres{101});
}

TEST(Place, DistanceOfPlacesThatCannotBeIsStillANumber) {
    constexpr std::int64_t far = std::int64_t{1} << 62;
    EXPECT_GT(distance_between(at(-far, -far), at(far, far)), Metres{1'000'000'000});
}

RC_GTEST_PROP(Place, DistanceIsTheLeastWholeNumberThatReaches, ()) {
    const auto metres = rc::gen::inRange<std::int64_t>(-2'000'000, 2'000'000);
    const Place from = at(*metres, *metres);
    const Place to = at(*metres, *metres);
    const std::int64_t east = to.east.count - from.east.count;
    const std::int64_t north = to.north.count - from.north.count;
    const std::int64_t distance = distance_between(from, to).count;
    RC_ASSERT(distance * distance >= east * east + north * north);
    RC_ASSERT(distance == 0 || (distance - 1) * (distance - 1) < east * east + north * north);
    RC_ASSERT(distance_between(to, from).count == distance);
}

// 10 km as the crow flies are 13 km of street.
TEST(TravelTime, TakesTheSpeedAndStartOfItsMode) {
    const Place home = at(0, 0);
    const Place work = at(10'000, 0);
    EXPECT_EQ(travel_time(home, work, TravelMode::walking), Minutes{156});
    EXPECT_EQ(travel_time(home, work, TravelMode::cycling), Minutes{52 + 3});
    EXPECT_EQ(travel_time(home, work, TravelMode::transit), Minutes{39 + 12});
    EXPECT_EQ(travel_time(home, work, TravelMode::car), Minutes{23 + 6});  // 22.3 rounded up
}

TEST(TravelTime, TransitIsNeverSlowerThanWalking) {
    const Place home = at(0, 0);
    const Place corner = at(300, 0);
    EXPECT_EQ(travel_time(home, corner, TravelMode::walking), Minutes{5});
    EXPECT_EQ(travel_time(home, corner, TravelMode::transit), Minutes{5});
    EXPECT_EQ(travel_time(home, home, TravelMode::transit), Minutes{0});
}

RC_GTEST_PROP(TravelTime, GrowsWithTheDistance, ()) {
    const auto mode = static_cast<TravelMode>(*rc::gen::inRange(0, 4));
    const std::int64_t near = *rc::gen::inRange<std::int64_t>(0, 50'000);
    const std::int64_t far = *rc::gen::inRange<std::int64_t>(near, 60'000);
    RC_ASSERT(travel_time(at(0, 0), at(near, 0), mode) <= travel_time(at(0, 0), at(far, 0), mode));
}

TEST(TravelTime, OfNoModeIsABug) {
    EXPECT_THROW(travel_time(at(0, 0), at(1, 1), static_cast<TravelMode>(9)), BrokenCheck);
}

}  // namespace
}  // namespace kynnys
