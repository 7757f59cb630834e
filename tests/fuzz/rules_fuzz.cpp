#include <cstddef>
#include <cstdint>

#include "exchange/rules_file.h"
#include "file_pieces.h"
#include "rules/money_curve.h"
#include "rules/rule_change.h"

// A rule file is told its faults, or it can be asked.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kynnys;
    const Checked<rules::RuleSet> read = parse_rules(std::string(text_of_input(data, size)));
    if (!read) {
        must(!faults_text(read.faults()).empty());
        return 0;
    }
    const rules::RuleSet& rules = read.value();
    must(rules::changes_between(rules, rules).empty());
    const Date day = parse_date("2026-02-01").value();
    const rules::FactRow nothing(rules.facts.size());
    const auto evaluation = rules::evaluate(rules, nothing, day);
    must(evaluation.services.size() == rules.services.size());
    const rules::MoneyCurve curve(rules, nothing, day, 60);
    const auto change = curve.change_at(30);
    must(change.least <= change.most || curve.lines().empty());
    return 0;
}
