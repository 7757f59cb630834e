// A workplace with its roles, and the tasks that a working week there is made of.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ability/profile.h"
#include "ability/surroundings.h"
#include "base/place.h"
#include "base/week.h"
#include "workplace/arrangement.h"

namespace kynnys {

struct Role {
    std::string name;      // "nurse"
    Cents hourly_cost{0};  // of the employer; what an hour freed is worth
    friend bool operator==(const Role&, const Role&) = default;
};
using RoleIndex = Index<Role>;  // a place in the workplace's own list

struct Workplace {
    std::string id;
    std::string name;
    std::string kind;  // "elder-care home", free text
    std::string district;
    Place place;
    WeekGrid opening;
    CodeSet<Language> languages;       // any one of them is enough; empty: none needed
    CodeSet<AccessNeed> access;        // what the building offers
    int people_at_once = 2;            // carved jobs present in the same quarter-hour
    int people_most = 4;               // carved jobs in all
    std::optional<Cents> hourly_wage;  // gross, of a carved job; nothing when nobody has said
    std::vector<Role> roles;
    std::vector<ArrangementIndex> arrangements;  // that it can make
    friend bool operator==(const Workplace&, const Workplace&) = default;
};
using WorkplaceIndex = Index<Workplace>;

enum class TaskPart { core, assisting };  // core tasks stay with their role (Ratko)
enum class IfNotDone { nothing, waits, hurries_others, must_be_done };
const CodeList<TaskPart, 2>& task_part_codes();
const CodeList<IfNotDone, 4>& if_not_done_codes();

// How often a task is done: some times a week, each in one of its windows and at most once a
// window; or so many minutes a week in pieces of any length from the shortest on.
struct Rhythm {
    int times = 0;      // 0: a weekly amount instead
    Minutes each{0};    // of one time
    Minutes weekly{0};  // of the weekly amount
    friend bool operator==(const Rhythm&, const Rhythm&) = default;
};

struct Task {
    std::string id;
    WorkplaceIndex workplace;
    std::string name;
    RoleIndex owner;  // who does it now, and whose minutes it frees
    TaskPart part = TaskPart::assisting;
    Rhythm rhythm;
    std::vector<Window> windows;
    Minutes shortest_piece{15};  // of a weekly amount
    bool may_be_shared = true;   // between several carved jobs
    Demand demand;
    CodeSet<Exposure> exposes_to;
    Kilograms lifts{0};
    CodeSet<Licence> licences;  // all of them are needed
    WorkKind kind = WorkKind::cleaning;
    CodeSet<Surrounding> surroundings;
    IfNotDone if_not_done = IfNotDone::waits;
    friend bool operator==(const Task&, const Task&) = default;
};
using TaskIndex = Index<Task>;

}  // namespace kynnys
