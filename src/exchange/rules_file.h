// A rule set as a file in TOML; docs/rules.md describes it.
//
// Faults beside those of toml_table.h and rules/formula.h, rules/formula_check.h:
//   rules.is_no_toml {what the parser says}     rules.line_is_too_long {most bytes}
//   rules.file_is_too_long {most bytes}
//   rules.format_is_unknown {format}            rules.name_is_malformed {name}
//   rules.name_is_doubled {name, first line}    rules.unit_is_unknown {unit, nearest, known}
//   rules.source_is_unknown {id, nearest}       rules.days_are_reversed
//   rules.days_overlap {line of the other}      rules.has_no_choices {fact}
//   rules.choices_are_not_for {unit}            rules.list_is_empty {key}
//   rules.formulas_go_in_circles {names}        rules.fact_has_wrong_unit {fact, the unit meant}
//   rules.fact_is_unknown {fact, nearest}       rules.number_is_out_of_range {least, most}
//   mark.is_unknown, subject.is_unknown, change.is_unknown, edge_level.is_unknown
//   {word, nearest, known}
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "exchange/fault.h"
#include "rules/rule_set.h"

namespace kynnys {

inline constexpr std::string_view rules_file_name = "rules.toml";

Checked<rules::RuleSet> parse_rules(const std::string& text);
// A file of its own, whatever its name. Faults: those of read_text() too.
Checked<rules::RuleSet> read_rules_file(const std::filesystem::path& path);

// The rules of Finland that the program carries: the text of rules/finland.toml, and what it says.
const std::string& finnish_rules_text();
const rules::RuleSet& finnish_rules();

}  // namespace kynnys
