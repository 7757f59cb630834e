#include "exchange/sentence.h"

#include <algorithm>

#include "base/text.h"
#include "exchange/sentence_parts.h"

namespace kynnys {

namespace {

// Does the part name an argument that is missing or empty?
bool lacks_argument(std::string_view part, const std::vector<std::string>& arguments) {
    for (std::size_t open = part.find('{'); open != std::string_view::npos;
         open = part.find('{', open + 1)) {
        const std::size_t close = part.find('}', open);
        const auto place = parse_whole(part.substr(open + 1, close - open - 1));
        if (!place)
            continue;
        const auto at = static_cast<std::size_t>(place.value());
        if (at >= arguments.size() || arguments[at].empty())
            return true;
    }
    return false;
}

std::string without_lacking_parts(std::string_view pattern,
                                  const std::vector<std::string>& arguments) {
    std::string kept;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('[');
        kept += pattern.substr(0, open);
        if (open == std::string_view::npos)
            break;
        const std::size_t close = pattern.find(']', open);
        const std::string_view part = pattern.substr(open + 1, close - open - 1);
        if (!lacks_argument(part, arguments))
            kept += part;
        pattern.remove_prefix(std::min(close, pattern.size() - 1) + 1);
    }
    return kept;
}

std::vector<Sentence> make_table() {
    std::vector<Sentence> all;
    add_form_sentences(all);
    add_value_sentences(all);
    add_city_sentences(all);
    add_plan_sentences(all);
    add_onet_sentences(all);
    std::sort(all.begin(), all.end(),
              [](const Sentence& a, const Sentence& b) { return a.key < b.key; });
    return all;
}

}  // namespace

const std::vector<Sentence>& sentence_table() {
    static const std::vector<Sentence> table = make_table();
    return table;
}

std::string sentence_from(std::string_view pattern, const std::vector<std::string>& arguments) {
    return filled(without_lacking_parts(pattern, arguments), arguments);
}

std::string sentence_of(std::string_view key, const std::vector<std::string>& arguments) {
    const std::vector<Sentence>& table = sentence_table();
    const auto found =
        std::lower_bound(table.begin(), table.end(), key,
                         [](const Sentence& a, std::string_view wanted) { return a.key < wanted; });
    if (found == table.end() || found->key != key)
        return joined({std::string(key), joined(arguments, ", ")}, ": ");
    return sentence_from(found->pattern, arguments);
}

std::string error_sentence(const Error& error) {
    const std::string place = error.field.empty() ? "" : error.field + ": ";
    return place + sentence_of(error.key, error.arguments);
}

}  // namespace kynnys
