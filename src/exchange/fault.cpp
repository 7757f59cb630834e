#include "exchange/fault.h"

#include <algorithm>

#include "base/text.h"
#include "exchange/sentence.h"

namespace kynnys {

std::string fault_sentence(const Fault& fault) {
    std::string text = fault.file;
    if (fault.line > 0)
        text += " line " + std::to_string(fault.line);
    if (!fault.header.empty())
        text += ", column " + fault.header;
    else if (fault.column > 0)
        text += ", column " + std::to_string(fault.column);
    return text + ": " + sentence_of(fault.key, fault.arguments);
}

std::string faults_text(const std::vector<Fault>& faults, std::size_t most) {
    const std::size_t said = std::min(most, faults.size());
    std::string text;
    for (std::size_t i = 0; i < said; ++i) text += fault_sentence(faults[i]) + "\n";
    if (said < faults.size()) {
        const auto rest = static_cast<std::int64_t>(faults.size() - said);
        text += "There are " + grouped_number(rest) + " more faults.\n";
    }
    return text;
}

}  // namespace kynnys
