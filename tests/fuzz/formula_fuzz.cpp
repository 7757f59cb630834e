#include <cstddef>
#include <cstdint>

#include "exchange/rules_file.h"
#include "file_pieces.h"
#include "rules/formula_check.h"

// A formula's fault lies within it, and what is read means the same when it is read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kynnys;
    const std::string text(text_of_input(data, size));
    const auto parsed = rules::parse_formula(text);
    if (const auto* fault = std::get_if<rules::FormulaFault>(&parsed)) {
        must(fault->at <= text.size());
        must(!fault->key.empty());
        return 0;
    }
    const auto& formula = std::get<rules::Formula>(parsed);
    must(!formula.nodes.empty());
    for (const auto& fault : rules::check_formula(formula, finnish_rules(), {}))
        must(fault.at < text.size());
    return 0;
}
