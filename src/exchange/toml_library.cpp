#include "exchange/toml_library.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace kynnys {

namespace {

using Parsed = std::variant<toml::table, TomlFault>;

// Nothing where the parser loses its footing.
std::optional<Parsed> tried(std::string_view text) {
    try {
        toml::parse_result parsed = toml::parse(text);
        if (parsed)
            return std::move(parsed).table();
        return TomlFault{parsed.error().source().begin, std::string(parsed.error().description())};
    } catch (const BrokenCheck&) {
        return std::nullopt;
    }
}

// Where each line ends, its line break included.
std::vector<std::size_t> line_ends(std::string_view text) {
    std::vector<std::size_t> ends;
    for (std::size_t end = 0; end < text.size();) {
        end = std::min(text.find('\n', end), text.size() - 1) + 1;
        ends.push_back(end);
    }
    return ends;
}

}  // namespace

Parsed parse_toml(std::string_view text) {
    if (auto parsed = tried(text))
        return *std::move(parsed);
    // What comes after the line at fault is never read, so that every beginning with it fails
    // alike.
    const std::vector<std::size_t> ends = line_ends(text);
    const auto line = std::partition_point(ends.begin(), ends.end(), [&](std::size_t end) {
        return tried(text.substr(0, end)).has_value();
    });
    return TomlFault{{static_cast<toml::source_index>(line - ends.begin() + 1), 1},
                     "A name in this line is malformed"};
}

}  // namespace kynnys
