#include "web/headers.h"

#include <algorithm>

#include "web/syntax.h"

namespace kynnys::web {
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

}  // namespace kynnys::web
