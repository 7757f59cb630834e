// A fact's value as people write it, in forms, files and JSON: "1969-05-17" or "17.5.1969",
// "yleistuki", "yes", "10.50" or "10,50"; hours also as "8:30".
#pragma once

#include <string>
#include <string_view>

#include "rules/facts.h"

namespace kynnys {

// Grains of the fact. Errors, with the fact's name as field: those of fact_grains()
// (rules/facts.h), date.is_not_a_day, number.is_not_a_number {text}.
Result<std::int64_t> parse_fact(const rules::FactRule& fact, std::string_view text);

// What parse_fact() reads as so many grains; whole minutes of hours as "8:30", or "8".
std::string fact_text(const rules::FactRule& fact, std::int64_t grains);

// "8:30" hours as an exact number of hours; else as parse_ratio(). Errors:
// number.is_not_a_number.
Result<rules::Ratio> parse_hours(std::string_view text);

// Whether it is counted in hours of work, so that "8:30" has a meaning.
bool is_in_hours(const rules::FactRule& fact);

}  // namespace kynnys
