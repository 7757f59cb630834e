// Two versions of a rule set held against each other: what is different, and for whom.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/evaluation.h"
#include "rules/rule_set.h"

namespace kynnys::rules {

enum class Part { parameter, formula, service, criterion, deadline, line, edge, caution, fact };
inline constexpr std::size_t part_count = 9;
std::string_view part_code(Part part);  // "parameter"

// One row that is there in one version only, or that says something else. What it says is written
// as in the file: "300 euros per month" or a formula; "" where the row is not there.
struct RuleChange {
    Part part = Part::parameter;
    std::string name;          // "subsidy_55.age" of a criterion
    std::optional<Date> from;  // of the row
    std::string before;
    std::string after;
    friend bool operator==(const RuleChange&, const RuleChange&) = default;
};

// By part, and in the order of the newer version.
std::vector<RuleChange> changes_between(const RuleSet& before, const RuleSet& after);

struct VerdictChange {
    std::string service;
    std::optional<Verdict> before;  // none where the version has no such service
    std::optional<Verdict> after;
};

struct Affected {
    std::size_t person = 0;
    std::vector<VerdictChange> verdicts;
    // What the job leaves them more in a month, in cents; only where a line of it is different.
    std::optional<Range> money_before;
    std::optional<Range> money_after;
};

// The same facts for another rule set; what that does not know is left out.
FactRow carried_over(const RuleSet& from, const FactRow& facts, const RuleSet& to);

// Those whose answers differ, in the order of the people. `people` are facts of the earlier
// version.
std::vector<Affected> find_affected(const RuleSet& before, Date before_at, const RuleSet& after,
                                    Date after_at, const std::vector<FactRow>& people);

}  // namespace kynnys::rules
