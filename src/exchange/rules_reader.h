// The parts of a rule file, table by table. What is at fault is told and left out.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "exchange/toml_table.h"
#include "rules/formula_check.h"
#include "rules/range.h"
#include "rules/rule_set.h"

namespace kynnys {

class RulesReader {
  public:
    explicit RulesReader(TomlLog& log) : log_(log) {}

    rules::RuleSet read(const toml::table& root);

  private:
    // A formula that is read, to be checked when every name is known.
    struct Pending {
        rules::Formula formula;
        const toml::node* node = nullptr;
        rules::Wanted wanted;
        bool must_be_straight = false;
    };
    // The days of a rule's versions, to find two that hold on one day.
    using Days = std::vector<std::pair<rules::Validity, const toml::table*>>;

    void read_head(const TomlTable& root);
    void read_sources(const TomlTable& root);
    void read_facts(const TomlTable& root);
    void read_fact(const toml::table& table);
    void read_choices(const TomlTable& table, rules::FactRule& fact);
    void read_parameters(const TomlTable& root);
    void read_parameter_values(const TomlTable& table, rules::Parameter& parameter);
    void read_formulas(const TomlTable& root);
    void read_services(const TomlTable& root);
    void read_criteria(const TomlTable& table, rules::Service& service);
    void read_deadlines(const TomlTable& table, rules::Service& service);
    void read_lines(const TomlTable& root);
    void read_edges(const TomlTable& root);
    void read_cautions(const TomlTable& root);
    void read_announcements(const TomlTable& root);
    void check_head(const TomlTable& root);
    void check_formulas();

    std::string read_name(const TomlTable& table, const char* list);
    const rules::Unit* read_unit(const TomlTable& table);
    rules::Words read_words(const TomlTable& table, std::string_view key, Need need);
    rules::Validity read_validity(const TomlTable& table);
    rules::Origin read_origin(const TomlTable& table);
    void read_source_id(const TomlTable& table, std::string& id);
    void read_fact_name(const TomlTable& table, std::string_view key, std::string_view unit,
                        std::string& name);
    std::optional<rules::Ratio> read_value(const TomlTable& table, const rules::Unit& unit);
    rules::Formula read_formula(const TomlTable& table, std::string_view key,
                                const rules::Wanted& wanted);
    rules::Formula read_straight(const TomlTable& table, std::string_view key,
                                 const rules::Wanted& wanted);
    void check_days(const Days& days);

    TomlLog& log_;
    rules::RuleSet rules_;
    rules::Origin usual_;  // where a rule does not say otherwise
    std::map<std::string, int, std::less<>> line_of_name_;
    std::vector<Pending> pending_;
};

}  // namespace kynnys
