// Moments in UTC, to the microsecond.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/result.h"

namespace kynnys {

using Instant = std::chrono::sys_time<std::chrono::microseconds>;

// Who asks for the time is given this, so that tests can choose it.
using Clock = Instant (*)();
Instant system_now();

// "2026-11-21T14:02:07.000250Z": always of this length, so that texts sort as moments do. Years
// 0001 to 9999.
std::string iso_text(Instant instant);

// Reads what iso_text writes, and the same with fewer decimals or none. Error:
// instant.is_not_a_moment.
Result<Instant> parse_instant(std::string_view text);

}  // namespace kynnys
