// Words of the plan file that its writer and its reader share.
#pragma once

#include <string_view>

#include "base/code_list.h"
#include "solve/carving/certificate.h"

namespace kynnys {

inline constexpr std::string_view plan_format = "kynnys plan";
inline constexpr int plan_format_version = 1;

inline const CodeList<carving::Branch::Kind, 4>& branch_codes() {
    static constexpr CodeList<carving::Branch::Kind, 4> codes{"plan.decision_is_unknown",
                                                              {"placed", "at", "on_day", "does"}};
    return codes;
}

}  // namespace kynnys
