// The day on which a command is given, where no other is named.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "base/date.h"
#include "base/instant.h"

namespace kynnys {

inline Date today() {
    return std::chrono::floor<std::chrono::days>(now());
}

// Error: that of parse_date().
inline Result<Date> day_or_today(const std::optional<std::string>& day) {
    if (!day)
        return today();
    return parse_date(*day);
}

}  // namespace kynnys
