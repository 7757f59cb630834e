// The small parts of what rules answer, as JSON: alike for the command line and the service.
#pragma once

#include "base/json.h"
#include "rules/evaluation.h"

namespace kynnys {

// {"least", "most"} in whole cents; an end that is open is null.
Json cents_json(const rules::Range& cents);
// The names of the facts and the parameters.
Json missing_json(const rules::RuleSet& rules, const rules::Missing& missing);
// "no", "yes", "cannot_tell".
std::string_view verdict_code(rules::Verdict verdict);

}  // namespace kynnys
