#include "exchange/sentence.h"

#include <algorithm>

#include "base/pattern.h"
#include "base/text.h"
#include "exchange/sentence_parts.h"

namespace kynnys {

namespace {

std::vector<Sentence> make_table() {
    std::vector<Sentence> all;
    add_form_sentences(all);
    add_value_sentences(all);
    add_city_sentences(all);
    add_plan_sentences(all);
    add_onet_sentences(all);
    add_referral_sentences(all);
    add_rules_sentences(all);
    std::sort(all.begin(), all.end(),
              [](const Sentence& a, const Sentence& b) { return a.key < b.key; });
    return all;
}

}  // namespace

const std::vector<Sentence>& sentence_table() {
    static const std::vector<Sentence> table = make_table();
    return table;
}

std::string sentence_of(std::string_view key, const std::vector<std::string>& arguments) {
    const std::vector<Sentence>& table = sentence_table();
    const auto found =
        std::lower_bound(table.begin(), table.end(), key,
                         [](const Sentence& a, std::string_view wanted) { return a.key < wanted; });
    if (found == table.end() || found->key != key)
        return joined({std::string(key), joined(arguments, ", ")}, ": ");
    return filled(found->pattern, arguments);
}

std::string error_sentence(const Error& error) {
    const std::string place = error.field.empty() ? "" : error.field + ": ";
    return place + sentence_of(error.key, error.arguments);
}

}  // namespace kynnys
