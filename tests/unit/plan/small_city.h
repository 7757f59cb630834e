// A made-up city of a few people and two workplaces, small enough to reckon by hand.
#pragma once

#include <ostream>

#include "base/text.h"
#include "plan/city.h"
#include "plan/message.h"
#include "plan/plan.h"

namespace kynnys {

inline void PrintTo(const Message& message, std::ostream* out) {
    *out << message.key << " {" << joined(message.arguments, ", ") << "}";
}

// Opens [open, close) o'clock on the days from first to last.
WeekGrid hours(Day first, Day last, int open, int close);

// One window each day from Monday to Friday, in o'clock.
std::vector<Window> weekday_windows(int open, int close);

// Positions in the lists of small_city().
inline constexpr PersonIndex aino{0};      // can do everything, available Mon-Fri 8-16
inline constexpr PersonIndex berta{1};     // lifts 5 kg, remembers with somebody beside
inline constexpr PersonIndex cecil{2};     // in work activity, out of work for ten years
inline constexpr WorkplaceIndex home{0};   // an elder-care home, 13 minutes on foot from everybody
inline constexpr WorkplaceIndex depot{1};  // 78 minutes on foot
inline constexpr TaskIndex tables{0};      // 5 x 30 min, 10-11 o'clock; hygiene passport
inline constexpr TaskIndex laundry{1};     // 600 min in pieces from 30, 9-15 o'clock
inline constexpr TaskIndex medicine{2};    // core
inline constexpr TaskIndex boxes{3};       // 240 min in pieces from 60, 8-12 o'clock; 15 kg
inline constexpr TaskIndex supplies{4};    // 300 min from 60; asks to remember on one's own
inline constexpr TaskIndex sorting{5};     // at the depot: 600 min in pieces from 30
inline constexpr ArrangementIndex checklist{0};  // remembering + 2 up to "on my own"
inline constexpr ArrangementIndex trolley{1};    // + 15 kg
inline constexpr ArrangementIndex coach{2};      // remembering and planning + 2; 60 min a week
inline constexpr ArrangementIndex taxi{3};       // + 60 minutes of way

City small_city();

// Aino: Mon-Wed 9:00-10:30, an hour of laundry and then the tables.
CarvedJob ainos_job();

// The proposals' values, terms and the lists made from the jobs; the proof is left out.
Plan plan_of_jobs(const City& city, const std::vector<std::pair<PersonIndex, CarvedJob>>& jobs);

}  // namespace kynnys
