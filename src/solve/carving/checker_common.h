// What the parts of the checker share: positions in lists, and how it names what is wrong, by a key
// and the numbers that say where.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <utility>

#include "base/result.h"
#include "solve/carving/problem.h"

namespace kynnys::carving::checking {

// A position in a list. Positions are checked before they are turned into one.
inline std::size_t at(int position) {
    return static_cast<std::size_t>(position);
}

inline bool is_position(int position, std::size_t size) {
    return position >= 0 && at(position) < size;
}

// Options are grouped by person, ascending.
inline std::span<const Option> options_of(const Problem& problem, int person) {
    const auto first = std::partition_point(problem.options.begin(), problem.options.end(),
                                            [&](const Option& one) { return one.person < person; });
    const auto last = std::partition_point(first, problem.options.end(),
                                           [&](const Option& one) { return one.person == person; });
    return {first, last};
}

inline Error fault(std::string key, std::initializer_list<std::int64_t> places) {
    Error error{ErrorKind::invalid, std::move(key), "", {}};
    for (const std::int64_t place : places) error.arguments.push_back(std::to_string(place));
    return error;
}

}  // namespace kynnys::carving::checking
