#include <array>
#include <charconv>
#include <cmath>

#include "base/check.h"
#include "base/json.h"

namespace kynnys {

namespace {

constexpr std::size_t longest_line = 100;

void add_string(std::string_view value, std::string& text) {
    static constexpr std::string_view hex = "0123456789abcdef";
    text += '"';
    for (const char letter : value) {
        switch (letter) {
            case '"':
                text += "\\\"";
                break;
            case '\\':
                text += "\\\\";
                break;
            case '\n':
                text += "\\n";
                break;
            case '\r':
                text += "\\r";
                break;
            case '\t':
                text += "\\t";
                break;
            default: {
                const auto code = static_cast<unsigned char>(letter);
                if (code < 0x20) {
                    text += "\\u00";
                    text += hex[code >> 4U];
                    text += hex[code & 0xfU];
                } else {
                    text += letter;
                }
            }
        }
    }
    text += '"';
}

// The shortest digits that read back as the same number, always with a sign that it is no whole.
void add_real(double value, std::string& text) {
    CHECK(std::isfinite(value));
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    const std::string_view written(digits.data(), static_cast<std::size_t>(end - digits.data()));
    text += written;
    if (written.find_first_of(".e") == std::string_view::npos)
        text += ".0";
}

void add_scalar(const Json& json, std::string& text) {
    if (const bool* boolean = json.boolean())
        text += *boolean ? "true" : "false";
    else if (const std::int64_t* whole = json.whole())
        text += std::to_string(*whole);
    else if (const double* real = json.real())
        add_real(*real, text);
    else if (const std::string* string = json.string())
        add_string(*string, text);
    else
        text += "null";
}

void add_line(const Json& json, std::string_view comma, std::string_view colon, std::string& text) {
    std::string_view between;
    if (const Json::Array* items = json.array()) {
        text += '[';
        for (const Json& item : *items) {
            text += between;
            add_line(item, comma, colon, text);
            between = comma;
        }
        text += ']';
    } else if (const Json::Object* members = json.object()) {
        text += '{';
        for (const auto& [name, value] : *members) {
            text += between;
            add_string(name, text);
            text += colon;
            add_line(value, comma, colon, text);
            between = comma;
        }
        text += '}';
    } else {
        add_scalar(json, text);
    }
}

bool is_scalar(const Json& json) {
    return json.array() == nullptr && json.object() == nullptr;
}

bool has_only_scalars(const Json& json) {
    if (const Json::Array* items = json.array()) {
        for (const Json& item : *items) {
            if (!is_scalar(item))
                return false;
        }
    }
    if (const Json::Object* members = json.object()) {
        for (const auto& [name, value] : *members) {
            if (!is_scalar(value))
                return false;
        }
    }
    return true;
}

void add_pretty(const Json& json, std::size_t depth, std::string& text) {
    if (has_only_scalars(json)) {
        const std::size_t before = text.size();
        add_line(json, ", ", ": ", text);
        if (is_scalar(json) || text.size() - before + 2 * depth <= longest_line)
            return;
        text.resize(before);
    }
    const std::string inner_line = "\n" + std::string(2 * depth + 2, ' ');
    const std::string outer_line = "\n" + std::string(2 * depth, ' ');
    std::string_view between;
    if (const Json::Array* items = json.array()) {
        text += '[';
        for (const Json& item : *items) {
            text += between;
            text += inner_line;
            add_pretty(item, depth + 1, text);
            between = ",";
        }
        text += outer_line + "]";
    } else if (const Json::Object* members = json.object()) {
        text += '{';
        for (const auto& [name, value] : *members) {
            text += between;
            text += inner_line;
            add_string(name, text);
            text += ": ";
            add_pretty(value, depth + 1, text);
            between = ",";
        }
        text += outer_line + "}";
    }
}

}  // namespace

std::string json_text(const Json& json) {
    std::string text;
    add_line(json, ",", ":", text);
    return text;
}

std::string json_pretty_text(const Json& json) {
    std::string text;
    add_pretty(json, 0, text);
    text += '\n';
    return text;
}

}  // namespace kynnys
