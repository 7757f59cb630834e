// Small helpers for text. All text inside the program is UTF-8.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace kynnys {

// Without the blanks at both ends; a no-break space is a blank.
std::string_view trimmed(std::string_view text);

// Parts are trimmed and may be empty; a blank text has no parts.
std::vector<std::string_view> split(std::string_view text, char separator);
// The parts are of the text, which must outlive them.
template <std::same_as<std::string> Text>
std::vector<std::string_view> split(Text&& text, char separator) = delete;
std::string joined(const std::vector<std::string>& parts, std::string_view separator);
std::string lowered(std::string_view text);  // ASCII and the Finnish and Swedish letters
bool is_utf8(std::string_view text);

// Digits with at most a minus before them, blanks around; errors number.is_not_whole,
// number.is_too_large.
Result<std::int64_t> parse_whole(std::string_view text);

// A number with at most `decimals` digits after "." or a Finnish ",", times 10^decimals:
// parse_scaled("12,5", 2) is 1250. Spaces between thousands are accepted. Errors:
// number.is_not_a_number, number.has_too_many_decimals, number.is_too_large.
Result<std::int64_t> parse_scaled(std::string_view text, int decimals);

// The known word nearest to a mistyped one, or "" when none is near enough to suggest: at most a
// third of its letters differ, or one, and never all. Capitals do not count.
std::string_view nearest_word(std::string_view typed, const std::vector<std::string_view>& known);

// "1 204" with a no-break space between thousands.
std::string grouped_number(std::int64_t number);

// "6 h 10 min", "45 min", "0 min".
std::string duration_text(std::int64_t minutes);

}  // namespace kynnys
