#include "plan/common_time.h"

#include <algorithm>

namespace kynnys {

namespace {

bool is_night(int slot) {
    return slot >= night_from || slot < night_until;
}

DaySlots slots_out_of_question(const Person& person, Nights nights) {
    DaySlots out;
    const bool no_nights =
        nights == Nights::as_accepted && person.conditions.not_exposed_to.has(Exposure::night_work);
    for (int slot = 0; slot < slots_per_day; ++slot) {
        if (no_nights && is_night(slot))
            out.set(static_cast<std::size_t>(slot));
        for (const auto& [time, liking] : person.wishes.times) {
            if (liking == Liking::never && day_time_of(slot) == time)
                out.set(static_cast<std::size_t>(slot));
        }
    }
    return out;
}

}  // namespace

WeekSlots slots_of(const WeekGrid& grid) {
    WeekSlots slots;
    for (int day = 0; day < days_per_week; ++day)
        slots[static_cast<std::size_t>(day)] = grid.day(static_cast<Day>(day));
    return slots;
}

WeekSlots workable_slots(const Person& person, Nights nights) {
    WeekSlots slots = slots_of(person.conditions.available);
    const DaySlots out = slots_out_of_question(person, nights);
    for (DaySlots& day : slots) day &= ~out;
    return slots;
}

WeekSlots acceptable_slots(const Person& person) {
    WeekSlots slots;
    slots.fill(~slots_out_of_question(person, Nights::as_accepted));
    return slots;
}

WeekSlots common_slots(const WeekSlots& a, const WeekSlots& b) {
    WeekSlots both;
    for (std::size_t day = 0; day < both.size(); ++day) both[day] = a[day] & b[day];
    return both;
}

DaySlots starts_of_runs(DaySlots open, int length) {
    // Doubling: `open` marks starts of runs of `reached` slots.
    int reached = 1;
    while (reached < length) {
        const int step = std::min(reached, length - reached);
        open &= open >> static_cast<std::size_t>(step);
        reached += step;
    }
    return open;
}

DaySlots slots_between(int from, int to) {
    const DaySlots all = ~DaySlots{};
    if (from >= to)
        return {};
    return (all << static_cast<std::size_t>(from)) &
           (all >> static_cast<std::size_t>(slots_per_day - to));
}

int longest_run(const WeekSlots& open) {
    int longest = 0;
    for (DaySlots day : open) {
        int length = 0;
        for (; day.any(); ++length) day &= day >> 1;
        longest = std::max(longest, length);
    }
    return longest;
}

std::optional<Window> nearest_room(const std::vector<Window>& windows, int length,
                                   const WeekSlots& open, const WeekSlots& limit) {
    std::optional<Window> nearest;
    std::size_t fewest_missing = 0;
    for (const Window& window : windows) {
        const auto day = static_cast<std::size_t>(window.day);
        for (int start = window.open; start + length <= window.close; ++start) {
            const DaySlots piece = slots_between(start, start + length);
            if ((piece & ~limit[day]).any())
                continue;
            const std::size_t missing = (piece & ~open[day]).count();
            if (!nearest || missing < fewest_missing) {
                nearest = Window{window.day, start, start + length};
                fewest_missing = missing;
            }
        }
    }
    return nearest;
}

int whole_slots_in(Minutes minutes) {
    return static_cast<int>(std::max<std::int64_t>(0, minutes.count) / minutes_per_slot);
}

int shortest_shift(const FairJobRules& rules, Minutes one_way) {
    const Minutes for_the_trip = one_way * rules.travel_times_in_shift;
    return std::max(1, slots_in(std::max(rules.shift_fewest, for_the_trip)));
}

int weekly_fewest(const FairJobRules& rules) {
    return std::max(1, slots_in(rules.weekly_fewest));
}

int weekly_most(const FairJobRules& rules, const Person& person) {
    Minutes most = person.conditions.weekly_most;
    if (person.in_work_activity)
        most = std::min(most, rules.work_activity_edge);
    return std::min(whole_slots_in(most), days_per_week * slots_per_day);
}

}  // namespace kynnys
