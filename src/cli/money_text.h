// What a job does to the money, as text for a terminal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/money_curve.h"
#include "speech/rules_speaker.h"

namespace kynnys {

struct MoneyView {
    const rules::RuleSet& rules;
    const rules::FactRow& facts;
    RulesSpeaker speaker;
    std::vector<rules::MoneyComparison> comparisons;  // the same job on one or more days
    std::optional<rules::MoneyCurve> curve;
};

std::string money_text(const MoneyView& view);

}  // namespace kynnys
