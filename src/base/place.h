// Where something is, on a flat map of the city in metres, and how long the way takes.
#pragma once

#include "base/quantity.h"

namespace kynnys {

struct Place {
    Metres east;
    Metres north;
    friend bool operator==(const Place&, const Place&) = default;
};

enum class TravelMode { walking, cycling, transit, car };

// As the crow flies, rounded up to whole metres.
Metres distance_between(Place from, Place to);

// One way, door to door, rounded up to whole minutes: a start-up time and a speed for each mode
// over 1.3 times the straight distance (the usual detour of a street network). Walking 5 km/h;
// cycling 15 km/h + 3 min; transit 20 km/h + 12 min, never slower than walking; car 35 km/h + 6
// min. An estimate for planning, not a timetable; the coach confirms the route.
Minutes travel_time(Place from, Place to, TravelMode mode);

}  // namespace kynnys
