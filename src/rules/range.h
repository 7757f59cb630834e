// What is known of a number: the least and the greatest that it can be. A number that is known is a
// range of one; yes is 1, no is 0, and what cannot be told is both. All that is worked out of a
// smaller range lies within what is worked out of a greater one, so that one more fact never turns
// a yes or a no into "cannot tell" (Moore 1966, inclusion monotonicity of interval arithmetic).
#pragma once

#include "base/date.h"
#include "rules/ratio.h"

namespace kynnys::rules {

struct Range {
    Ratio least;
    Ratio most;

    [[nodiscard]] bool is_known() const { return least == most; }
    [[nodiscard]] bool has(const Ratio& number) const { return least <= number && number <= most; }
    friend bool operator==(const Range&, const Range&) = default;
};

inline Range known(const Ratio& number) {
    return {number, number};
}
inline Range known(std::int64_t number) {
    return known(Ratio{number, 1});
}
inline constexpr Range anything{minus_infinite, infinite};

enum class Verdict { no, yes, cannot_tell };

inline constexpr Range no_range{{0, 1}, {0, 1}};
inline constexpr Range yes_range{{1, 1}, {1, 1}};
inline constexpr Range either_range{{0, 1}, {1, 1}};
inline Range truth(bool is_so) {
    return is_so ? yes_range : no_range;
}
inline Verdict verdict_of(const Range& truth) {
    return truth.is_known() ? (truth.least.top == 1 ? Verdict::yes : Verdict::no)
                            : Verdict::cannot_tell;
}

Range sum(const Range& a, const Range& b);
Range difference(const Range& a, const Range& b);
Range product(const Range& a, const Range& b);
// Anything where the divisor may be 0.
Range quotient(const Range& a, const Range& b);
Range lesser(const Range& a, const Range& b);
Range greater(const Range& a, const Range& b);
// From the least of the one to the greatest of the other: what nobody can tell any closer.
Range hull(const Range& a, const Range& b);

Range is_less(const Range& a, const Range& b);
Range is_at_most(const Range& a, const Range& b);
Range is_equal(const Range& a, const Range& b);
Range negation(const Range& truth);
Range choice(const Range& truth, const Range& if_yes, const Range& if_no);

// Days are numbers: how many since 1.1.1970.
Ratio day_number(Date date);
Date date_of(std::int64_t day);
// Whole years, months and days from one day to another, as base/date.h reckons them; what lies
// ahead counts as negative.
Range years_between(const Range& from, const Range& to);
Range months_between(const Range& from, const Range& to);
// The day that many whole months later; the last of its month where that has no such day.
Range months_later(const Range& day, const Range& months);

}  // namespace kynnys::rules
