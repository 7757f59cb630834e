// Plain text for a terminal: widths are counted in characters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kynnys {

inline constexpr std::size_t page_width = 96;

std::size_t width_of(std::string_view text);

// The text with blanks after it up to the width; never cut.
std::string padded(std::string_view text, std::size_t width);
// With blanks before it.
std::string right_aligned(std::string_view text, std::size_t width);

// Lines of at most page_width, broken at blanks. The first begins with `first`, the others with as
// many blanks. Ends with a line break.
std::string wrapped(std::string_view text, std::string_view first = "");

// A share of one: "0.6 %", "12 %", "under 0.01 %" and "0 %" when it is nothing.
std::string percent_text(double share);

// "+40", "-12": points of a reason.
std::string signed_number(std::int64_t number);

}  // namespace kynnys
