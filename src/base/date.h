// Calendar days without a time zone.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/result.h"

namespace kynnys {

using Date = std::chrono::year_month_day;

// Reads "2026-11-21" or the Finnish "21.11.2026". Error: date.is_not_a_day.
Result<Date> parse_date(std::string_view text);

// "2026-11-21".
std::string iso_text(Date date);

// Whole months from one day to another; negative when `to` is earlier. A month that lacks the day
// is full on its last day (Act 150/1930 on the reckoning of time limits, 3 §).
int months_between(Date from, Date to);

// Whole years between two days, as in a person's age.
int years_between(Date from, Date to);

}  // namespace kynnys
