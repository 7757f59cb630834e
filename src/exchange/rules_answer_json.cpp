#include "exchange/rules_answer_json.h"

namespace kynnys {

using namespace rules;

Json cents_json(const Range& cents) {
    const auto end = [](const Ratio& one) { return one.is_finite() ? Json(rounded(one)) : Json(); };
    return Json::Object{{"least", end(cents.least)}, {"most", end(cents.most)}};
}

Json missing_json(const RuleSet& rules, const Missing& missing) {
    Json::Array names;
    for (const int fact : missing.facts)
        names.push_back(rules.facts[static_cast<std::size_t>(fact)].name);
    for (const int parameter : missing.parameters)
        names.push_back(rules.parameters[static_cast<std::size_t>(parameter)].name);
    return names;
}

std::string_view verdict_code(Verdict verdict) {
    static constexpr std::string_view codes[] = {"no", "yes", "cannot_tell"};
    return codes[static_cast<std::size_t>(verdict)];
}

}  // namespace kynnys
