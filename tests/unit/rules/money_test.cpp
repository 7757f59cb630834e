#include "rules/money.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>
#include <stdexcept>

#include "rules/money_curve.h"
#include "support/rules/rule_text.h"
#include "unit/rules/random_facts.h"

namespace kynnys::rules {
namespace {

const std::string person =
    "benefit = 'yleistuki'\nbenefit_monthly = 800.02\npension = 'none'\n"
    "social_assistance = false\nin_work_activity = false\nsubsidy_55_in_force = false\n"
    "occasional_work = false\nhourly_wage = 10\n";
const RuleSet& rules() {
    return finnish_rules();
}

const MoneyLineAnswer& line_of(const MoneyComparison& money, const char* name) {
    for (const MoneyLineAnswer& line : money.lines) {
        if (rules().lines[static_cast<std::size_t>(line.line)].name == name)
            return line;
    }
    throw std::logic_error("no such line");
}

std::vector<std::string> facts_missing(const MoneyComparison& money) {
    std::vector<std::string> names;
    for (const int fact : money.missing.facts)
        names.push_back(rules().facts[static_cast<std::size_t>(fact)].name);
    return names;
}

TEST(Money, HasEachLineBeforeAndAfter) {
    const auto money =
        compare_money(rules(), facts_of(rules(), person + "weekly_hours = 8\n"), day("2026-11-22"));
    EXPECT_EQ(line_of(money, "wage").after, known(34'760));
    const auto& benefit = line_of(money, "unemployment_benefit");
    EXPECT_EQ(benefit.before, known(80'002)) << "800.015 are 800.02";
    EXPECT_EQ(benefit.change, known(-17'380));
    EXPECT_EQ(benefit.after, known(62'622));
    EXPECT_EQ(money.before, known(80'002));
    EXPECT_EQ(money.change, known(17'380));
    EXPECT_EQ(money.after, known(97'382));
    EXPECT_TRUE(money.missing.facts.empty());
    EXPECT_FALSE(money.is_unverified);
}

TEST(Money, NamesTheRuleOfTheDay) {
    const auto used = [](const char* at) {
        const auto money =
            compare_money(rules(), facts_of(rules(), person + "weekly_hours = 8\n"), day(at));
        for (const Use& use : line_of(money, "unemployment_benefit").trace.uses) {
            if (use.kind == Use::Kind::parameter &&
                use.rule == rules().parameter("unemployment_exempt_amount"))
                return use.value;
        }
        return -2;
    };
    EXPECT_EQ(used("2024-03-31"), 0);
    EXPECT_EQ(used("2024-04-01"), 1);
}

TEST(Money, SaysWhatItWaitsFor) {
    const auto money = compare_money(
        rules(),
        facts_of(rules(),
                 "benefit = 'earnings_related'\npension = 'none'\nsocial_assistance = false\n"
                 "in_work_activity = false\nweekly_hours = 8\nhourly_wage = 10\n"),
        day("2026-11-22"));
    EXPECT_EQ(facts_missing(money), (std::vector<std::string>{"benefit_monthly"}));
    EXPECT_EQ(line_of(money, "unemployment_benefit").change, (Range{{-17'380, 1}, {0, 1}}));
}

TEST(Money, OfAWageThatIsNotKnownMovesTogether) {
    FactRow row = facts_of(rules(), person + "weekly_hours = 8\n");
    row.forget(rules().fact("hourly_wage"));
    const auto money = compare_money(rules(), row, day("2026-11-22"));
    // The wage brings at least what it takes; five lines are rounded, by half a cent each.
    EXPECT_EQ(money.change.least, (Ratio{-3, 1}));
}

TEST(Money, HasNoLinesBeforeTheRulesBegin) {
    const auto money =
        compare_money(rules(), facts_of(rules(), person + "weekly_hours = 8\n"), day("2019-12-31"));
    EXPECT_TRUE(money.lines.empty());
    EXPECT_EQ(money.change, anything);
    EXPECT_EQ(MoneyCurve(rules(), facts_of(rules(), person), day("2019-12-31"), 60).change_at(5),
              anything);
}

TEST(Money, CautionsAreThoseThatApplyOrMay) {
    const auto names = [](const std::string& facts) {
        std::vector<std::string> found;
        for (const auto& one :
             compare_money(rules(), facts_of(rules(), facts), day("2026-11-22")).cautions)
            found.push_back(rules().cautions[static_cast<std::size_t>(one.caution)].name);
        return found;
    };
    const auto some = names(person +
                            "weekly_hours = 8\npay_subsidy_in_force = false\n"
                            "other_income_monthly = 312\n");
    EXPECT_EQ(some, (std::vector<std::string>{"tax", "other_benefits", "long_hours", "payment_days",
                                              "yleistuki_other_income"}));
}

struct Watched {
    const char* hours;
    const char* edge;
    bool is_warning;
    std::int64_t fitting;
};

TEST(Edges, WarnOnceTheyArePassedAndSayWhatKeepsThem) {
    const std::string activity = person + "weekly_hours = '";
    for (const Watched& one : {Watched{"8:00", "activity_eight_hours", false, 480},
                               Watched{"8:01", "activity_eight_hours", true, 480},
                               Watched{"6:00", "activity_near_eight_hours", false, 360},
                               Watched{"6:01", "activity_near_eight_hours", true, 360}}) {
        FactRow row = facts_of(rules(), activity + one.hours + "'\n");
        row.set(rules().fact("in_work_activity"), 1);
        bool is_found = false;
        for (const EdgeAnswer& edge : compare_money(rules(), row, day("2026-11-22")).edges) {
            if (rules().edges[static_cast<std::size_t>(edge.edge)].name != one.edge)
                continue;
            is_found = true;
            EXPECT_EQ(edge.is_warning(), one.is_warning) << one.hours;
            EXPECT_EQ(edge.fitting_minutes, one.fitting);
        }
        EXPECT_TRUE(is_found) << one.edge;
    }
}

TEST(Edges, OfAPensionAreInTheWagesHours) {
    const FactRow row = facts_of(
        rules(),
        "benefit = 'none'\npension = 'full'\npension_monthly = 900\nsocial_assistance = false\n"
        "pension_earlier_earnings = 2000\nin_work_activity = false\nsubsidy_55_in_force = false\n"
        "weekly_hours = 20\nhourly_wage = 10\n");
    const auto money = compare_money(rules(), row, day("2020-06-01"));
    ASSERT_EQ(money.edges.size(), 1U);
    EXPECT_TRUE(money.edges[0].is_warning());
    // 834.52 / (10 * 4.345 / 60) = 1152.4 minutes.
    EXPECT_EQ(money.edges[0].fitting_minutes, 1'152);
    const auto within = hours_within_edges(rules(), row, day("2020-06-01"));
    ASSERT_EQ(within.size(), 1U);
    EXPECT_EQ(within[0].least, 0);
    EXPECT_EQ(within[0].most, 1'152);
}

TEST(Edges, AreLimitsForAPlanner) {
    FactRow row = facts_of(rules(), person);
    row.set(rules().fact("in_work_activity"), 1);
    auto within = hours_within_edges(rules(), row, day("2026-11-22"));
    ASSERT_EQ(within.size(), 1U);
    EXPECT_EQ(within[0].most, 480);
    row.set(rules().fact("subsidy_55_in_force"), 1);
    EXPECT_TRUE(hours_within_edges(rules(), row, day("2026-11-22")).empty())
        << "at most 8 hours and at least 25";
    row.set(rules().fact("in_work_activity"), 0);
    within = hours_within_edges(rules(), row, day("2026-11-22"));
    ASSERT_EQ(within.size(), 1U);
    EXPECT_EQ(within[0].least, 1'500);
}

std::vector<std::string> steps_of(const std::string& facts, const char* at) {
    constexpr const char* kinds[] = {"bend", "jump", "edge"};
    const MoneyCurve curve(rules(), facts_of(rules(), facts), day(at), 45 * 60);
    std::vector<std::string> steps;
    for (const CurveStep& step : curve.steps())
        steps.push_back(std::to_string(step.minutes) + " " + kinds[static_cast<int>(step.kind)] +
                        " " +
                        (step.line >= 0 ? rules().lines[static_cast<std::size_t>(step.line)].name
                                        : rules().edges[static_cast<std::size_t>(step.edge)].name));
    return steps;
}

using Steps = std::vector<std::string>;

TEST(MoneyCurve, HasItsStepsWhereTheRulesPutThem) {
    // A minute is worth 10 * 4.345 / 60 = 0.724167. Half of it takes all of 800.015 after 2209.5.
    EXPECT_EQ(steps_of(person, "2026-11-22"), (Steps{"2210 bend unemployment_benefit"}));
    // 300 are reached after 414.3 minutes, 300 + 2 * 800.02 after 2623.8.
    EXPECT_EQ(steps_of(person, "2024-03-31"),
              (Steps{"415 bend unemployment_benefit", "2624 bend unemployment_benefit"}));
}

TEST(MoneyCurve, HasTheEdgesToo) {
    std::string facts = person;
    const std::string inactive = "in_work_activity = false";
    facts.replace(facts.find(inactive), inactive.size(),
                  "in_work_activity = true\nactivity_days_per_week = 2\nactivity_days_after = 2");
    EXPECT_EQ(steps_of(facts, "2026-11-22"),
              (Steps{"361 edge activity_near_eight_hours", "481 edge activity_eight_hours",
                     "2210 bend unemployment_benefit"}));
}

TEST(MoneyCurve, JumpsWhereAPensionMayEnd) {
    EXPECT_EQ(steps_of("benefit = 'none'\npension = 'full'\npension_monthly = 900\n"
                       "pension_earlier_earnings = 2000\nsocial_assistance = false\n"
                       "in_work_activity = false\nsubsidy_55_in_force = false\nhourly_wage = 10\n",
                       "2020-06-01"),
              (Steps{"1153 edge pension_limit", "1153 jump pension"}));
}

TEST(MoneyCurve, SaysForEveryMinuteWhatTheComparisonSays) {
    FactRow row = facts_of(rules(), person);
    const MoneyCurve curve(rules(), row, day("2024-03-31"), 2'700);
    for (std::int64_t minutes = 0; minutes <= 2'700; ++minutes) {
        row.set(rules().fact("weekly_hours"), minutes);
        const auto money = compare_money(rules(), row, day("2024-03-31"));
        Range of_lines;
        for (std::size_t i = 0; i < money.lines.size(); ++i) {
            const Range change = rounded(curve.lines()[i].change.at(minutes));
            ASSERT_EQ(change, money.lines[i].change) << minutes;
            of_lines = sum(of_lines, change);
        }
        ASSERT_EQ(of_lines, money.change) << minutes;
        ASSERT_EQ(curve.change_at(minutes), money.change) << minutes;
    }
}

TEST(MoneyCurve, SaysWhatTheComparisonSaysWhateverIsKnown) {
    EXPECT_TRUE(rc::check([] {
        const Date at = random_day();
        FactRow row = random_facts(rules());
        const MoneyCurve curve(rules(), row, at, 2'400);
        const std::int64_t minutes = *rc::gen::inRange<std::int64_t>(0, 2'401);
        row.set(rules().fact("weekly_hours"), minutes);
        const auto money = compare_money(rules(), row, at);
        RC_ASSERT(curve.change_at(minutes) == money.change);
        for (std::size_t i = 0; i < money.lines.size(); ++i)
            RC_ASSERT(rounded(curve.lines()[i].change.at(minutes)) == money.lines[i].change);
    }));
}

// Between two steps every line is straight: each minute brings as much as the one before.
TEST(MoneyCurve, IsStraightBetweenItsSteps) {
    EXPECT_TRUE(rc::check([] {
        const MoneyCurve curve(rules(), random_facts(rules()), random_day(), 2'400);
        for (const auto& line : curve.lines()) {
            std::set<std::int64_t> steps;
            for (const CurveStep& step : curve.steps()) {
                if (step.line == line.line)
                    steps.insert(step.minutes);
            }
            const std::int64_t first = *rc::gen::inRange<std::int64_t>(0, 2'398);
            if (steps.contains(first + 1) || steps.contains(first + 2))
                continue;
            const auto rise = [&](std::int64_t at) {
                return difference(line.change.at(at + 1).least, line.change.at(at).least);
            };
            RC_ASSERT(rise(first) == rise(first + 1));
        }
    }));
}

}  // namespace
}  // namespace kynnys::rules
