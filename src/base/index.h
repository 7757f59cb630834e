// A position in one of a city's lists, typed so that a person's number cannot stand for a task's.
#pragma once

#include <compare>
#include <cstddef>
#include <functional>

namespace kynnys {

template <class Of>
struct Index {
    int at = -1;  // -1 names nobody

    friend constexpr auto operator<=>(Index, Index) = default;
    [[nodiscard]] constexpr bool is_set() const { return at >= 0; }
    [[nodiscard]] constexpr std::size_t place() const { return static_cast<std::size_t>(at); }
};

}  // namespace kynnys

template <class Of>
struct std::hash<kynnys::Index<Of>> {
    std::size_t operator()(kynnys::Index<Of> index) const noexcept {
        return std::hash<int>{}(index.at);
    }
};
