// The policy of a city as a file: name, value, unit, reason, source. docs/city-folder.md has the
// names. What a file leaves out keeps its default (plan/policy_catalogue.h).
//
// Faults beside those of table_reader.h and value_kind.h:
//   policy.name_is_unknown {name, nearest}    policy.name_is_doubled {name, first line}
//   policy.name_is_missing {name}             policy.unit_differs {unit, the unit meant}
//   policy.levels_do_not_descend {value}      policy.levels_are_missing
//   share.has_no_group {name}                 and those of a share's group
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "exchange/fault.h"
#include "exchange/table_reader.h"
#include "plan/policy.h"

namespace kynnys {

Checked<Policy> parse_policy(std::string text);
// A file of its own, whatever its name. Faults: those of read_text() too.
Checked<Policy> read_policy_file(const std::filesystem::path& path);

// The same from a table at hand; faults go to the log.
Policy read_policy_table(const CsvTable& table, FaultLog& log);

std::string policy_text(const Policy& policy, CsvSeparator separator = CsvSeparator::comma);
std::string policy_lines_text(const std::vector<PolicyLine>& lines,
                              CsvSeparator separator = CsvSeparator::comma);

}  // namespace kynnys
