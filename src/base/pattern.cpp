#include "base/pattern.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace kynnys {

namespace {

// {0} or {0|one|other} at the beginning of a text.
struct Place {
    std::size_t argument = 0;
    std::size_t length = 0;
    std::optional<std::string_view> one;
    std::string_view other;
};

std::optional<Place> place_at_start(std::string_view text) {
    const std::size_t close = text.find('}');
    if (!text.starts_with('{') || close == std::string_view::npos)
        return std::nullopt;
    const std::string_view inside = text.substr(1, close - 1);
    const std::size_t digits_end = std::min(inside.find_first_not_of("0123456789"), inside.size());
    const auto argument = parse_whole(inside.substr(0, digits_end));
    if (!argument)
        return std::nullopt;
    Place place;
    place.argument = static_cast<std::size_t>(argument.value());
    place.length = close + 1;
    if (digits_end == inside.size())
        return place;
    const std::string_view forms = inside.substr(digits_end + 1);
    const std::size_t bar = forms.find('|');
    if (inside[digits_end] != '|' || bar == std::string_view::npos)
        return std::nullopt;
    place.one = forms.substr(0, bar);
    place.other = forms.substr(bar + 1);
    return place;
}

// Does the part name an argument that is missing or empty?
bool lacks_argument(std::string_view part, const std::vector<std::string>& arguments) {
    for (std::size_t open = part.find('{'); open != std::string_view::npos;
         open = part.find('{', open + 1)) {
        const std::optional<Place> place = place_at_start(part.substr(open));
        if (place && (place->argument >= arguments.size() || arguments[place->argument].empty()))
            return true;
    }
    return false;
}

std::string without_lacking_parts(std::string_view pattern,
                                  const std::vector<std::string>& arguments) {
    std::string kept;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('[');
        kept += pattern.substr(0, open);
        if (open == std::string_view::npos)
            break;
        const std::size_t close = pattern.find(']', open);
        const std::string_view part = pattern.substr(open + 1, close - open - 1);
        if (!lacks_argument(part, arguments))
            kept += part;
        pattern.remove_prefix(std::min(close, pattern.size() - 1) + 1);
    }
    return kept;
}

}  // namespace

std::string filled(std::string_view pattern, const std::vector<std::string>& arguments) {
    const std::string kept = without_lacking_parts(pattern, arguments);
    std::string text;
    for (std::string_view rest = kept; !rest.empty();) {
        const std::optional<Place> place = place_at_start(rest);
        if (!place || place->argument >= arguments.size()) {
            const std::size_t next = std::min(rest.find('{', 1), rest.size());
            text += rest.substr(0, next);
            rest.remove_prefix(next);
            continue;
        }
        const std::string& argument = arguments[place->argument];
        if (place->one)
            text += argument == "1" ? *place->one : place->other;
        else
            text += argument;
        rest.remove_prefix(place->length);
    }
    return text;
}

}  // namespace kynnys
