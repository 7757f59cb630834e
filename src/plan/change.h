// A small change to a city: what would lift a refusal, or open more work. It can be said, and it
// can be made, so that what it brings is found by solving again.
//
// Its messages, with arguments (see message.h; PERSON, WORKPLACE, TASK and ARRANGEMENT are ids):
//   change.more_hours {minutes a week}            change.longer_day {minutes}
//   change.longer_trip {minutes one way}          change.language_learnt {language codes}
//   change.licence_obtained {licence}             change.line_asked {ability, least step}
//   change.line_grows {ability, least step}       change.available_also {times of the week}
//   change.access_built {WORKPLACE, need}         change.exposure_avoided {TASK, exposure}
//   change.load_lightened {TASK, kilograms}       change.piece_shortened {TASK, minutes}
//   change.window_added {TASK, times of the week} change.open_also {WORKPLACE, times of the week}
//   change.arrangement_made {ARRANGEMENT}         change.arrangement_offered {ARRANGEMENT,
//   WORKPLACE} change.task_grows {TASK, minutes a week more} change.place_added {WORKPLACE, people
//   more} change.workplace_added {WORKPLACE whose like it is, its kind, district}
#pragma once

#include <vector>

#include "plan/city.h"
#include "plan/message.h"

namespace kynnys {

enum class ChangeKind {
    // of the person
    more_hours,        // amount: minutes a week
    longer_day,        // amount: minutes
    longer_trip,       // amount: minutes one way
    language_learnt,   // languages; any of them
    licence_obtained,  // what: Licence
    line_asked,        // what: Ability, amount: the least step the answer must be
    line_grows,        // the same
    available_also,    // windows
    // of the workplace and its tasks
    access_built,      // what: AccessNeed
    exposure_avoided,  // what: Exposure
    load_lightened,    // amount: kilograms
    piece_shortened,   // amount: minutes; only of a weekly amount
    window_added,      // windows
    open_also,         // windows
    arrangement_made,  // nothing changes in the city: the workplace can make it already
    arrangement_offered,
    task_grows,       // amount: minutes a week; at least one doing
    place_added,      // amount: people, in all and at once
    workplace_added,  // a copy of the workplace with its tasks, at `district` and `place`
};

struct Change {
    ChangeKind kind{};
    PersonIndex person;
    WorkplaceIndex workplace;
    TaskIndex task;
    ArrangementIndex arrangement;
    int what = 0;
    int amount = 0;
    std::vector<Window> windows;
    CodeSet<Language> languages;
    std::string district;
    Place place;
    friend bool operator==(const Change&, const Change&) = default;
};

Message message_of(const City& city, const Change& change);

// Makes the change. All but piece_shortened only allow more than before. Indices of people,
// workplaces and tasks that were there stay as they are; more of a task is a second task like it at
// the end of the list, which is then no longer grouped by workplace.
void make(const Change& change, City& city);

// The task of the city that one of the changed city is, or is more of.
TaskIndex original_of(const City& city, const City& changed, TaskIndex task);

}  // namespace kynnys
