#include "rules/ratio.h"

#include <limits>
#include <numeric>

#include "base/text.h"

namespace kynnys::rules {

namespace {

__extension__ using Wide = __int128;

Wide common_divisor(Wide a, Wide b) {
    while (b != 0) {
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

bool has_room(Wide number) {
    return number <= std::numeric_limits<std::int64_t>::max() &&
           number >= -std::numeric_limits<std::int64_t>::max();
}

// bottom > 0.
std::optional<Ratio> lowest(Wide top, Wide bottom) {
    if (bottom != 1) {
        const Wide divisor = common_divisor(top < 0 ? -top : top, bottom);
        top /= divisor;
        bottom /= divisor;
    }
    if (!has_room(top) || !has_room(bottom))
        return std::nullopt;
    return Ratio{static_cast<std::int64_t>(top), static_cast<std::int64_t>(bottom)};
}

int sign_of(std::int64_t number) {
    return number > 0 ? 1 : (number < 0 ? -1 : 0);
}

}  // namespace

std::strong_ordering operator<=>(const Ratio& a, const Ratio& b) {
    if (a.bottom == b.bottom)
        return a.top <=> b.top;  // two infinities, too
    if (!a.is_finite())
        return a.top <=> std::int64_t{0};
    if (!b.is_finite())
        return std::int64_t{0} <=> b.top;
    const Wide left = Wide{a.top} * b.bottom;
    const Wide right = Wide{b.top} * a.bottom;
    if (left == right)
        return std::strong_ordering::equal;
    return left < right ? std::strong_ordering::less : std::strong_ordering::greater;
}

std::optional<Ratio> sum(const Ratio& a, const Ratio& b) {
    if (!a.is_finite() || !b.is_finite())
        return std::nullopt;
    if (a.bottom == 1 && b.bottom == 1)
        return lowest(Wide{a.top} + b.top, 1);
    return lowest(Wide{a.top} * b.bottom + Wide{b.top} * a.bottom, Wide{a.bottom} * b.bottom);
}

std::optional<Ratio> difference(const Ratio& a, const Ratio& b) {
    return sum(a, {-b.top, b.bottom});
}

std::optional<Ratio> product(const Ratio& a, const Ratio& b) {
    if (!a.is_finite() || !b.is_finite())
        return std::nullopt;
    return lowest(Wide{a.top} * b.top, Wide{a.bottom} * b.bottom);
}

std::optional<Ratio> quotient(const Ratio& a, const Ratio& b) {
    if (b.top == 0 || !b.is_finite())
        return std::nullopt;
    return product(a, {sign_of(b.top) * b.bottom, b.top < 0 ? -b.top : b.top});
}

std::int64_t floor_of(const Ratio& number) {
    const std::int64_t whole = number.top / number.bottom;
    return number.top % number.bottom < 0 ? whole - 1 : whole;
}

std::int64_t rounded(const Ratio& number) {
    const Wide doubled = Wide{number.top < 0 ? -number.top : number.top} * 2 + number.bottom;
    const auto whole = static_cast<std::int64_t>(doubled / (Wide{number.bottom} * 2));
    return number.top < 0 ? -whole : whole;
}

Result<Ratio> parse_ratio(std::string_view text) {
    constexpr int decimals = 6;
    constexpr std::int64_t scale = 1'000'000;
    constexpr std::int64_t most = 1'000'000'000'000;
    const bool is_plain =
        !text.empty() && text.find_first_not_of("-0123456789.") == std::string_view::npos;
    const auto scaled = parse_scaled(text, decimals);
    if (!is_plain || !scaled || scaled.value() / scale >= most || scaled.value() / scale <= -most)
        return Error{ErrorKind::invalid, "number.is_not_a_number", "", {std::string(text)}};
    return *lowest(scaled.value(), scale);
}

std::string ratio_text(const Ratio& number) {
    if (!number.is_finite())
        return number.top > 0 ? "∞" : "-∞";
    std::int64_t scale = 1;
    std::string decimals;
    for (int places = 0; places <= 6; ++places, scale *= 10) {
        if (scale % number.bottom != 0)
            continue;
        const Wide digits =
            Wide{number.top < 0 ? -number.top : number.top} * (scale / number.bottom);
        const auto whole = static_cast<std::int64_t>(digits / scale);
        std::string text = (number.top < 0 ? "-" : "") + std::to_string(whole);
        if (places == 0)
            return text;
        std::string rest = std::to_string(static_cast<std::int64_t>(digits % scale));
        return text + "." + std::string(static_cast<std::size_t>(places) - rest.size(), '0') + rest;
    }
    return std::to_string(number.top) + "/" + std::to_string(number.bottom);
}

}  // namespace kynnys::rules
