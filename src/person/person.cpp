#include "person/person.h"

#include "base/check.h"

namespace kynnys {

const CodeList<DayTime, day_time_count>& day_time_codes() {
    static constexpr CodeList<DayTime, day_time_count> codes{
        "day_time.is_unknown", {"early", "morning", "midday", "afternoon", "evening", "night"}};
    return codes;
}

const CodeList<Liking, 3>& liking_codes() {
    static constexpr CodeList<Liking, 3> codes{"liking.is_unknown", {"wants", "avoids", "never"}};
    return codes;
}

const CodeList<Gender, 4>& gender_codes() {
    static constexpr CodeList<Gender, 4> codes{"gender.is_unknown",
                                               {"not_recorded", "woman", "man", "other"}};
    return codes;
}

const CodeList<TravelMode, 4>& travel_mode_codes() {
    static constexpr CodeList<TravelMode, 4> codes{"travel_mode.is_unknown",
                                                   {"walking", "cycling", "transit", "car"}};
    return codes;
}

DayTime day_time_of(int slot) {
    CHECK(0 <= slot && slot < slots_per_day);
    // The hour at which each time of the day ends, in the order of the enumeration.
    static constexpr std::array<int, day_time_count> ends{8, 11, 14, 17, 22, 24};
    std::size_t time = 0;
    while (slot >= ends[time] * slots_per_hour) ++time;
    return static_cast<DayTime>(time);
}

}  // namespace kynnys
