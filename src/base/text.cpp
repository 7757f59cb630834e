#include "base/text.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <optional>

#include "base/check.h"

namespace kynnys {

namespace {

constexpr std::string_view no_break_space = "\u00a0";
constexpr std::string_view narrow_no_break_space = "\u202f";

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

// Length in bytes of the blank that the text begins with; 0 when it begins with none.
std::size_t leading_blank(std::string_view text) {
    if (text.empty())
        return 0;
    if (std::string_view(" \t\r\n\v\f").find(text.front()) != std::string_view::npos)
        return 1;
    for (const std::string_view blank : {no_break_space, narrow_no_break_space}) {
        if (text.starts_with(blank))
            return blank.size();
    }
    return 0;
}

std::size_t trailing_blank(std::string_view text) {
    for (const std::size_t size :
         {std::size_t{1}, no_break_space.size(), narrow_no_break_space.size()}) {
        if (size <= text.size() && leading_blank(text.substr(text.size() - size)) == size)
            return size;
    }
    return 0;
}

Error number_error(const char* key, std::string_view text) {
    return Error{ErrorKind::invalid, key, "", {std::string(text)}};
}

// The number of a run of digits, negative when so asked; nothing when it is too large.
std::optional<std::int64_t> number_of(std::string_view digits, bool is_negative) {
    std::int64_t number = 0;
    for (const char letter : digits) {
        const std::int64_t digit = is_negative ? -(letter - '0') : letter - '0';
        if (__builtin_mul_overflow(number, std::int64_t{10}, &number) ||
            __builtin_add_overflow(number, digit, &number))
            return std::nullopt;
    }
    return number;
}

bool are_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// The digits of "12 345" without its spaces; nothing when they stand anywhere but at the thousands.
std::optional<std::string> without_thousand_spaces(std::string_view text) {
    std::string digits;
    std::size_t since_blank = 0;
    bool has_blank = false;
    while (!text.empty()) {
        if (const std::size_t blank = leading_blank(text); blank > 0) {
            const bool is_well_placed =
                has_blank ? since_blank == 3 : since_blank >= 1 && since_blank <= 3;
            if (!is_well_placed)
                return std::nullopt;
            has_blank = true;
            since_blank = 0;
            text.remove_prefix(blank);
            continue;
        }
        if (!is_digit(text.front()))
            return std::nullopt;
        digits += text.front();
        ++since_blank;
        text.remove_prefix(1);
    }
    if (digits.empty() || (has_blank && since_blank != 3))
        return std::nullopt;
    return digits;
}

// Bytes of a well-formed character at the beginning of the text (RFC 3629), or 0.
std::size_t character_length(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const auto follows = [&](std::size_t at, unsigned low, unsigned high) {
        return at < text.size() && byte(at) >= low && byte(at) <= high;
    };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first <= 0xdf)
        return follows(1, 0x80, 0xbf) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) {
        const unsigned low = first == 0xe0 ? 0xa0 : 0x80;   // no longer form than needed
        const unsigned high = first == 0xed ? 0x9f : 0xbf;  // no surrogates
        return follows(1, low, high) && follows(2, 0x80, 0xbf) ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        const unsigned low = first == 0xf0 ? 0x90 : 0x80;
        const unsigned high = first == 0xf4 ? 0x8f : 0xbf;  // no more than U+10FFFF
        return follows(1, low, high) && follows(2, 0x80, 0xbf) && follows(3, 0x80, 0xbf) ? 4 : 0;
    }
    return 0;
}

std::vector<std::string_view> characters(std::string_view text) {
    std::vector<std::string_view> all;
    while (!text.empty()) {
        const std::size_t length = std::max<std::size_t>(character_length(text), 1);
        all.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return all;
}

// Fewest characters to insert, remove, replace or swap with their neighbour (the restricted form of
// Damerau 1964).
int edits_between(const std::vector<std::string_view>& from,
                  const std::vector<std::string_view>& to) {
    std::vector<int> before_last(to.size() + 1);
    std::vector<int> last(to.size() + 1);
    std::vector<int> current(to.size() + 1);
    for (std::size_t column = 0; column <= to.size(); ++column)
        last[column] = static_cast<int>(column);
    for (std::size_t row = 1; row <= from.size(); ++row) {
        current[0] = static_cast<int>(row);
        for (std::size_t column = 1; column <= to.size(); ++column) {
            const int replaced = from[row - 1] == to[column - 1] ? 0 : 1;
            current[column] =
                std::min({last[column] + 1, current[column - 1] + 1, last[column - 1] + replaced});
            if (row > 1 && column > 1 && from[row - 1] == to[column - 2] &&
                from[row - 2] == to[column - 1])
                current[column] = std::min(current[column], before_last[column - 2] + 1);
        }
        std::swap(before_last, last);
        std::swap(last, current);
    }
    return last.back();
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    while (const std::size_t blank = leading_blank(text)) text.remove_prefix(blank);
    while (const std::size_t blank = trailing_blank(text)) text.remove_suffix(blank);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    if (trimmed(text).empty())
        return parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            text += separator;
        text += parts[i];
    }
    return text;
}

std::string lowered(std::string_view text) {
    std::string low(text);
    for (std::size_t i = 0; i < low.size(); ++i) {
        const char letter = low[i];
        if (letter >= 'A' && letter <= 'Z')
            low[i] = static_cast<char>(letter - 'A' + 'a');
        const bool is_second_byte = i > 0 && low[i - 1] == '\xc3';
        if (is_second_byte && (letter == '\x84' || letter == '\x85' || letter == '\x96'))  // Ä Å Ö
            low[i] = static_cast<char>(letter + 0x20);
    }
    return low;
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        std::uint64_t eight = 0;
        if (text.size() >= sizeof eight) {
            std::memcpy(&eight, text.data(), sizeof eight);
            if ((eight & 0x8080808080808080U) == 0) {
                text.remove_prefix(sizeof eight);
                continue;
            }
        }
        const std::size_t length = character_length(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

Result<std::int64_t> parse_whole(std::string_view text) {
    std::string_view digits = trimmed(text);
    const bool is_negative = digits.starts_with('-');
    if (is_negative)
        digits.remove_prefix(1);
    if (!are_digits(digits))
        return number_error("number.is_not_whole", text);
    const std::optional<std::int64_t> number = number_of(digits, is_negative);
    if (!number)
        return number_error("number.is_too_large", text);
    return *number;
}

Result<std::int64_t> parse_scaled(std::string_view text, int decimals) {
    CHECK(decimals >= 0);
    std::string_view rest = trimmed(text);
    const bool is_negative = rest.starts_with('-');
    if (is_negative)
        rest.remove_prefix(1);
    const std::size_t point = rest.find_first_of(".,");
    std::optional<std::string> digits = without_thousand_spaces(rest.substr(0, point));
    if (!digits)
        return number_error("number.is_not_a_number", text);
    std::string_view fraction;
    if (point != std::string_view::npos) {
        fraction = rest.substr(point + 1);
        if (!are_digits(fraction))
            return number_error("number.is_not_a_number", text);
    }
    const auto wanted = static_cast<std::size_t>(decimals);
    if (fraction.size() > wanted)
        return Error{ErrorKind::invalid,
                     "number.has_too_many_decimals",
                     "",
                     {std::string(text), std::to_string(decimals)}};
    *digits += fraction;
    digits->append(wanted - fraction.size(), '0');
    const std::optional<std::int64_t> number = number_of(*digits, is_negative);
    if (!number)
        return number_error("number.is_too_large", text);
    return *number;
}

std::string_view nearest_word(std::string_view typed, const std::vector<std::string_view>& known) {
    const std::string low_typed = lowered(trimmed(typed));
    const std::vector<std::string_view> typed_characters = characters(low_typed);
    std::string_view nearest;
    int fewest = std::numeric_limits<int>::max();
    for (const std::string_view word : known) {
        const std::string low_word = lowered(word);
        const std::vector<std::string_view> word_characters = characters(low_word);
        const int length = static_cast<int>(word_characters.size());
        const int near_enough = std::max(1, length / 3);
        const int longer = static_cast<int>(typed_characters.size()) - length;
        if (longer > near_enough || longer < -near_enough)
            continue;
        const int edits = edits_between(typed_characters, word_characters);
        if (edits <= near_enough && edits < length && edits < fewest) {
            fewest = edits;
            nearest = word;
        }
    }
    return nearest;
}

std::string grouped_number(std::int64_t number) {
    const std::string digits = std::to_string(number);
    const std::size_t first_digit = number < 0 ? 1 : 0;
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > first_digit && (digits.size() - i) % 3 == 0)
            text += no_break_space;
        text += digits[i];
    }
    return text;
}

std::string duration_text(std::int64_t minutes) {
    const std::string sign = minutes < 0 ? "-" : "";
    const std::int64_t hours = std::abs(minutes / 60);
    const std::int64_t rest = std::abs(minutes % 60);
    if (hours == 0)
        return sign + std::to_string(rest) + " min";
    const std::string hours_text = sign + std::to_string(hours) + " h";
    return rest == 0 ? hours_text : hours_text + " " + std::to_string(rest) + " min";
}

}  // namespace kynnys
