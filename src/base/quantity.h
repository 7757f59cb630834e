// Numbers that carry their unit in the type: Minutes, Cents, Metres, Kilograms.
#pragma once

#include <compare>
#include <cstdint>

namespace kynnys {

template <class Unit>
struct Quantity {
    std::int64_t count = 0;

    friend constexpr auto operator<=>(Quantity, Quantity) = default;
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return {a.count + b.count}; }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return {a.count - b.count}; }
    friend constexpr Quantity operator*(Quantity a, std::int64_t times) {
        return {a.count * times};
    }
    constexpr Quantity& operator+=(Quantity other) {
        count += other.count;
        return *this;
    }
    constexpr Quantity& operator-=(Quantity other) {
        count -= other.count;
        return *this;
    }
};

using Minutes = Quantity<struct MinuteUnit>;
using Cents = Quantity<struct CentUnit>;
using Metres = Quantity<struct MetreUnit>;
using Kilograms = Quantity<struct KilogramUnit>;

}  // namespace kynnys
