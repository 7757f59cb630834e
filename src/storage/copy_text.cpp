#include "storage/copy_text.h"

#include "base/text.h"

namespace kynnys {

namespace {

void append_escaped(std::string_view value, std::string& text) {
    for (const char letter : value) {
        switch (letter) {
            case '\\':
                text += "\\\\";
                break;
            case '\t':
                text += "\\t";
                break;
            case '\n':
                text += "\\n";
                break;
            case '\r':
                text += "\\r";
                break;
            default:
                text += letter;
        }
    }
}

void append_value(const Value& value, std::string& text) {
    if (value.is_null())
        text += "\\N";
    else if (value.kind() == Value::Kind::whole)
        text += std::to_string(value.whole());
    else
        append_escaped(value.text(), text);
}

std::optional<std::string> unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\') {
            plain += text[at];
            continue;
        }
        constexpr std::string_view written = "\\tnr";
        constexpr std::string_view meant = "\\\t\n\r";
        const std::size_t which =
            ++at < text.size() ? written.find(text[at]) : std::string_view::npos;
        if (which == std::string_view::npos)
            return std::nullopt;
        plain += meant[which];
    }
    return plain;
}

std::optional<Value> parse_value(std::string_view text, Value::Kind kind) {
    if (text == "\\N")
        return kind == Value::Kind::text ? Value(std::optional<std::string>())
                                         : Value(std::optional<std::int64_t>());
    if (kind == Value::Kind::text) {
        auto plain = unescaped(text);
        return plain ? std::optional(Value(*std::move(plain))) : std::nullopt;
    }
    const auto number = parse_whole(text);
    return number ? std::optional(Value(number.value())) : std::nullopt;
}

}  // namespace

void append_copy_row(const std::vector<Value>& row, std::string& text) {
    for (std::size_t column = 0; column < row.size(); ++column) {
        if (column > 0)
            text += '\t';
        append_value(row[column], text);
    }
    text += '\n';
}

std::optional<std::vector<Value>> parse_copy_row(std::string_view line,
                                                 const std::vector<Value::Kind>& kinds) {
    std::vector<Value> row;
    for (const Value::Kind kind : kinds) {
        const std::size_t end = line.find('\t');
        const bool is_last = row.size() + 1 == kinds.size();
        if (is_last != (end == std::string_view::npos))
            return std::nullopt;
        auto value = parse_value(line.substr(0, end), kind);
        if (!value)
            return std::nullopt;
        row.push_back(*std::move(value));
        line.remove_prefix(is_last ? line.size() : end + 1);
    }
    return row;
}

}  // namespace kynnys
