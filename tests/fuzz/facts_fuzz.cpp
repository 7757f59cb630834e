#include <cstddef>
#include <cstdint>

#include "exchange/facts_file.h"
#include "exchange/rules_file.h"
#include "file_pieces.h"
#include "rules/money.h"

// Facts by Finland's rules: told their faults, or what they make of the money.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kynnys;
    const rules::RuleSet& rules = finnish_rules();
    const auto read = parse_facts(std::string(text_of_input(data, size)), rules);
    if (!read) {
        must(!faults_text(read.faults()).empty());
        return 0;
    }
    for (const PersonFacts& person : read.value()) {
        const auto money =
            rules::compare_money(rules, person.row, parse_date("2026-11-22").value());
        must(money.change.least <= money.change.most);
        for (const auto& line : money.lines) must(line.change.least <= line.change.most);
    }
    return 0;
}
