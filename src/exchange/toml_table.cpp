#include "exchange/toml_table.h"

#include <algorithm>

#include "base/json.h"
#include "base/text.h"

namespace kynnys {

TomlLog::TomlLog(std::string file, std::string_view text, FaultLog& log)
    : file_(std::move(file)), log_(log) {
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines_.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
}

void TomlLog::fault(const toml::source_position& at, std::string key,
                    std::vector<std::string> arguments) {
    log_.add({file_, static_cast<int>(at.line), static_cast<int>(at.column), "", std::move(key),
              std::move(arguments)});
}

void TomlLog::fault_within(const toml::node& node, std::size_t offset, std::string key,
                           std::vector<std::string> arguments) {
    toml::source_position at = node.source().begin;
    std::size_t line = at.line - 1;
    std::size_t column = at.column - 1;
    const auto rest = [&] { return line < lines_.size() ? lines_[line] : std::string_view(); };
    const auto go_on = [&] {
        ++line;
        column = 0;
    };
    const std::string_view opening = rest().substr(std::min(column, rest().size()));
    const bool is_long = opening.starts_with("\"\"\"") || opening.starts_with("'''");
    column += is_long ? 3 : 1;
    if (is_long && column >= rest().size())
        go_on();
    while (line < lines_.size() && column + offset > rest().size()) {
        offset -= rest().size() - std::min(column, rest().size()) + 1;
        go_on();
    }
    at.line = static_cast<toml::source_index>(line + 1);
    at.column = static_cast<toml::source_index>(column + offset + 1);
    fault(at, std::move(key), std::move(arguments));
}

TomlTable::TomlTable(const toml::table& table, TomlLog& log, std::vector<std::string_view> keys)
    : table_(&table), log_(&log) {
    for (const auto& [key, value] : table) {
        if (std::find(keys.begin(), keys.end(), key.str()) != keys.end())
            continue;
        log.fault(key.source().begin, "toml.key_is_unknown",
                  {std::string(key.str()), std::string(nearest_word(key.str(), keys)),
                   joined({keys.begin(), keys.end()}, ", ")});
    }
}

toml::source_position TomlTable::place(std::string_view key) const {
    const toml::node* const found = node(key);
    return found == nullptr ? table_->source().begin : found->source().begin;
}

const toml::node* TomlTable::looked_up(std::string_view key, Need need) const {
    const toml::node* const found = node(key);
    if (found == nullptr && need == Need::required)
        fault(key, "toml.key_is_missing", {std::string(key)});
    return found;
}

void TomlTable::tell_type(std::string_view key, std::string_view meant) const {
    fault(key, "toml.value_has_wrong_type", {std::string(key), std::string(meant)});
}

std::optional<std::string> TomlTable::text(std::string_view key, Need need) const {
    const toml::node* const found = looked_up(key, need);
    if (found == nullptr)
        return std::nullopt;
    auto text = found->value_exact<std::string>();
    if (!text) {
        tell_type(key, "text in \"quotes\"");
        return std::nullopt;
    }
    if (trimmed(*text).empty()) {
        fault(key, "text.is_empty", {std::string(key)});
        return std::nullopt;
    }
    return std::string(trimmed(*text));
}

std::optional<Date> TomlTable::day(std::string_view key, Need need) const {
    const toml::node* const found = looked_up(key, need);
    if (found == nullptr)
        return std::nullopt;
    const auto day = found->value_exact<toml::date>();
    if (!day) {
        tell_type(key, "a day such as 2026-05-01, without quotes");
        return std::nullopt;
    }
    return std::chrono::year(day->year) / std::chrono::month(day->month) /
           std::chrono::day(day->day);
}

std::optional<std::int64_t> TomlTable::whole(std::string_view key, Need need) const {
    const toml::node* const found = looked_up(key, need);
    if (found == nullptr)
        return std::nullopt;
    const auto number = found->value_exact<std::int64_t>();
    if (!number)
        tell_type(key, "a whole number");
    return number;
}

std::optional<rules::Ratio> exact_number(const toml::node& node) {
    std::string digits;
    if (const auto whole = node.value_exact<std::int64_t>())
        digits = std::to_string(*whole);
    else if (const auto real = node.value_exact<double>(); real && std::isfinite(*real))
        digits = json_text(Json(*real));
    const auto number = rules::parse_ratio(digits);
    return number ? std::optional(number.value()) : std::nullopt;
}

std::optional<rules::Ratio> TomlTable::number(std::string_view key, Need need) const {
    const toml::node* const found = looked_up(key, need);
    if (found == nullptr)
        return std::nullopt;
    if (!found->is_number()) {
        tell_type(key, "a number such as 37.21, without quotes");
        return std::nullopt;
    }
    const auto number = exact_number(*found);
    if (!number)
        fault(key, "toml.number_is_malformed", {std::string(key)});
    return number;
}

const toml::table* TomlTable::table(std::string_view key, Need need) const {
    const toml::node* const found = looked_up(key, need);
    if (found == nullptr)
        return nullptr;
    if (!found->is_table())
        tell_type(key, "a table such as { fi = \"…\", sv = \"…\", en = \"…\" }");
    return found->as_table();
}

std::vector<const toml::table*> TomlTable::tables(std::string_view key) const {
    std::vector<const toml::table*> all;
    const toml::node* const found = node(key);
    if (found == nullptr)
        return all;
    const toml::array* const list = found->as_array();
    bool is_good = list != nullptr;
    if (list != nullptr) {
        for (const toml::node& item : *list) {
            if (item.is_table())
                all.push_back(item.as_table());
            else
                is_good = false;
        }
    }
    if (!is_good)
        tell_type(key, "a list of tables, each below [[" + std::string(key) + "]]");
    return all;
}

}  // namespace kynnys
