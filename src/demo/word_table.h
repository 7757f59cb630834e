// Reads the words of the built-in tables. A word that means nothing there is a bug, not an error.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ability/ability.h"
#include "base/check.h"
#include "base/code_list.h"

namespace kynnys {

std::vector<std::string_view> spaced_words(std::string_view text);  // separated by spaces
int whole_of_word(std::string_view word);                           // a whole number

struct AbilityNumber {
    Ability ability;
    int number;
};
std::vector<AbilityNumber> ability_numbers(std::string_view text);  // "seeing 3, hand_use 2"

template <class Enum, std::size_t count>
std::optional<Enum> find_code(const CodeList<Enum, count>& codes, std::string_view word) {
    for (std::size_t place = 0; place < count; ++place) {
        if (codes.codes[place] == word)
            return static_cast<Enum>(place);
    }
    return std::nullopt;
}

template <class Enum, std::size_t count>
Enum code_of_word(const CodeList<Enum, count>& codes, std::string_view word) {
    const std::optional<Enum> found = find_code(codes, word);
    CHECK(found.has_value());
    return *found;
}

template <class Enum, std::size_t count>
CodeSet<Enum> set_of(const CodeList<Enum, count>& codes, std::string_view text) {
    CodeSet<Enum> set;
    for (const std::string_view word : spaced_words(text)) set.add(code_of_word(codes, word));
    return set;
}

}  // namespace kynnys
