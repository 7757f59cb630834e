// What a job is worth: named terms in whole points, set by the policy's weights. The same parts
// make the engine's numbers and the explanation, so that the terms add up exactly to the value.
//
// Terms and their arguments (ids, codes, minutes a week, cents; see message.h):
//   term.placement {}                       term.travel {minutes one way, days}
//   term.work {minutes}                     term.travel_above_wish {minutes above, days}
//   term.strength {ability, minutes}        term.days {days}
//   term.stretch {ability, minutes}         term.hours_above_wish {wanted, given}
//   term.line_unknown {ability, minutes}    term.hours_below_wish {wanted, given}
//   term.kind_wanted {kind, minutes}        term.arrangement {arrangement}
//   term.kind_avoided {kind, minutes}       term.arrangement_cost {arrangement, cents}
//   term.surrounding_wanted {surrounding, minutes}   term.weekly_help {arrangement, minutes}
//   term.surrounding_avoided {surrounding, minutes}  term.waiting_in_shift {minutes}
//   term.relief {role, minutes}             term.waiting_years {full years}
//   term.must_be_done {minutes}             term.waiting_levels {levels reached, months out of
//   work} term.hurries_others {minutes} term.time_wanted {time of day, minutes}  term.time_avoided
//   {time of day, minutes} term.workplace_wanted {workplace}        term.workplace_avoided
//   {workplace}
// Minutes are those of the pieces the term speaks of; for times of the day those of presence.
#pragma once

#include <cstdint>
#include <vector>

#include "job/carved_job.h"
#include "plan/city.h"
#include "plan/effects.h"
#include "plan/plan.h"

namespace kynnys {

inline constexpr int years_counted_most = 20;     // of waiting
inline constexpr int strengths_counted_most = 2;  // lines of one task

// The coefficients of the engine (solve/carving/problem.h), in points.
struct WorthOf {
    const City& city;
    const Person& person;
    const Workplace& workplace;
    Minutes one_way;
    const Effects& effects;
};
std::int64_t placement_worth(const WorthOf& of);                  // of being placed here
std::int64_t day_worth(const WorthOf& of);                        // of each day
std::int64_t quarter_worth(const WorthOf& of, const Task& task);  // of a slot of the task
std::int64_t presence_worth(const Policy& policy, const Person& person, int slot);
std::int64_t hours_worth(const Policy& policy, const Person& person, int paid_slots);

// The hours the person hopes for, as far as the person's own limits and the work-activity edge
// allow them, in slots; empty without such a wish.
std::optional<int> wanted_slots(const Policy& policy, const Person& person);

// Terms without points are left out. In the order of the list above, column by column.
std::vector<Term> terms_of(const City& city, PersonIndex person, const CarvedJob& job);
std::int64_t sum_of(const std::vector<Term>& terms);

// How long a person has been out of work on the policy's day; 0 when not known.
int full_years_out_of_work(const Policy& policy, const Person& person);
int months_out_of_work(const Policy& policy, const Person& person);
int waiting_levels_reached(const Policy& policy, const Person& person);

}  // namespace kynnys
