// When a person can be at work.
#pragma once

#include <array>
#include <bitset>
#include <optional>
#include <vector>

#include "base/week.h"
#include "job/fair_job.h"
#include "person/person.h"
#include "workplace/workplace.h"

namespace kynnys {

using DaySlots = std::bitset<slots_per_day>;
using WeekSlots = std::array<DaySlots, days_per_week>;

// Night is 23-6 o'clock (Working Hours Act 872/2019, 8 §).
inline constexpr int night_from = 23 * slots_per_hour;
inline constexpr int night_until = 6 * slots_per_hour;

// The slots in which the person may be asked to work: available, at no time of the day that is a
// no-go, and not at night when night work is not accepted (unless nights are let in).
enum class Nights { as_accepted, let_in };
WeekSlots workable_slots(const Person& person, Nights nights = Nights::as_accepted);

// The same, were the person available at all times.
WeekSlots acceptable_slots(const Person& person);

WeekSlots slots_of(const WeekGrid& grid);
WeekSlots common_slots(const WeekSlots& a, const WeekSlots& b);

// The slots from which `length` slots in a row are open; length >= 1.
DaySlots starts_of_runs(DaySlots open, int length);

// Slots [from, to) of a day; 0 <= from <= to <= 96.
DaySlots slots_between(int from, int to);

// The length of the longest run of open slots on any day.
int longest_run(const WeekSlots& open);

// The place for a piece that needs the fewest slots beyond `open`, all of them in `limit`; empty
// when no window has one. The first of equals.
std::optional<Window> nearest_room(const std::vector<Window>& windows, int length,
                                   const WeekSlots& open, const WeekSlots& limit);

// Paid slots of the shortest fair shift for somebody whose way there takes `one_way`.
int shortest_shift(const FairJobRules& rules, Minutes one_way);

// Paid slots a week: the fewest of a fair job, and the most for this person, which a place in
// rehabilitative work activity limits.
int weekly_fewest(const FairJobRules& rules);
int weekly_most(const FairJobRules& rules, const Person& person);

// Whole slots in so many minutes, rounded down: for limits from above.
int whole_slots_in(Minutes minutes);

}  // namespace kynnys
