// Words of enumerations, and times of the week, as columns hold them. A word that the program does
// not know can only have been written by another hand, which is a bug to be seen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ability/ability.h"
#include "base/check.h"
#include "base/code_list.h"
#include "base/week.h"

namespace kynnys {

template <class Enum, std::size_t count>
std::string stored(const CodeList<Enum, count>& codes, Enum value) {
    return std::string(codes.code(value));
}

template <class Enum, std::size_t count>
Enum restored(const CodeList<Enum, count>& codes, std::string_view word) {
    const Result<Enum> value = codes.parse(word);
    CHECK(value.is_ok());
    return value.value();
}

template <class Enum, std::size_t count>
std::string stored_set(const CodeList<Enum, count>& codes, CodeSet<Enum> set) {
    std::string words;
    for (const Enum value : set.values())
        words.append(words.empty() ? "" : " ").append(codes.code(value));
    return words;
}

template <class Enum, std::size_t count>
CodeSet<Enum> restored_set(const CodeList<Enum, count>& codes, std::string_view words) {
    CodeSet<Enum> set;
    for (const std::string_view word : split(words, ' ')) set.add(restored(codes, word));
    return set;
}

inline Ability restored_ability(std::string_view code) {
    const Result<Ability> ability = parse_ability(code);
    CHECK(ability.is_ok());
    return ability.value();
}

inline std::vector<Window> restored_windows(std::string_view text) {
    if (text.empty())
        return {};
    auto windows = parse_windows(text);
    CHECK(windows.is_ok());
    return std::move(windows).value();
}

}  // namespace kynnys
