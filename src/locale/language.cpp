#include "locale/language.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/text.h"

namespace kynnys {

const CodeList<UiLanguage, ui_language_count>& ui_language_codes() {
    static const CodeList<UiLanguage, ui_language_count> codes{"ui_language.is_unknown",
                                                               {"fi", "sv", "en"}};
    return codes;
}

namespace {

constexpr int full_weight = 1000;

// One element of the header: "sv-FI;q=0.8" is sv, 800.
struct LanguageRange {
    std::string language;
    int weight = full_weight;  // thousandths
};

// "q=0.8": from 0 to 1 with at most three decimals (RFC 9110, section 12.4.2).
std::optional<int> parse_weight(std::string_view text) {
    constexpr std::size_t decimals_most = 3;
    if (!text.starts_with("q=") && !text.starts_with("Q="))
        return std::nullopt;
    text.remove_prefix(2);
    const std::string_view decimals = text.substr(std::min<std::size_t>(2, text.size()));
    const bool is_weight = (text.starts_with('0') || text.starts_with('1')) &&
                           (text.size() == 1 || text[1] == '.') && decimals.size() <= decimals_most;
    std::string digits(text.substr(0, 1));
    digits.append(decimals).resize(1 + decimals_most, '0');
    const auto thousandths = parse_whole(digits);
    if (!is_weight || !thousandths || thousandths.value() > full_weight)
        return std::nullopt;
    return static_cast<int>(thousandths.value());
}

std::optional<LanguageRange> parse_range(std::string_view element) {
    const auto parts = split(element, ';');
    if (parts.empty() || parts.size() > 2)
        return std::nullopt;
    LanguageRange range;
    range.language = lowered(parts[0].substr(0, parts[0].find('-')));
    if (parts.size() == 2) {
        const auto weight = parse_weight(parts[1]);
        if (!weight)
            return std::nullopt;
        range.weight = *weight;
    }
    return range;
}

}  // namespace

UiLanguage best_ui_language(std::string_view accept_language, UiLanguage otherwise) {
    std::vector<LanguageRange> ranges;
    for (const std::string_view element : split(accept_language, ',')) {
        if (auto range = parse_range(element))
            ranges.push_back(*std::move(range));
    }
    std::stable_sort(
        ranges.begin(), ranges.end(),
        [](const LanguageRange& a, const LanguageRange& b) { return a.weight > b.weight; });
    const auto is_named = [&](UiLanguage language) {
        return std::any_of(ranges.begin(), ranges.end(), [&](const LanguageRange& range) {
            return range.language == ui_language_codes().code(language);
        });
    };
    for (const LanguageRange& range : ranges) {
        if (range.weight == 0)
            break;
        if (const auto language = ui_language_codes().parse(range.language))
            return language.value();
        if (range.language != "*")
            continue;
        // It stands for what no other range names.
        for (const UiLanguage any : {otherwise, UiLanguage::fi, UiLanguage::sv, UiLanguage::en}) {
            if (!is_named(any))
                return any;
        }
    }
    return otherwise;
}

}  // namespace kynnys
