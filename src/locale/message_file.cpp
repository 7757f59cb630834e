#include "locale/message_file.h"

#include "base/text.h"

namespace kynnys {

namespace {

bool is_key(std::string_view text) {
    return text.find('.') != std::string_view::npos && !text.starts_with('.') &&
           !text.ends_with('.') &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") ==
               std::string_view::npos;
}

Error line_error(const char* key, int line) {
    return {ErrorKind::invalid, key, "", {std::to_string(line)}};
}

}  // namespace

Result<MessageTable> parse_message_file(std::string_view text) {
    MessageTable table;
    int number = 0;
    for (const std::string_view line : split(text, '\n')) {
        ++number;
        if (line.empty() || line.starts_with('#'))
            continue;
        const std::size_t sign = line.find('=');
        const std::string_view key = trimmed(line.substr(0, sign));
        const std::string_view pattern =
            sign == std::string_view::npos ? std::string_view() : trimmed(line.substr(sign + 1));
        if (!is_key(key) || pattern.empty())
            return line_error("message_file.line_is_malformed", number);
        if (!table.emplace(key, pattern).second)
            return line_error("message_file.key_is_doubled", number);
    }
    return table;
}

}  // namespace kynnys
