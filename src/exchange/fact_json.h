// Facts as JSON: an object by the facts' names, such as
//
//     {"birth_date": "1969-05-17", "benefit": "yleistuki", "social_assistance": true,
//      "benefit_monthly": "800.50", "activity_hours_per_day": "4:30"}
//
// Yes and no are true and false; a whole amount may be a number; the rest is text as in
// exchange/fact_text.h. A fact that is not there is not known.
#pragma once

#include <span>
#include <string_view>

#include "base/json.h"
#include "exchange/fault.h"
#include "rules/facts.h"

namespace kynnys {

Json fact_json(const rules::FactRule& fact, std::int64_t grains);
Json::Object facts_json(const rules::RuleSet& rules, const rules::FactRow& row);

// What was kept: what the rules do not know (any more), or can't be so (any more), is left out.
rules::FactRow known_facts(const rules::RuleSet& rules, const Json::Object& kept);

// What was kept with changes made to it: what they name becomes so, null is not known any more, and
// the rest stays. Only facts about people. Faults, with the fact's name as header: fact.is_unknown
// {name, nearest}, fact.is_of_the_job, and those of parse_fact() (exchange/fact_text.h). `others`
// are members that somebody else reads.
Checked<Json::Object> changed_facts(const rules::RuleSet& rules, Json::Object kept,
                                    const Json::Object& changes,
                                    std::span<const std::string_view> others = {});

}  // namespace kynnys
