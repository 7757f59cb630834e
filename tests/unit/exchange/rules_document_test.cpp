// The page on rules says what the rules of Finland say.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "exchange/rules_file.h"

namespace kynnys {
namespace {

using namespace rules;

std::string page() {
    std::ifstream file(std::string(KYNNYS_SOURCE) + "/docs/rules.md");
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string day_cell(const std::optional<Date>& day) {
    return day ? iso_text(*day) : "";
}

TEST(RulesDocument, HasEveryFigureWithItsSourceAndMark) {
    const std::string text = page();
    for (const Parameter& one : finnish_rules().parameters) {
        for (const ParameterValue& value : one.values) {
            const std::string row =
                "| `" + one.name + "` | " + one.text.en + " | " + ratio_text(value.written) + " " +
                std::string(one.unit->name) + " | " + day_cell(value.valid.from) + " | " +
                day_cell(value.valid.until) + " | `" + value.origin.source + "` | " +
                std::string(mark_codes().code(value.origin.mark)) + " |\n";
            EXPECT_NE(text.find(row), std::string::npos) << row;
        }
    }
}

TEST(RulesDocument, HasEverySourceServiceFormulaLineAndEdge) {
    const std::string text = page();
    const RuleSet& rules = finnish_rules();
    const auto has = [&](const std::string& row) {
        EXPECT_NE(text.find(row), std::string::npos) << row;
    };
    for (const Source& one : rules.sources)
        has("| `" + one.id + "` | " + one.title.en + " | " + one.address + " |\n");
    for (const Service& one : rules.services) has("| `" + one.name + "` | " + one.text.en + " | ");
    for (const NamedFormula& one : rules.formulas) {
        for (const FormulaVersion& version : one.versions)
            has("| `" + one.name + "` | `" + version.formula.text + "` | ");
    }
    for (const MoneyLine& one : rules.lines)
        has("| `" + one.name + "` | `" + one.before.text + "` | `" + one.change.text + "` |\n");
    for (const Edge& one : rules.edges)
        has("| `" + one.name + "` | " + std::string(edge_level_codes().code(one.level)) + " | `" +
            one.applies.text + "` | `" + one.keeps.text + "` |\n");
}

TEST(RulesDocument, NamesEveryUnitAndMark) {
    const std::string text = page();
    for (const std::string_view code : mark_codes().codes)
        EXPECT_NE(text.find("| `" + std::string(code) + "` | "), std::string::npos) << code;
    for (const Unit& unit : all_units()) {
        const std::string first(unit.name.substr(0, unit.name.find(" per ")));
        EXPECT_NE(text.find("`" + first), std::string::npos) << unit.name;
    }
}

}  // namespace
}  // namespace kynnys
