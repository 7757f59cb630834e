// The words that a directory of services is written and read with.
#pragma once

#include <string_view>

#include "base/code_list.h"
#include "referral/service.h"

namespace kynnys::directory {

inline constexpr const char* own_member = "kynnys";
inline constexpr const char* place_unit = "place";
// Statistics Finland's numbers of municipalities.
inline constexpr const char* municipality_scheme = "kunta";

// The states of a service as the form says them; it has "temporarily closed" as well.
inline const CodeList<ServiceState, 3>& status_codes() {
    static const CodeList<ServiceState, 3> codes{"service.status_is_unknown",
                                                 {"active", "inactive", "defunct"}};
    return codes;
}
inline constexpr std::string_view closed_for_a_time = "temporarily closed";

}  // namespace kynnys::directory
