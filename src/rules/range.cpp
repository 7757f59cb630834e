#include "rules/range.h"

#include <algorithm>

namespace kynnys::rules {

namespace {

constexpr std::int64_t earliest_day = -140'000;  // in the year 1586
constexpr std::int64_t latest_day = 140'000;     // in the year 2353

bool is_day(const Range& day) {
    return day.least.bottom == 1 && day.most.bottom == 1 && day.least.top >= earliest_day &&
           day.most.top <= latest_day;
}

// Of two days, what a function that grows with the second and falls with the first makes of them.
template <class Between>
Range spanned(const Range& from, const Range& to, Between between) {
    if (!is_day(from) || !is_day(to))
        return anything;
    const auto reckoned = [&](const Ratio& a, const Ratio& b) {
        return Ratio{between(date_of(a.top), date_of(b.top)), 1};
    };
    const Ratio least = reckoned(from.most, to.least);
    if (from.is_known() && to.is_known())
        return known(least);
    return {least, reckoned(from.least, to.most)};
}

Date month_later(Date day, int months) {
    const Date later = day + std::chrono::months(months);
    return later.ok() ? later : later.year() / later.month() / std::chrono::last;
}

}  // namespace

Range sum(const Range& a, const Range& b) {
    const Ratio least = sum(a.least, b.least).value_or(minus_infinite);
    if (a.is_known() && b.is_known() && least.is_finite())
        return known(least);
    return {least, sum(a.most, b.most).value_or(infinite)};
}

Range difference(const Range& a, const Range& b) {
    return sum(a, {{-b.most.top, b.most.bottom}, {-b.least.top, b.least.bottom}});
}

Range product(const Range& a, const Range& b) {
    if (a.is_known() && b.is_known()) {
        const auto exact = product(a.least, b.least);
        return exact ? known(*exact) : anything;
    }
    Range all{infinite, minus_infinite};
    for (const Ratio& left : {a.least, a.most}) {
        for (const Ratio& right : {b.least, b.most}) {
            if (left.top == 0 || right.top == 0) {  // an infinity is never reached
                all = {std::min(all.least, Ratio{0, 1}), std::max(all.most, Ratio{0, 1})};
                continue;
            }
            const auto exact = product(left, right);
            if (exact) {
                all = {std::min(all.least, *exact), std::max(all.most, *exact)};
            } else {
                // No room for the exact product: its value may be small nevertheless.
                const bool has_no_end = !left.is_finite() || !right.is_finite();
                const bool is_positive = (left.top > 0) == (right.top > 0);
                if (!has_no_end || !is_positive)
                    all.least = minus_infinite;
                if (!has_no_end || is_positive)
                    all.most = infinite;
            }
        }
    }
    return all;
}

Range quotient(const Range& a, const Range& b) {
    if (b.has({0, 1}) || !b.least.is_finite() || !b.most.is_finite())
        return anything;
    const auto inverse = [](const Ratio& number) {
        return number.top > 0 ? Ratio{number.bottom, number.top}
                              : Ratio{-number.bottom, -number.top};
    };
    return product(a, {inverse(b.most), inverse(b.least)});
}

Range lesser(const Range& a, const Range& b) {
    return {std::min(a.least, b.least), std::min(a.most, b.most)};
}

Range greater(const Range& a, const Range& b) {
    return {std::max(a.least, b.least), std::max(a.most, b.most)};
}

Range hull(const Range& a, const Range& b) {
    return {std::min(a.least, b.least), std::max(a.most, b.most)};
}

Range is_less(const Range& a, const Range& b) {
    if (a.most < b.least)
        return yes_range;
    return a.least >= b.most ? no_range : either_range;
}

Range is_at_most(const Range& a, const Range& b) {
    return negation(is_less(b, a));
}

Range is_equal(const Range& a, const Range& b) {
    if (a.is_known() && a == b)
        return yes_range;
    return a.most < b.least || b.most < a.least ? no_range : either_range;
}

Range negation(const Range& truth) {
    return {{1 - truth.most.top, 1}, {1 - truth.least.top, 1}};
}

Range choice(const Range& truth, const Range& if_yes, const Range& if_no) {
    switch (verdict_of(truth)) {
        case Verdict::yes:
            return if_yes;
        case Verdict::no:
            return if_no;
        case Verdict::cannot_tell:
            break;
    }
    return hull(if_yes, if_no);
}

Ratio day_number(Date date) {
    return {std::chrono::sys_days(date).time_since_epoch().count(), 1};
}

Date date_of(std::int64_t day) {
    return std::chrono::sys_days(std::chrono::days(day));
}

Range years_between(const Range& from, const Range& to) {
    return spanned(from, to, [](Date a, Date b) { return kynnys::years_between(a, b); });
}

Range months_between(const Range& from, const Range& to) {
    return spanned(from, to, [](Date a, Date b) { return kynnys::months_between(a, b); });
}

Range months_later(const Range& day, const Range& months) {
    constexpr std::int64_t most_months = 1'200;
    const bool is_fit = is_day(day) && months.least >= Ratio{-most_months, 1} &&
                        months.most <= Ratio{most_months, 1};
    if (!is_fit)
        return anything;
    const auto later = [](const Ratio& from, std::int64_t count) {
        return day_number(month_later(date_of(from.top), static_cast<int>(count)));
    };
    return {later(day.least, floor_of(months.least)), later(day.most, floor_of(months.most))};
}

}  // namespace kynnys::rules
