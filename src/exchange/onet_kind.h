// Kinds of workplace that the import puts O*NET's occupations together to: which of them work side
// by side, and what the source does not tell about the place. docs/onet.md has the same table.
#pragma once

#include <span>
#include <string_view>

#include "ability/surroundings.h"

namespace kynnys {

struct OnetKind {
    std::string_view name;         // "school kitchen"
    std::string_view occupations;  // O*NET-SOC codes, separated by spaces
    std::string_view opening;      // see parse_windows
    std::string_view languages;    // any one of them is enough; "" when none is needed
    WorkKind kind;                 // of tasks whose words tell no other
    std::string_view around;       // surroundings of all its tasks
    std::string_view licences;     // needed for all its tasks
    int people_at_once;
};

std::span<const OnetKind> onet_kinds();

}  // namespace kynnys
