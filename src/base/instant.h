// A moment in UTC, to the microsecond.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/result.h"

namespace kynnys {

using Instant = std::chrono::sys_time<std::chrono::microseconds>;

// What the system's clock says.
Instant now();

// "2026-11-21T09:15:00.000000Z": ISO 8601, always of the same length for the years 0000–9999, so
// that texts are in the order of time.
std::string iso_text(Instant instant);

// Only what iso_text() writes. Error: instant.is_not_a_time.
Result<Instant> parse_instant(std::string_view text);

}  // namespace kynnys
