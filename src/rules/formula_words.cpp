#include "rules/formula_words.h"

#include <algorithm>
#include <array>

namespace kynnys::rules {

namespace {

constexpr std::array<std::string_view, 13> signs{"<=", ">=", "!=", "<", ">", "=", "+",
                                                 "-",  "*",  "/",  "(", ")", ","};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || c == '_';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// The bytes from `at` on of which all are such.
template <class Such>
std::string_view run(std::string_view text, std::size_t at, Such such) {
    std::size_t end = at;
    while (end < text.size() && such(text[end])) ++end;
    return text.substr(at, end - at);
}

// One character, whatever its bytes.
std::string_view character_at(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    return text.substr(at, end - at);
}

Word word_at(std::string_view text, std::size_t at) {
    const char first = text[at];
    if (is_letter(first))
        return {Word::Kind::name, run(text, at, [](char c) { return is_letter(c) || is_digit(c); }),
                at};
    if (is_digit(first))
        return {Word::Kind::number, run(text, at, [](char c) { return is_digit(c) || c == '.'; }),
                at};
    const auto sign = std::find_if(signs.begin(), signs.end(), [&](std::string_view one) {
        return text.substr(at).starts_with(one);
    });
    return {Word::Kind::sign, sign == signs.end() ? std::string_view() : *sign, at};
}

}  // namespace

std::variant<std::vector<Word>, FormulaFault> words_of_formula(std::string_view text) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        if (is_blank(text[at])) {
            ++at;
            continue;
        }
        const Word word = word_at(text, at);
        if (word.text.empty())
            return FormulaFault{at, "formula.has_odd_sign", {std::string(character_at(text, at))}};
        words.push_back(word);
        at += word.text.size();
    }
    words.push_back({Word::Kind::end, "", text.size()});
    return words;
}

}  // namespace kynnys::rules
