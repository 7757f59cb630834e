// Kinds of workplace of the demonstration city with their usual tasks: short tables of words, the
// same words as in the files of a city folder.
#pragma once

#include <span>
#include <string_view>

#include "workplace/workplace.h"

namespace kynnys {

struct UsualRole {
    std::string_view name;
    int hourly_cost;  // cents, with the employer's side costs
};

struct UsualTask {
    std::string_view name;
    std::string_view owner;    // a role of the kind
    std::string_view rhythm;   // "5 x 30": times a week x minutes; "240 from 30": minutes a week in
                               // pieces of at least so many
    std::string_view windows;  // see parse_windows
    std::string_view demand;   // "seeing 3, hand_use 2"
    std::string_view kind;     // WorkKind
    std::string_view marks;  // words in any order: surroundings, exposures, licences, what happens
                             // if it is not done, "core", "one_person" (not shared), "lifts_10"
};

struct UsualWorkplace {
    std::string_view name;  // "elder-care home"
    int share;              // how often it occurs beside the others
    std::string_view opening;
    std::string_view languages;  // any one of them is enough; "" when none is needed
    int people_at_once_most;
    std::string_view arrangements;  // ids that such a workplace can usually make
    std::span<const UsualRole> roles;
    std::span<const UsualTask> tasks;
};

// The kinds by field, each list in a file of its own.
std::span<const UsualWorkplace> care_kinds();
std::span<const UsualWorkplace> food_and_lodging_kinds();
std::span<const UsualWorkplace> outdoor_kinds();
std::span<const UsualWorkplace> culture_kinds();
std::span<const UsualWorkplace> goods_kinds();
std::span<const UsualWorkplace> community_kinds();

// A row as a task of a workplace of that kind, without id and workplace. A word that means nothing
// is a bug in the table.
Task task_of(const UsualTask& row, const UsualWorkplace& kind);

}  // namespace kynnys
