// Every value of a policy by the name that it has in a policy file, with its unit, its range and
// the reason for its default. Reading, writing and showing a policy go through this one list.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/code_list.h"
#include "plan/policy.h"

namespace kynnys {

const CodeList<WaitingRule, 3>& waiting_rule_codes();  // off, tie_break, levels

// Where a value lives that is not simply a number.
enum class PolicyText { version, date, waiting_rule, waiting_levels };

struct PolicyEntry {
    std::string_view name;  // e.g. "weight.placement"
    std::string_view unit;  // e.g. "points"; "" when it has none
    std::int64_t fewest = 0;
    std::int64_t most = 0;
    std::variant<PolicyText, std::int32_t Weights::*, Minutes FairJobRules::*, int FairJobRules::*,
                 int Policy::*, std::int64_t Policy::*>
        value;
    std::string_view reason;
    std::string_view source;
};

const std::vector<PolicyEntry>& policy_catalogue();

// The entry of that name, or nullptr.
const PolicyEntry* find_policy_entry(std::string_view name);

// How the value is written in a file; a missing limit (-1) is "none".
std::string policy_value_text(const PolicyEntry& entry, const Policy& policy);

// The number that an entry holds, and setting it; only for entries that are no PolicyText.
std::int64_t policy_number(const PolicyEntry& entry, const Policy& policy);
void set_policy_number(const PolicyEntry& entry, std::int64_t number, Policy& policy);

// A minimum share is a line named by this and the group: "fairness.share age>=55".
inline constexpr std::string_view share_prefix = "fairness.share ";
inline constexpr std::string_view share_unit = "percent of those placed";

// One line for each entry in the catalogue's order, then one for each minimum share. Values and
// units are the policy's own; reasons and sources are those of the line of that name in
// policy.lines where there is one, else the default's.
std::vector<PolicyLine> policy_lines(const Policy& policy);

}  // namespace kynnys
