#include "rules/rule_change.h"

#include <gtest/gtest.h>

#include "support/rules/rule_text.h"

namespace kynnys::rules {
namespace {

// Finland's rules with another text in one place.
RuleSet changed(const std::string& from, const std::string& to) {
    std::string text(finnish_rules_text());
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
    const auto read = parse_rules(text);
    EXPECT_TRUE(read.is_ok()) << (read ? "" : faults_text(read.faults()));
    return read ? read.value() : RuleSet{};
}

RuleSet with_exempt_100() {
    return changed("value = 0\nfrom = 2024-04-01", "value = 100\nfrom = 2024-04-01");
}

TEST(RuleChange, OfTheSameRulesAreNone) {
    EXPECT_TRUE(changes_between(finnish_rules(), finnish_rules()).empty());
}

TEST(RuleChange, NamesTheRowThatChanged) {
    const auto changes = changes_between(finnish_rules(), with_exempt_100());
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].part, Part::parameter);
    EXPECT_EQ(changes[0].name, "unemployment_exempt_amount");
    EXPECT_EQ(changes[0].from, day("2024-04-01"));
    EXPECT_EQ(changes[0].before, "0 euros per month (read: unemployment_fund_2024)");
    EXPECT_EQ(changes[0].after, "100 euros per month (read: unemployment_fund_2024)");
}

TEST(RuleChange, NamesWhatIsNewAndWhatIsGone) {
    const RuleSet other = changed("name = \"subsidy_55_hours\"\nlevel", "name = \"other\"\nlevel");
    const auto changes = changes_between(finnish_rules(), other);
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes[0].name, "other");
    EXPECT_EQ(changes[0].before, "");
    EXPECT_EQ(changes[1].name, "subsidy_55_hours");
    EXPECT_EQ(changes[1].after, "");
}

TEST(RuleChange, NamesFormulasAndCriteria) {
    const auto formula = changes_between(
        finnish_rules(), changed("is = \"weekly_hours * hourly_wage * weeks_per_month\"",
                                 "is = \"2 * weekly_hours * hourly_wage * weeks_per_month\""));
    ASSERT_EQ(formula.size(), 1U);
    EXPECT_EQ(formula[0].part, Part::formula);
    const auto criterion = changes_between(
        finnish_rules(), changed("needs = \"wants_paid_work\"", "needs = \"not wants_paid_work\""));
    ASSERT_EQ(criterion.size(), 1U);
    EXPECT_EQ(criterion[0].name, "jobcenter.own_interest");
}

TEST(Affected, AreThoseWhoseMoneyOrAnswersDiffer) {
    const RuleSet& rules = finnish_rules();
    const std::string job =
        "weekly_hours = 8\nhourly_wage = 10\npension = 'none'\n"
        "social_assistance = false\nin_work_activity = false\n";
    const std::vector<FactRow> people{
        facts_of(rules, job + "benefit = 'none'\n"),
        facts_of(rules, job + "benefit = 'yleistuki'\nbenefit_monthly = 800.02\n")};
    const Date at = day("2026-11-22");
    const auto affected = find_affected(rules, at, with_exempt_100(), at, people);
    ASSERT_EQ(affected.size(), 1U);
    EXPECT_EQ(affected[0].person, 1U);
    EXPECT_TRUE(affected[0].verdicts.empty());
    EXPECT_EQ(affected[0].money_before, known(17'380));
    EXPECT_EQ(affected[0].money_after, known(22'380)) << "347.60 - 247.60 / 2";
}

TEST(Affected, AreFoundEvenWhereMuchIsMissing) {
    const RuleSet& rules = finnish_rules();
    const Date at = day("2026-11-22");
    const std::vector<FactRow> people{facts_of(rules,
                                               "weekly_hours = 8\nhourly_wage = 10\nbenefit = "
                                               "'earnings_related'\nbenefit_monthly = 500\n")};
    const auto affected = find_affected(rules, at, with_exempt_100(), at, people);
    ASSERT_EQ(affected.size(), 1U) << "neither pension nor social assistance is known";
    EXPECT_TRUE(affected[0].money_before.has_value());
}

TEST(Affected, AreThoseWhoNoLongerFit) {
    const RuleSet& rules = finnish_rules();
    const RuleSet other = changed("value = 64\n", "value = 60\n");
    const std::string common =
        "fifty_five_plus_offered = true\nunemployed_since = 2020-01-01\n"
        "functional_assessment_recorded = true\n"
        "coaching_need_recorded = true\n";
    const std::vector<FactRow> people{facts_of(rules, common + "birth_date = 1969-01-01\n"),
                                      facts_of(rules, common + "birth_date = 1963-01-01\n")};
    const Date at = day("2026-11-22");
    const auto affected = find_affected(rules, at, other, at, people);
    ASSERT_EQ(affected.size(), 1U);
    EXPECT_EQ(affected[0].person, 1U);
    ASSERT_EQ(affected[0].verdicts.size(), 1U);
    EXPECT_EQ(affected[0].verdicts[0].service, "fifty_five_plus");
    EXPECT_EQ(affected[0].verdicts[0].before, Verdict::yes);
    EXPECT_EQ(affected[0].verdicts[0].after, Verdict::no);
}

TEST(Affected, TakeTheirFactsAlongByName) {
    const RuleSet before = rules_of(fact_text("a", "number") + fact_text("gone", "number"));
    const RuleSet after = rules_of(fact_text("new", "yes or no") + fact_text("a", "number"));
    const FactRow row = facts_of(before, "a = 7\ngone = 2\nhours = 8\n");
    const FactRow carried = carried_over(before, row, after);
    EXPECT_EQ(carried.grains(after.fact("a")), 7);
    EXPECT_EQ(carried.grains(after.fact("hours")), 480);
    EXPECT_FALSE(carried.is_known(after.fact("new")));
}

}  // namespace
}  // namespace kynnys::rules
