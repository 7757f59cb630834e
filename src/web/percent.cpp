#include "web/percent.h"

#include <algorithm>

#include "base/text.h"
#include "web/syntax.h"

namespace kynnys::web {
namespace {

constexpr std::size_t parameters_most = 1000;

int digit_value(char digit) {
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F')
        return digit - 'A' + 10;
    return -1;
}

Result<std::string> parse_path(std::string_view text) {
    std::string path = TRY(parse_percent(text, Plus::is_plus));
    // An encoded slash would be part of a word here and a separator at some proxy.
    if (std::count(path.begin(), path.end(), '/') != std::count(text.begin(), text.end(), '/'))
        return syntax_error("path.has_encoded_slash");
    if (path.find('\\') != std::string::npos)
        return syntax_error("path.has_backslash");
    if (has_control_character(path))
        return syntax_error("path.has_control_character");
    for (std::string_view rest = path; !rest.empty();) {
        rest.remove_prefix(1);
        const std::string_view part = rest.substr(0, rest.find('/'));
        if (part == "." || part == "..")
            return syntax_error("path.has_dot_parts");
        rest.remove_prefix(part.size());
    }
    return path;
}

}  // namespace

Result<std::string> parse_percent(std::string_view text, Plus plus) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            decoded += text[at] == '+' && plus == Plus::is_blank ? ' ' : text[at];
            continue;
        }
        if (text.size() - at < 3)
            return syntax_error("percent.is_malformed");
        const int high = digit_value(text[at + 1]);
        const int low = digit_value(text[at + 2]);
        if (high < 0 || low < 0)
            return syntax_error("percent.is_malformed");
        decoded += static_cast<char>(high * 16 + low);
        at += 2;
    }
    if (decoded.find('\0') != std::string::npos)
        return syntax_error("text.has_nul");
    if (!is_utf8(decoded))
        return syntax_error("text.is_not_utf8");
    return decoded;
}

std::string percent_encoded(std::string_view text) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char letter : text) {
        if (is_unreserved(letter)) {
            encoded += letter;
            continue;
        }
        const auto byte = static_cast<unsigned char>(letter);
        encoded += '%';
        encoded += digits[byte / 16];
        encoded += digits[byte % 16];
    }
    return encoded;
}

Result<Parameters> parse_parameters(std::string_view text) {
    Parameters parameters;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('&'), text.size());
        const std::string_view part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (part.empty())
            continue;
        if (parameters.pairs().size() == parameters_most)
            return syntax_error("parameters.are_too_many");
        const std::size_t sign = std::min(part.find('='), part.size());
        std::string name = TRY(parse_percent(part.substr(0, sign), Plus::is_blank));
        const std::string_view value = part.substr(std::min(sign + 1, part.size()));
        parameters.add(std::move(name), TRY(parse_percent(value, Plus::is_blank)));
    }
    return parameters;
}

Result<Target> parse_target(std::string_view text) {
    const bool is_visible = std::all_of(text.begin(), text.end(),
                                        [](char letter) { return letter > 0x20 && letter < 0x7f; });
    if (!text.starts_with('/') || !is_visible || text.find('#') != std::string_view::npos)
        return syntax_error("target.is_not_a_path");
    const std::size_t mark = std::min(text.find('?'), text.size());
    Target target;
    target.path = TRY(parse_path(text.substr(0, mark)));
    target.query = TRY(parse_parameters(text.substr(std::min(mark + 1, text.size()))));
    return target;
}

}  // namespace kynnys::web
