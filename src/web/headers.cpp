#include "web/headers.h"

#include <algorithm>

namespace kynnys::web {
namespace {

char lowered_letter(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool is_token_character(char letter) {
    const bool is_letter = lowered_letter(letter) >= 'a' && lowered_letter(letter) <= 'z';
    const bool is_digit = letter >= '0' && letter <= '9';
    return is_letter || is_digit ||
           std::string_view("!#$%&'*+-.^_`|~").find(letter) != std::string_view::npos;
}

}  // namespace

void Parameters::add(std::string name, std::string value) {
    pairs_.emplace_back(std::move(name), std::move(value));
}

const std::string* Parameters::find(std::string_view name) const {
    const auto found = std::find_if(pairs_.begin(), pairs_.end(),
                                    [&](const Pair& pair) { return pair.first == name; });
    return found == pairs_.end() ? nullptr : &found->second;
}

std::vector<std::string_view> Parameters::all(std::string_view name) const {
    std::vector<std::string_view> values;
    for (const Pair& pair : pairs_) {
        if (pair.first == name)
            values.emplace_back(pair.second);
    }
    return values;
}

void Headers::add(std::string name, std::string value) {
    pairs_.emplace_back(std::move(name), std::move(value));
}

void Headers::set(std::string_view name, std::string value) {
    std::erase_if(pairs_, [&](const Pair& pair) { return is_same_word(pair.first, name); });
    pairs_.emplace_back(std::string(name), std::move(value));
}

const std::string* Headers::find(std::string_view name) const {
    const auto found = std::find_if(pairs_.begin(), pairs_.end(), [&](const Pair& pair) {
        return is_same_word(pair.first, name);
    });
    return found == pairs_.end() ? nullptr : &found->second;
}

std::string Headers::joined(std::string_view name) const {
    std::string values;
    for (const Pair& pair : pairs_) {
        if (!is_same_word(pair.first, name))
            continue;
        if (!values.empty())
            values += ", ";
        values += pair.second;
    }
    return values;
}

bool is_same_word(std::string_view one, std::string_view other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](char a, char b) { return lowered_letter(a) == lowered_letter(b); });
}

bool is_token(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_token_character);
}

}  // namespace kynnys::web
