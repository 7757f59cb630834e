// Exact numbers: fractions of whole numbers, and the two infinities. Money that is worked out with
// them is the same on every machine, and an edge lies exactly where a rule puts it.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace kynnys::rules {

// In lowest terms with bottom > 0; bottom 0 is an infinity, whose top is 1 or -1.
struct Ratio {
    std::int64_t top = 0;
    std::int64_t bottom = 1;

    [[nodiscard]] bool is_finite() const { return bottom != 0; }
    friend bool operator==(const Ratio&, const Ratio&) = default;
    friend std::strong_ordering operator<=>(const Ratio& a, const Ratio& b);
};

inline constexpr Ratio infinite{1, 0};
inline constexpr Ratio minus_infinite{-1, 0};

// Nothing where a number is infinite, or the result has no room in 64 bits.
std::optional<Ratio> sum(const Ratio& a, const Ratio& b);
std::optional<Ratio> difference(const Ratio& a, const Ratio& b);
std::optional<Ratio> product(const Ratio& a, const Ratio& b);
// Nothing when b is 0, too.
std::optional<Ratio> quotient(const Ratio& a, const Ratio& b);

// The greatest whole number that is not above; the number must be finite.
std::int64_t floor_of(const Ratio& number);
// The nearest whole number, halves away from zero; the number must be finite.
std::int64_t rounded(const Ratio& number);

// "4.345", "-1250", "37.21": digits with at most six decimals, below 10^12. Error:
// number.is_not_a_number.
Result<Ratio> parse_ratio(std::string_view text);

// "4.345"; "1/3" where decimals would have no end.
std::string ratio_text(const Ratio& number);

}  // namespace kynnys::rules
