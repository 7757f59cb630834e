// A table of a TOML file that is read key by key, with every fault told at its line and column.
//
// Faults, each with the key it concerns:
//   toml.key_is_unknown {key, nearest, known}   toml.key_is_missing {key}
//   toml.value_has_wrong_type {key, the type meant}
//   toml.number_is_malformed {key}              text.is_empty {key}
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "exchange/fault_log.h"
#include "exchange/toml_library.h"
#include "rules/ratio.h"

namespace kynnys {

enum class Need { required, optional };

// Where the faults of one file go.
class TomlLog {
  public:
    TomlLog(std::string file, std::string_view text, FaultLog& log);

    void fault(const toml::source_position& at, std::string key,
               std::vector<std::string> arguments);
    // So many bytes into the text that is the value of the node.
    void fault_within(const toml::node& node, std::size_t offset, std::string key,
                      std::vector<std::string> arguments);

  private:
    std::string file_;
    std::vector<std::string_view> lines_;
    FaultLog& log_;
};

class TomlTable {
  public:
    // Keys other than these are faults. Table and log must outlive this.
    TomlTable(const toml::table& table, TomlLog& log, std::vector<std::string_view> keys);

    [[nodiscard]] TomlLog& log() const { return *log_; }
    // nullptr when it is not there.
    [[nodiscard]] const toml::node* node(std::string_view key) const { return table_->get(key); }
    [[nodiscard]] toml::source_position place(std::string_view key) const;
    [[nodiscard]] int line() const { return static_cast<int>(table_->source().begin.line); }
    void fault(std::string_view key, std::string fault_key,
               std::vector<std::string> arguments) const {
        log_->fault(place(key), std::move(fault_key), std::move(arguments));
    }

    // Nothing where the key is not there or its value is at fault, which is told.
    [[nodiscard]] std::optional<std::string> text(std::string_view key, Need need) const;
    [[nodiscard]] std::optional<Date> day(std::string_view key, Need need) const;
    [[nodiscard]] std::optional<std::int64_t> whole(std::string_view key, Need need) const;
    [[nodiscard]] std::optional<rules::Ratio> number(std::string_view key, Need need) const;
    [[nodiscard]] const toml::table* table(std::string_view key, Need need) const;
    // The tables of a list [[key]]; none where there is no such list.
    [[nodiscard]] std::vector<const toml::table*> tables(std::string_view key) const;

  private:
    [[nodiscard]] const toml::node* looked_up(std::string_view key, Need need) const;
    void tell_type(std::string_view key, std::string_view meant) const;

    const toml::table* table_;
    TomlLog* log_;
};

// The number as it is written, in decimals; nothing where that has no exact value here.
std::optional<rules::Ratio> exact_number(const toml::node& node);

}  // namespace kynnys
