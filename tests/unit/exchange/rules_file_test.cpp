// Every mistake in a rule file is told at its place, all of them at once.
#include "exchange/rules_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "support/rules/rule_text.h"

namespace kynnys {
namespace {

using rules::fact_text;
using rules::parameter_text;
using rules::rule_text;
using rules::service_text;
using rules::words_text;

// "line:column key" of each fault, lines counted from the end of what every file begins with.
std::vector<std::string> faults_in(const std::string& body) {
    const std::string head = rule_text("");
    const auto first = std::count(head.begin(), head.end(), '\n');
    const auto read = parse_rules(head + body);
    std::vector<std::string> all;
    if (read)
        return all;
    for (const Fault& fault : read.faults())
        all.push_back(std::to_string(fault.line - first) + ":" + std::to_string(fault.column) +
                      " " + fault.key);
    return all;
}

using Faults = std::vector<std::string>;

TEST(RulesFile, IsReadWhole) {
    EXPECT_EQ(faults_in(""), Faults{});
    EXPECT_EQ(faults_in(fact_text("a", "yes or no") + service_text("s", {"a"})), Faults{});
}

TEST(RulesFile, SaysWhereItIsNoToml) {
    EXPECT_EQ(faults_in("a = = 1\n"), Faults{"1:5 rules.is_no_toml"});
    EXPECT_EQ(faults_in("[[fact]]\nname = \"a\n"), Faults{"2:10 rules.is_no_toml"});
    EXPECT_EQ(faults_in("a = 1\n[[!fact]]\n"), Faults{"2:1 rules.is_no_toml"});
    EXPECT_EQ(faults_in("a = 1\n[!]\nb = 2\n"), Faults{"2:1 rules.is_no_toml"});
    EXPECT_EQ(faults_in("a = { ! = 1 }").size(), 1U);
    EXPECT_EQ(faults_in("a.! = 1").size(), 1U);
    EXPECT_EQ(faults_in("a = 1\n\xC3\x8B = 2\n"), Faults{"2:1 rules.is_no_toml"});
    EXPECT_EQ(faults_in("a = 1 \xC3\xA4\n"), Faults{"1:7 rules.is_no_toml"});
    EXPECT_EQ(faults_in("# " + std::string(1'001, 'x') + "\n"),
              Faults{"1:1 rules.line_is_too_long"});
}

TEST(RulesFile, NamesKeysThatItDoesNotKnow) {
    EXPECT_EQ(faults_in("[[fact]]\nname = 'a'\nunit = 'number'\nutin = 1\n" + words_text("a")),
              Faults{"4:1 toml.key_is_unknown"});
    const auto read = parse_rules(rule_text("[[facts]]\n"));
    EXPECT_EQ(read.faults().at(0).arguments.at(1), "fact");
}

TEST(RulesFile, NamesKeysThatAreMissing) {
    EXPECT_EQ(faults_in("[[fact]]\n"), (Faults{"1:1 toml.key_is_missing", "1:1 toml.key_is_missing",
                                               "1:1 toml.key_is_missing"}));
    const auto read = parse_rules("format = 1\n");
    EXPECT_EQ(read.faults().size(), 8U);
}

TEST(RulesFile, WantsTheRightKindOfValue) {
    const std::string fact = "[[fact]]\nname = 'a'\n" + words_text("a");
    EXPECT_EQ(faults_in(fact + "unit = 1\n"), Faults{"4:8 toml.value_has_wrong_type"});
    EXPECT_EQ(faults_in(fact + "unit = ' '\n"), Faults{"4:8 text.is_empty"});
    EXPECT_EQ(faults_in("[[fact]]\nname = 'a'\nunit = 'number'\ntext = 'a'\n"),
              Faults{"4:8 toml.value_has_wrong_type"});
    EXPECT_EQ(faults_in("[[fact]]\nname = 'a'\nunit = 'number'\ntext = { fi = 'a', sv = 'b' }\n"),
              Faults{"4:8 toml.key_is_missing"});
    EXPECT_EQ(faults_in("fact = 3\n").size(), 1U);
    const std::string parameter = "[[parameter]]\nname = 'a'\nunit = 'euros'\n" + words_text("a") +
                                  "[[parameter.value]]\nsource = 's'\n";
    EXPECT_EQ(faults_in(parameter + "value = '1'\n"), Faults{"7:9 toml.value_has_wrong_type"});
    EXPECT_EQ(faults_in(parameter + "value = 0.0000001\n"), Faults{"7:9 toml.number_is_malformed"});
    EXPECT_EQ(faults_in(parameter + "value = nan\n"), Faults{"7:9 toml.number_is_malformed"});
    EXPECT_EQ(faults_in(parameter + "value = -1\n"), Faults{"7:9 rules.number_is_out_of_range"});
    EXPECT_EQ(faults_in(parameter + "value = 1\nfrom = '2026-01-01'\n"),
              Faults{"8:8 toml.value_has_wrong_type"});
}

TEST(RulesFile, HoldsNumbersAsTheyAreWritten) {
    const auto set = rules::rules_of(parameter_text("a", "euros per day", "37.21"));
    EXPECT_EQ(set.parameters[0].values[0].written, (rules::Ratio{3'721, 100}));
}

TEST(RulesFile, KnowsNamesUnitsSourcesAndMarks) {
    EXPECT_EQ(faults_in(fact_text("Ä", "number")), Faults{"2:8 rules.name_is_malformed"});
    EXPECT_EQ(faults_in(fact_text("and", "number")), Faults{"2:8 rules.name_is_malformed"});
    EXPECT_EQ(faults_in(fact_text("wage", "number")), Faults{"2:8 rules.name_is_doubled"});
    EXPECT_EQ(faults_in(fact_text("a", "numbr")), Faults{"3:8 rules.unit_is_unknown"});
    const std::string value = "[[parameter]]\nname = 'a'\nunit = 'euros'\n" + words_text("a") +
                              "[[parameter.value]]\nvalue = 1\n";
    EXPECT_EQ(faults_in(value + "source = 'x'\n"), Faults{"7:10 rules.source_is_unknown"});
    EXPECT_EQ(faults_in(value + "source = 's'\nmark = 'raed'\n"), Faults{"8:8 mark.is_unknown"});
    EXPECT_EQ(faults_in("[[source]]\nid = 's'\ntitle = { fi = 'x', sv = 'x', en = 'x' }\n"),
              Faults{"2:6 rules.name_is_doubled"});
    EXPECT_EQ(faults_in(fact_text("a", "number", "about = 'nobody'\nchange = 'soon'\n")),
              (Faults{"5:9 subject.is_unknown", "6:10 change.is_unknown"}));
}

TEST(RulesFile, WantsChoicesWhereTheyBelong) {
    EXPECT_EQ(faults_in(fact_text("a", "choice")), Faults{"3:8 rules.has_no_choices"});
    EXPECT_EQ(
        faults_in(fact_text("a", "number", "[[fact.choice]]\nname = 'x'\n" + words_text("x"))),
        Faults{"5:1 rules.choices_are_not_for"});
    EXPECT_EQ(faults_in(fact_text("a", "number", "most = 0\n")),
              Faults{"5:8 rules.number_is_out_of_range"});
}

std::string values(const std::string& first, const std::string& second) {
    return "[[parameter]]\nname = 'a'\nunit = 'euros'\n" + words_text("a") +
           "[[parameter.value]]\nvalue = 1\nsource = 's'\n" + first +
           "[[parameter.value]]\nvalue = 2\nsource = 's'\n" + second;
}

TEST(RulesFile, LetsNoTwoValuesHoldOnOneDay) {
    EXPECT_EQ(faults_in(values("until = 2024-03-31\n", "from = 2024-04-01\n")), Faults{});
    EXPECT_EQ(faults_in(values("until = 2024-04-01\n", "from = 2024-04-01\n")),
              Faults{"9:1 rules.days_overlap"});
    EXPECT_EQ(faults_in(values("", "from = 2024-04-01\n")), Faults{"8:1 rules.days_overlap"});
    EXPECT_EQ(faults_in(values("from = 2024-05-01\nuntil = 2024-04-01\n", "from = 2025-01-01\n")),
              Faults{"9:9 rules.days_are_reversed"});
}

TEST(RulesFile, SaysWhereInAFormulaTheMistakeIs) {
    const std::string facts = fact_text("a", "yes or no");
    const auto needs = [&](const std::string& text) {
        return faults_in(facts + service_text("s", {}) + "[[service.criterion]]\nname = 'c'\n" +
                         words_text("c") + "source = 's'\nneeds = " + text + "\n");
    };
    EXPECT_EQ(needs("'a'"), Faults{});
    EXPECT_EQ(needs("'a andd a'"), Faults{"14:12 formula.is_not_over"});
    EXPECT_EQ(needs("'  a and nope'"), Faults{"14:18 formula.name_is_unknown"});
    EXPECT_EQ(needs("\"\"\"\na\nand nope\"\"\""), Faults{"16:5 formula.name_is_unknown"});
    EXPECT_EQ(needs("\"\"\"a\n  and nope\"\"\""), Faults{"15:7 formula.name_is_unknown"});
    EXPECT_EQ(needs("'hours'"), Faults{"14:10 formula.gives_other_unit"});
}

std::string formula(const std::string& name, const std::string& text) {
    return "[[formula]]\nname = '" + name + "'\nunit = 'hours per week'\n" + words_text(name) +
           "[[formula.version]]\nis = '" + text + "'\nsource = 's'\n";
}

TEST(RulesFile, LetsNoFormulaGoInCircles) {
    EXPECT_EQ(faults_in(formula("a", "hours") + formula("b", "a + hours")), Faults{});
    EXPECT_EQ(faults_in(formula("a", "b + hours") + formula("b", "a")),
              Faults{"1:1 rules.formulas_go_in_circles"});
    EXPECT_EQ(faults_in("[[formula]]\nname = 'a'\nunit = 'days'\n" + words_text("a")),
              Faults{"1:1 rules.list_is_empty"});
}

TEST(RulesFile, WantsStraightMoney) {
    const auto line = [](const std::string& change) {
        return "[[line]]\nname = 'l'\n" + words_text("l") +
               "source = 's'\nbefore = '0'\nchange = '" + change + "'\n";
    };
    const std::string weeks = parameter_text("weeks", "weeks per month", "4.345") +
                              parameter_text("full", "hours per week", "40");
    EXPECT_EQ(faults_in(weeks + line("hours * wage * weeks")), Faults{});
    EXPECT_EQ(faults_in(weeks + line("hours * hours / full * wage * weeks")),
              Faults{"20:17 formula.is_curved"});
}

TEST(RulesFile, WantsHoursAndWageAmongTheFacts) {
    std::string text = rule_text("");
    text.replace(text.find("hours = \"hours\""), 15, "hours = \"wage\"");
    text.replace(text.find("wage = \"wage\"", 20), 13, "wage = \"wges\"");
    const auto read = parse_rules(text);
    ASSERT_EQ(read.faults().size(), 2U);
    EXPECT_EQ(read.faults()[0].key, "rules.fact_has_wrong_unit");
    EXPECT_EQ(read.faults()[1].key, "rules.fact_is_unknown");
}

TEST(RulesFile, TellsEverythingAtOnce) {
    const auto faults = faults_in(fact_text("a", "numbr") + fact_text("B", "number") +
                                  service_text("s", {"nope and also"}));
    EXPECT_EQ(faults, (Faults{"3:8 rules.unit_is_unknown", "7:8 rules.name_is_malformed",
                              "18:12 formula.name_is_unknown", "18:21 formula.name_is_unknown"}));
}

TEST(RulesFile, IsSaidInSentencesThatHelp) {
    const auto read = parse_rules(rule_text(fact_text("a", "numbr")));
    const std::string text = faults_text(read.faults());
    EXPECT_NE(text.find("rules.toml line 26, column 8: \"numbr\" is no unit. Did you mean "
                        "\"number\"?"),
              std::string::npos)
        << text;
}

TEST(RulesFile, NamesTheFileThatItCameFrom) {
    const auto missing = read_rules_file("/nowhere/rules.toml");
    EXPECT_EQ(missing.faults().at(0).key, "file.is_missing");
    const auto there =
        read_rules_file(std::filesystem::path(KYNNYS_SOURCE) / "rules" / "finland.toml");
    ASSERT_TRUE(there.is_ok()) << faults_text(there.faults());
    EXPECT_EQ(there.value(), finnish_rules()) << "the program carries what the file says";
}

}  // namespace
}  // namespace kynnys
