#include "exchange/toml_text.h"

#include <algorithm>

namespace kynnys {

namespace {

constexpr std::size_t most_line_bytes = 1'000;
constexpr std::size_t most_file_bytes_of_toml = std::size_t{1} << 22U;

// A key of a thousand dots would make a thousand tables inside of each other.
bool has_fit_lines(std::string_view text, TomlLog& log) {
    bool is_fit = text.size() <= most_file_bytes_of_toml;
    if (!is_fit)
        log.fault({1, 1}, "rules.file_is_too_long", {std::to_string(most_file_bytes_of_toml)});
    toml::source_index line = 1;
    for (std::size_t begin = 0; begin < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (end - begin > most_line_bytes) {
            log.fault({line, 1}, "rules.line_is_too_long", {std::to_string(most_line_bytes)});
            is_fit = false;
        }
        begin = end + 1;
    }
    return is_fit;
}

}  // namespace

std::optional<toml::table> parse_toml(const std::string& text, const char* not_toml, TomlLog& log) {
    if (!has_fit_lines(text, log))
        return std::nullopt;
    auto parsed = parse_toml(text);
    if (toml::table* table = std::get_if<toml::table>(&parsed))
        return std::move(*table);
    TomlFault& fault = std::get<TomlFault>(parsed);
    log.fault(fault.at, not_toml, {std::move(fault.why)});
    return std::nullopt;
}

}  // namespace kynnys
