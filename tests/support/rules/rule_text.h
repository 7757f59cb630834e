// Rule files and facts as short as a test wants them.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "exchange/facts_file.h"
#include "exchange/rules_file.h"

namespace kynnys::rules {

// What every rule file begins with; `body` comes after it.
inline std::string rule_text(const std::string& body) {
    return R"(format = 1
name = "Test"
version = "1"
covers_from = 2020-01-01
checked_on = 2026-01-01
checked_by = "a test"
check_every_months = 12
hours = "hours"
wage = "wage"
[[source]]
id = "s"
title = { fi = 'x', sv = 'x', en = 'x' }
[[fact]]
name = "hours"
about = "job"
unit = "hours per week"
change = "by choice"
text = { fi = "tunnit", sv = "timmar", en = "hours" }
[[fact]]
name = "wage"
about = "job"
unit = "euros per hour"
text = { fi = "palkka", sv = "lön", en = "wage" }
)" + body;
}

// The same for any fact, parameter or formula.
inline std::string words_text(const std::string& words) {
    return "text = { fi = '" + words + "', sv = '" + words + "', en = '" + words + "' }\n";
}
inline std::string fact_text(const std::string& name, const std::string& unit,
                             const std::string& more = "") {
    return "[[fact]]\nname = '" + name + "'\nunit = '" + unit + "'\n" + words_text(name) + more +
           "\n";
}
inline std::string parameter_text(const std::string& name, const std::string& unit,
                                  const std::string& value) {
    return "[[parameter]]\nname = '" + name + "'\nunit = '" + unit + "'\n" + words_text(name) +
           "[[parameter.value]]\nvalue = " + value + "\nsource = 's'\n";
}
inline std::string service_text(const std::string& name, const std::vector<std::string>& needs) {
    std::string text = "[[service]]\nname = '" + name + "'\n" + words_text(name) +
                       "ask = { fi = 'x', sv = 'x', en = 'x' }\n";
    for (std::size_t i = 0; i < needs.size(); ++i)
        text += "[[service.criterion]]\nname = 'c" + std::to_string(i) + "'\n" + words_text("c") +
                "needs = \"\"\"" + needs[i] + "\"\"\"\nsource = 's'\n";
    return text;
}

inline RuleSet rules_of(const std::string& body) {
    Checked<RuleSet> read = parse_rules(rule_text(body));
    EXPECT_TRUE(read.is_ok()) << (read ? "" : faults_text(read.faults()));
    return read ? std::move(read).value() : RuleSet{};
}

inline FactRow facts_of(const RuleSet& rules, const std::string& text) {
    if (text.empty())
        return FactRow(rules.facts.size());
    const auto read = parse_facts(text, rules);
    EXPECT_TRUE(read.is_ok()) << (read ? "" : faults_text(read.faults()));
    return read ? read.value().front().row : FactRow(rules.facts.size());
}

inline Date day(const char* text) {
    return parse_date(text).value();
}

}  // namespace kynnys::rules
