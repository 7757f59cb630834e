#include "rules/facts.h"

#include <gtest/gtest.h>

#include "support/rules/rule_text.h"

namespace kynnys::rules {
namespace {

const RuleSet& set() {
    static const RuleSet rules =
        rules_of(fact_text("so", "yes or no") + fact_text("day", "date") +
                 fact_text("money", "euros per month") +
                 fact_text("kind", "choice",
                           "[[fact.choice]]\nname = 'red'\n" + words_text("red") +
                               "[[fact.choice]]\nname = 'blue'\n" + words_text("blue")));
    return rules;
}

Facts of(const std::string& name, FactValue value) {
    Facts facts;
    facts.values.emplace(name, std::move(value));
    return facts;
}

std::string error_of(const Facts& facts) {
    const auto row = make_fact_row(set(), facts);
    return row ? "" : row.error().field + " " + row.error().key;
}

TEST(Facts, BecomeARowOfGrains) {
    Facts facts;
    facts.values = {{"so", true},
                    {"day", day("2026-11-22")},
                    {"money", parse_ratio("800.02").value()},
                    {"kind", std::string("blue")},
                    {"hours", Ratio{17, 2}}};
    const auto row = make_fact_row(set(), facts);
    ASSERT_TRUE(row.is_ok());
    EXPECT_EQ(row.value().grains(set().fact("so")), 1);
    EXPECT_EQ(row.value().grains(set().fact("money")), 80'002);
    EXPECT_EQ(row.value().grains(set().fact("kind")), 1);
    EXPECT_EQ(row.value().grains(set().fact("hours")), 510);
    EXPECT_FALSE(row.value().is_known(set().fact("wage")));
    for (const auto& [name, value] : facts.values) {
        const int fact = set().fact(name);
        EXPECT_EQ(fact_value(set().facts[static_cast<std::size_t>(fact)], row.value().grains(fact)),
                  value)
            << name;
    }
}

TEST(Facts, AreRefusedByName) {
    EXPECT_EQ(error_of(of("mony", Ratio{1, 1})), "mony fact.is_unknown");
    EXPECT_EQ(error_of(of("so", Ratio{1, 1})), "so fact.has_wrong_kind");
    EXPECT_EQ(error_of(of("money", true)), "money fact.has_wrong_kind");
    EXPECT_EQ(error_of(of("day", std::string("2026-11-22"))), "day fact.has_wrong_kind");
    EXPECT_EQ(error_of(of("kind", std::string("pink"))), "kind fact.choice_is_unknown");
    EXPECT_EQ(error_of(of("money", Ratio{1, 3})), "money fact.is_too_fine");
    EXPECT_EQ(error_of(of("money", Ratio{-1, 1})), "money fact.is_out_of_range");
    EXPECT_EQ(error_of(of("hours", Ratio{169, 1})), "hours fact.is_out_of_range");
    EXPECT_EQ(error_of(of("day", day("1890-01-01"))), "day fact.is_out_of_range");
}

TEST(Facts, ThatAreMissingMayBeAnythingTheyCan) {
    const FactRule& hours = set().facts[static_cast<std::size_t>(set().fact("hours"))];
    const auto range = [](const FactRule& rule, std::int64_t grains) {
        FactRow row(1);
        row.set(0, grains);
        return range_of(rule, row, 0);
    };
    EXPECT_EQ(range(hours, FactRow::missing), (Range{{0, 1}, {168 * 60, 1}}));
    EXPECT_EQ(range(hours, 90), known(90));
    FactRow within(1);
    within.set_within(0, {30, 45});
    EXPECT_EQ(range_of(hours, within, 0), (Range{{30, 1}, {45, 1}}));
    within.set(0, 90);
    EXPECT_EQ(range_of(hours, within, 0), known(90));
    const FactRule& wage = set().facts[static_cast<std::size_t>(set().fact("wage"))];
    EXPECT_EQ(range(wage, 1'000), known(Ratio{50, 3}));
}

}  // namespace
}  // namespace kynnys::rules
