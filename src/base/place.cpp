#include "base/place.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"

namespace kynnys {

namespace {

struct Pace {
    std::int64_t kilometres_an_hour;
    Minutes start_up;  // to the stop and waiting there, to the bicycle, to the car and parking it
};

Pace pace_of(TravelMode mode) {
    switch (mode) {
        case TravelMode::walking:
            return {5, {0}};
        case TravelMode::cycling:
            return {15, {3}};
        case TravelMode::transit:
            return {20, {12}};
        case TravelMode::car:
            return {35, {6}};
    }
    CHECK(!"a travel mode without a pace");
    return {};
}

Minutes time_at(Pace pace, Metres distance) {
    // 1.3 * metres / (1000 * km/h / 60 min) in whole numbers.
    constexpr std::int64_t detour_minutes = 78;  // 1.3 * 60
    const std::int64_t divisor = 1000 * pace.kilometres_an_hour;
    return pace.start_up + Minutes{(distance.count * detour_minutes + divisor - 1) / divisor};
}

// No way on Earth is longer, and its square still fits the type.
constexpr std::int64_t longest_metres = 1'000'000'000;

std::int64_t way_along(Metres from, Metres to) {
    const std::int64_t low =
        std::clamp(std::min(from.count, to.count), -longest_metres, longest_metres);
    const std::int64_t high =
        std::clamp(std::max(from.count, to.count), -longest_metres, longest_metres);
    return high - low;
}

}  // namespace

Metres distance_between(Place from, Place to) {
    const std::int64_t east = way_along(from.east, to.east);
    const std::int64_t north = way_along(from.north, to.north);
    const std::int64_t square = east * east + north * north;
    // The root of a large square may be off by one in floating point; whole numbers decide, so that
    // every machine gives the same metre.
    auto root = static_cast<std::int64_t>(std::sqrt(static_cast<double>(square)));
    root = std::max<std::int64_t>(0, root - 1);
    while (root * root < square) ++root;
    return {root};
}

Minutes travel_time(Place from, Place to, TravelMode mode) {
    const Metres distance = distance_between(from, to);
    const Minutes time = time_at(pace_of(mode), distance);
    if (mode != TravelMode::transit)
        return time;
    return std::min(time, time_at(pace_of(TravelMode::walking), distance));
}

}  // namespace kynnys
