#include "exchange/facts_file.h"

#include <gtest/gtest.h>

#include "support/rules/rule_text.h"

namespace kynnys {
namespace {

using namespace rules;

const RuleSet& set() {
    static const RuleSet rules =
        rules_of(fact_text("so", "yes or no") + fact_text("day", "date") +
                 fact_text("money", "euros per month") + fact_text("count", "months", "most = 28") +
                 fact_text("kind", "choice",
                           "[[fact.choice]]\nname = 'red'\n" + words_text("red") +
                               "[[fact.choice]]\nname = 'blue'\n" + words_text("blue")));
    return rules;
}

std::vector<std::string> faults_in(const std::string& text) {
    const auto read = parse_facts(text, set());
    std::vector<std::string> all;
    if (read)
        return all;
    for (const Fault& fault : read.faults())
        all.push_back(std::to_string(fault.line) + ":" + std::to_string(fault.column) + " " +
                      fault.key);
    return all;
}

using Faults = std::vector<std::string>;

std::int64_t grains(const std::string& text, const char* fact) {
    return facts_of(set(), text).grains(set().fact(fact));
}

TEST(FactsFile, ReadsEachKindOfFact) {
    const std::string text =
        "so = true\nday = 2026-11-22\nmoney = 800.02\nkind = 'blue'\n"
        "hours = '8:30'\nwage = 10.5\ncount = 24\n";
    EXPECT_EQ(grains(text, "so"), 1);
    EXPECT_EQ(grains(text, "day"), day_number(day("2026-11-22")).top);
    EXPECT_EQ(grains(text, "money"), 80'002);
    EXPECT_EQ(grains(text, "kind"), 1);
    EXPECT_EQ(grains(text, "hours"), 510);
    EXPECT_EQ(grains(text, "wage"), 1'050);
    EXPECT_EQ(grains(text, "count"), 24);
    EXPECT_EQ(grains("hours = 8.25", "hours"), 495);
    EXPECT_EQ(grains("so = false", "day"), FactRow::missing);
}

TEST(FactsFile, GivesBackWhatItRead) {
    const FactRow row = facts_of(set(), "money = 800.02\nkind = 'blue'\nday = 2026-11-22\n");
    const auto value = [&](const char* name) {
        const int fact = set().fact(name);
        return fact_value(set().facts[static_cast<std::size_t>(fact)], row.grains(fact));
    };
    EXPECT_EQ(std::get<Ratio>(value("money")), parse_ratio("800.02").value());
    EXPECT_EQ(std::get<std::string>(value("kind")), "blue");
    EXPECT_EQ(std::get<Date>(value("day")), day("2026-11-22"));
}

TEST(FactsFile, TellsEveryMistakeAtItsPlace) {
    EXPECT_EQ(
        faults_in("so = 1\nmony = 3\nkind = 'rde'\nmoney = 1.005\ncount = 29\n"),
        (Faults{"1:6 fact.has_wrong_kind", "2:1 fact.is_unknown", "3:8 fact.choice_is_unknown",
                "4:9 fact.is_too_fine", "5:9 fact.is_out_of_range"}));
    EXPECT_EQ(faults_in("money = -1\n"), Faults{"1:9 fact.is_out_of_range"});
    EXPECT_EQ(faults_in("day = 1890-01-01\n"), Faults{"1:7 fact.is_out_of_range"});
    EXPECT_EQ(faults_in("hours = '8:75'\n"), Faults{"1:9 fact.has_wrong_kind"});
    EXPECT_EQ(faults_in("money = '8:15'\n"), Faults{"1:9 fact.has_wrong_kind"});
    EXPECT_EQ(faults_in("so = [true]\n"), Faults{"1:6 fact.has_wrong_kind"});
    EXPECT_EQ(faults_in(""), Faults{"1:1 facts.has_no_facts"});
    EXPECT_EQ(faults_in("so = tru\n"), Faults{"1:9 facts.is_no_toml"});
}

TEST(FactsFile, ReadsManyPeopleWithWhatTheyShare) {
    const auto read = parse_facts(
        "hours = 8\nso = true\n[[person]]\nid = 'A'\nso = false\n[[person]]\nid = 'B'\n", set());
    ASSERT_TRUE(read.is_ok()) << faults_text(read.faults());
    ASSERT_EQ(read.value().size(), 2U);
    EXPECT_EQ(read.value()[0].id, "A");
    EXPECT_EQ(read.value()[0].row.grains(set().fact("so")), 0);
    EXPECT_EQ(read.value()[1].row.grains(set().fact("so")), 1);
    EXPECT_EQ(read.value()[1].row.grains(set().fact("hours")), 480);
}

TEST(FactsFile, WantsAnIdForEach) {
    EXPECT_EQ(faults_in("[[person]]\nso = true\n[[person]]\nid = 'A'\n[[person]]\nid = 'A'\n"),
              (Faults{"1:1 toml.key_is_missing", "6:6 facts.person_is_doubled"}));
    EXPECT_EQ(faults_in("person = 'A'\n"), Faults{"1:10 toml.value_has_wrong_type"});
}

}  // namespace
}  // namespace kynnys
