// Facts of people and jobs as a file in TOML:
//
//     birth_date = 1969-05-17
//     benefit = "yleistuki"
//     social_assistance = true
//     weekly_hours = "8:30"
//     hourly_wage = 10.50
//
// Of several people each has a table [[person]] with an id of its own; what stands before the first
// of them holds for all.
//
// Faults beside those of rules/facts.h: facts.is_no_toml {what the parser says},
// facts.person_is_doubled {id}, facts.has_no_facts, toml.key_is_missing, toml.value_has_wrong_type,
// rules.line_is_too_long, rules.file_is_too_long.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "exchange/fault.h"
#include "rules/facts.h"

namespace kynnys {

inline constexpr std::string_view facts_file_name = "facts.toml";

struct PersonFacts {
    std::string id;  // "" where the file is of one
    rules::FactRow row{0};
};

Checked<std::vector<PersonFacts>> parse_facts(const std::string& text, const rules::RuleSet& rules);
Checked<std::vector<PersonFacts>> read_facts_file(const std::filesystem::path& path,
                                                  const rules::RuleSet& rules);

}  // namespace kynnys
