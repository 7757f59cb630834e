#include "locale/messages.h"

#include <array>

#include "base/check.h"
#include "base/pattern.h"
#include "locale/message_texts.h"

namespace kynnys {

namespace {

std::array<MessageTable, ui_language_count> make_tables() {
    std::array<MessageTable, ui_language_count> tables;
    for (const MessageText& one : message_texts) {
        const auto language = ui_language_codes().parse(one.language);
        CHECK(language.is_ok());
        auto table = parse_message_file(one.text);
        CHECK(table.is_ok());
        tables[static_cast<std::size_t>(language.value())].merge(table.value());
        CHECK(table.value().empty());  // else two files say the same key
    }
    return tables;
}

}  // namespace

const MessageTable& message_table(UiLanguage language) {
    static const std::array<MessageTable, ui_language_count> tables = make_tables();
    return tables[static_cast<std::size_t>(language)];
}

std::optional<std::string> message(UiLanguage language, std::string_view key,
                                   const std::vector<std::string>& arguments) {
    const MessageTable& table = message_table(language);
    const auto found = table.find(key);
    if (found == table.end())
        return std::nullopt;
    return filled(found->second, arguments);
}

}  // namespace kynnys
