// The carving problem: choose for each person at most one job, a week of shifts at one workplace
// made of pieces of its tasks, so that the total value is greatest and no shared limit is passed.
// Numbers only: people, workplaces and tasks are places in lists. Times are slots (quarter-hours);
// a week has 7 days of 96 slots. docs/engine.md states the model in formulas.
//
// A JOB of option o (a person p at a workplace w under fixed arrangements) is feasible when
//  1. it has 1 … p.days_most shifts, at most one a day;
//  2. a shift [start, end) lies in slots that are open for p on that day and at w;
//  3. pieces follow each other in time and do not overlap. The shift starts with a piece and ends
//     with a piece. Between two pieces is either nothing, or waiting of at most waiting_most slots
//     (paid), or the break (unpaid, no waiting beside it);
//  4. end - start <= p.stretch_most: no break. Longer: exactly one break of break_length slots,
//     which starts in [start + p.break_earliest, start + p.stretch_most], and
//     end - start <= p.break_earliest + break_length + p.stretch_most, so that work after the
//     break never exceeds the stretch either;
//  5. paid slots of a shift (end - start without the break) are in o.shift_fewest … p.daily_most,
//     paid slots of the week in p.weekly_fewest … p.weekly_most;
//  6. a steady rhythm: latest end - earliest start over all its days <= slots_per_day - p.rest;
//  7. a piece lies inside its occasion's window. An occasion with length > 0 takes a piece of just
//     that length; one with length == 0 (the day's share of a weekly amount) takes a piece of
//     shortest … most slots. A shift has at most one piece of an occasion;
//  8. routine order: an occasion whose window is at least twice its shortest piece can wait; those
//  of
//     one shift come in the order of their windows (by opening, then closing, then position in the
//     list), because a day that runs in the same order is easier to learn;
//  9. only tasks that o lists.
// Its VALUE is o.value + days * o.day_value + sum of the pieces' values (per doing when the
// occasion has a length, else per slot) + p.slot_value of each slot of presence (break and waiting
// included)
// - waiting_cost * waiting slots + p.hours_value[paid slots of the week].
//
// A SOLUTION has at most one job a person, and
// 10. each occasion with length > 0 is done at most once by anybody, and of one with length == 0 at
//     most `most` slots over all jobs together; a task with shareable == false is in at most one
//     job;
// 11. people present at w in any slot (break and waiting included) <= w.at_once, and jobs at w
//     <= w.people_most;
// 12. the sum of o.coach over the jobs <= coach_capacity.
// Its value is the sum of its jobs' values - sum over groups g of penalty_g * shortfall_g, where
// shortfall_g = max(0, ceil(share_g * placed / 100) - placed in g): with whole numbers,
// the least s >= 0 with 100 * (placed in g + s) >= share_g * placed.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <vector>

#include "base/week.h"

namespace kynnys::carving {

// No number of a problem is beyond this, either way, so that all sums fit in 64 bits.
inline constexpr std::int64_t largest_number = 1'000'000'000;

using DayMask = std::bitset<slots_per_day>;
using WeekMask = std::array<DayMask, days_per_week>;

// When a task may be done: inside [open, close) of a day. length > 0: done once in just that many
// slots, which fit in the window; then shortest == most == length. length == 0: up to `most` slots
// of a weekly amount, in pieces of `shortest` or more; 1 <= shortest <= most, shortest <= close -
// open.
struct Occasion {
    int task = 0;
    int day = 0;
    int open = 0;
    int close = 0;
    int length = 0;
    int shortest = 0;
    int most = 0;
    [[nodiscard]] bool can_wait() const { return close - open >= 2 * shortest; }
};

struct Task {
    int workplace = 0;
    bool shareable = true;
    int first_occasion = 0;  // its occasions are [first_occasion, last_occasion)
    int last_occasion = 0;
};

struct Workplace {
    WeekMask open{};
    int at_once = 1;
    int people_most = 1;
};

struct Person {
    WeekMask open{};
    int weekly_fewest = 1;  // slots, paid; at least 1
    int weekly_most = 0;
    int daily_most = 0;
    int days_most = 0;
    int stretch_most = 0;
    int break_earliest = 0;  // 1 … stretch_most
    int rest = 0;
    std::array<std::int32_t, slots_per_day> slot_value{};  // wishes about times of the day
    std::vector<std::int32_t> hours_value;                 // by paid slots, 0 … weekly_most
    std::uint32_t groups = 0;                              // bit g: belongs to group g
};

// What one task is worth to one option: per doing of its occasions with a length, per slot of those
// without.
struct TaskWorth {
    int task = 0;
    std::int32_t value = 0;
};

struct Option {
    int person = 0;
    int workplace = 0;
    std::int64_t value = 0;        // of being placed here at all
    std::int32_t day_value = 0;    // of each day, usually negative: the trip
    int shift_fewest = 1;          // slots, paid
    int coach = 0;                 // amount taken of coach_capacity
    std::vector<TaskWorth> tasks;  // ascending by task
};

// At least `share` percent of those placed are to be of this group; each one missing costs.
struct Group {
    int share = 0;
    std::int64_t penalty = 0;
};

struct Piece {
    int occasion = 0;
    int start = 0;
    int length = 0;
    friend auto operator<=>(const Piece&, const Piece&) = default;
};

struct Shift {
    int day = 0;
    int start = 0;
    int end = 0;
    int break_start = -1;  // -1: none
    std::vector<Piece> pieces;
    friend auto operator<=>(const Shift&, const Shift&) = default;
};

struct Job {
    int option = -1;
    std::vector<Shift> shifts;  // ascending by day
    friend auto operator<=>(const Job&, const Job&) = default;
};

// A job that is agreed already: a job equal to it in everything is worth `bonus` (>= 0) more.
struct KeptJob {
    Job job;
    std::int64_t bonus = 0;
};

struct Problem {
    std::vector<Person> people;
    std::vector<Workplace> workplaces;
    std::vector<Task> tasks;
    std::vector<Occasion> occasions;  // grouped by task, ascending by day and opening
    std::vector<Option> options;      // grouped by person, ascending
    std::vector<Group> groups;        // at most 32
    std::vector<KeptJob> kept;        // at most one a person, each feasible
    int break_length = 1;             // at least 1
    int waiting_most = 0;
    std::int32_t waiting_cost = 0;    // per slot
    std::int64_t coach_capacity = 0;  // negative: no limit
};

struct Solution {
    std::vector<Job> jobs;  // ascending by person
    std::int64_t value = 0;
};

}  // namespace kynnys::carving
