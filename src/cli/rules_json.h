// Rules, what they answer and what work does to the money, as JSON for other programs. Amounts of
// money are whole cents; an end of a range that is open is null.
#pragma once

#include <vector>

#include "base/json.h"
#include "cli/money_text.h"
#include "exchange/facts_file.h"
#include "rules/rule_change.h"

namespace kynnys {

Json rules_json(const rules::RuleSet& rules, Date at, const RulesSpeaker& speaker);
Json evaluation_json(const rules::RuleSet& rules, const rules::Evaluation& evaluation,
                     const RulesSpeaker& speaker);
Json changes_json(const std::vector<rules::RuleChange>& changes);
Json affected_json(const std::vector<rules::Affected>& affected,
                   const std::vector<PersonFacts>& people);
Json money_json(const MoneyView& view);

}  // namespace kynnys
