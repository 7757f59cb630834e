#include "cli/text_layout.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace kynnys {

std::size_t width_of(std::string_view text) {
    constexpr auto begins_character = [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    };
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_character));
}

std::string padded(std::string_view text, std::size_t width) {
    const std::size_t used = width_of(text);
    return std::string(text) + std::string(width > used ? width - used : 0, ' ');
}

std::string right_aligned(std::string_view text, std::size_t width) {
    const std::size_t used = width_of(text);
    return std::string(width > used ? width - used : 0, ' ') + std::string(text);
}

std::string wrapped(std::string_view text, std::string_view first) {
    const std::string indent(width_of(first), ' ');
    std::string lines;
    std::string line(first);
    bool is_line_empty = true;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (word.empty())
            continue;
        if (!is_line_empty && width_of(line) + 1 + width_of(word) > page_width) {
            lines += line + "\n";
            line = indent;
            is_line_empty = true;
        }
        if (!is_line_empty)
            line += ' ';
        line += word;
        is_line_empty = false;
    }
    return lines + line + "\n";
}

std::string percent_text(double share) {
    const double percent = 100 * share;
    if (percent <= 0)
        return "0 %";
    if (percent < 0.01)
        return "under 0.01 %";
    if (percent >= 10)
        return fmt::format("{:.0f} %", percent);
    return fmt::format("{:.{}f} %", percent, percent < 1 ? 2 : 1);
}

std::string signed_number(std::int64_t number) {
    return (number > 0 ? "+" : "") + grouped_number(number);
}

}  // namespace kynnys
