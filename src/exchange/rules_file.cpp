#include "exchange/rules_file.h"

#include "base/check.h"
#include "exchange/file_text.h"
#include "exchange/rules_reader.h"
#include "exchange/rules_texts.h"
#include "exchange/toml_text.h"

namespace kynnys {

Checked<rules::RuleSet> parse_rules(const std::string& text) {
    FaultLog faults;
    TomlLog log(std::string(rules_file_name), text, faults);
    const auto table = parse_toml(text, "rules.is_no_toml", log);
    rules::RuleSet rules;
    if (table)
        rules = RulesReader(log).read(*table);
    if (!faults.is_empty())
        return faults.take_sorted({rules_file_name});
    return rules;
}

Checked<rules::RuleSet> read_rules_file(const std::filesystem::path& path) {
    return read_checked<rules::RuleSet>(path, parse_rules);
}

const std::string& finnish_rules_text() {
    static const std::string text = [] {
        std::string all;
        for (const char* piece : finnish_rules_pieces) all += piece;
        return all;
    }();
    return text;
}

const rules::RuleSet& finnish_rules() {
    static const rules::RuleSet rules = [] {
        Checked<rules::RuleSet> read = parse_rules(finnish_rules_text());
        CHECK(read.is_ok());
        return std::move(read).value();
    }();
    return rules;
}

}  // namespace kynnys
