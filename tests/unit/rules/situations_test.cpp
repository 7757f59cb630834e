// What work does to the money, worked out by hand. 4.345 weeks make a month. A wage of h hours at
// w euros is h * w * 4.345; "uw" is what it takes from unemployment benefit.
#include <gtest/gtest.h>

#include <sstream>

#include "rules/money.h"
#include "support/rules/rule_text.h"

namespace kynnys::rules {
namespace {

struct Situation {
    const char* by_hand;
    const char* at;
    const char* facts;   // of the person
    const char* job;     // hours and wage
    std::int64_t least;  // change of the month in cents
    std::int64_t most;
};

constexpr const char* none = "benefit = 'none'\n";
constexpr const char* general = "benefit = 'yleistuki'\nbenefit_monthly = 800.02\n";
constexpr const char* general_open = "benefit = 'yleistuki'\n";
constexpr const char* market = "benefit = 'labour_market_subsidy'\nbenefit_monthly = 800.02\n";
constexpr const char* eight = "weekly_hours = 8\nhourly_wage = 10\n";
constexpr const char* no_more =
    "pension = 'none'\nsocial_assistance = false\nin_work_activity = false\n";
constexpr const char* now = "2026-11-22";

// Facts that `facts` leaves open are: no pension, no social assistance, no work activity.
const Situation situations[] = {
    {"347.60 - 347.60 / 2 = 173.80", now, general, eight, 17'380, 17'380},
    {"exempt 300: 347.60 - 47.60 / 2 = 323.80", "2024-03-31", market, eight, 32'380, 32'380},
    {"one day later no amount is exempt: 173.80", "2024-04-01", market, eight, 17'380, 17'380},
    {"below 300 nothing is taken: 6 * 10 * 4.345 = 260.70", "2024-03-31", market,
     "weekly_hours = 6\nhourly_wage = 10\n", 26'070, 26'070},
    {"6.9 * 43.45 = 299.805, rounded 299.81; nothing taken", "2024-03-31", market,
     "weekly_hours = '6:54'\nhourly_wage = 10\n", 29'981, 29'981},
    {"415 min: 300.529 -> 300.53; uw 0.529 / 2 = 0.265 -> 0.26; 300.27", "2024-03-31", market,
     "weekly_hours = '6:55'\nhourly_wage = 10\n", 30'027, 30'027},
    {"no benefit: the whole wage", now, none, eight, 34'760, 34'760},
    {"20 * 12.5 * 4.345 = 1086.25; uw 543.125 -> 543.13; 543.12", now,
     "benefit = 'earnings_related'\nbenefit_monthly = 1200\n",
     "weekly_hours = 20\nhourly_wage = 12.5\n", 54'312, 54'312},
    {"half of 869.00 is more than the benefit: 869 - 100 = 769", now,
     "benefit = 'earnings_related'\nbenefit_monthly = 100\n",
     "weekly_hours = 20\nhourly_wage = 10\n", 76'900, 76'900},
    {"amount not known: uw is 0 to 173.80", now, "benefit = 'earnings_related'\n", eight, 17'380,
     34'760},
    {"yleistuki without its amount is 0 to 800.015: uw 0 to 173.80", now, general_open, eight,
     17'380, 34'760},
    {"40 * 12 * 4.345 = 2085.60; uw 0 to 800.015 -> 800.02", now, general_open,
     "weekly_hours = 40\nhourly_wage = 12\n", 128'558, 208'560},
    {"half of 2085.60 is 1042.80, more than all of 800.015 -> 800.02: 1285.58", now, general,
     "weekly_hours = 40\nhourly_wage = 12\n", 128'558, 128'558},
    {"social assistance takes all of 347.60", now,
     "benefit = 'none'\nsocial_assistance = true\nsocial_assistance_monthly = 500\n", eight, 0, 0},
    {"before March 2026 it leaves 150", "2026-02-28",
     "benefit = 'none'\nsocial_assistance = true\nsocial_assistance_monthly = 500\n", eight, 15'000,
     15'000},
    {"it takes no more than it is: 347.60 - 100", now,
     "benefit = 'none'\nsocial_assistance = true\nsocial_assistance_monthly = 100\n", eight, 24'760,
     24'760},
    {"uw 173.80, and the other 173.80 from social assistance: 0", now,
     "benefit = 'yleistuki'\nbenefit_monthly = 800.02\nsocial_assistance = true\n"
     "social_assistance_monthly = 200\n",
     eight, 0, 0},
    {"173.80 - 100 = 73.80 once social assistance is gone", now,
     "benefit = 'yleistuki'\nbenefit_monthly = 800.02\nsocial_assistance = true\n"
     "social_assistance_monthly = 100\n",
     eight, 7'380, 7'380},
    {"347.60 - 173.80 - (347.60 - 150 - 173.80) = 150", "2026-02-28",
     "benefit = 'labour_market_subsidy'\nbenefit_monthly = 800.02\nsocial_assistance = true\n"
     "social_assistance_monthly = 200\n",
     eight, 15'000, 15'000},
    {"130.35 is below 150; social assistance makes good what uw 65.175 takes: 130.35", "2026-02-28",
     "benefit = 'labour_market_subsidy'\nbenefit_monthly = 800.02\nsocial_assistance = true\n"
     "social_assistance_monthly = 200\n",
     "weekly_hours = 3\nhourly_wage = 10\n", 13'035, 13'035},
    {"social assistance of unknown amount takes 0 to 347.60", now,
     "benefit = 'none'\nsocial_assistance = true\n", eight, 0, 34'760},
    {"40 % of 3000 = 1200 allows 347.60, whatever the floor", now,
     "benefit = 'none'\npension = 'full'\npension_monthly = 900\n"
     "pension_earlier_earnings = 3000\n",
     eight, 34'760, 34'760},
    {"40 % of 500 = 200 is passed; the floor of 2026 is not known: loses 0 to 900", now,
     "benefit = 'none'\npension = 'full'\npension_monthly = 900\n"
     "pension_earlier_earnings = 500\n",
     eight, -55'240, 34'760},
    {"the floor of 2024, 976.59, allows 347.60", "2024-06-01",
     "benefit = 'none'\npension = 'full'\npension_monthly = 900\n"
     "pension_earlier_earnings = 500\n",
     eight, 34'760, 34'760},
    {"30 * 12 * 4.345 = 1564.20 passes max(976.59, 800): loses 0 to 900", "2024-06-01",
     "benefit = 'none'\npension = 'full'\npension_monthly = 900\n"
     "pension_earlier_earnings = 2000\n",
     "weekly_hours = 30\nhourly_wage = 12\n", 66'420, 156'420},
    {"floor of 2020, 834.52: 19 * 43.45 = 825.55 is allowed", "2020-06-01",
     "benefit = 'none'\npension = 'full'\npension_monthly = 900\n"
     "pension_earlier_earnings = 2000\n",
     "weekly_hours = 19\nhourly_wage = 10\n", 82'555, 82'555},
    {"20 * 43.45 = 869.00 is not: loses 0 to 900", "2020-06-01",
     "benefit = 'none'\npension = 'full'\npension_monthly = 900\n"
     "pension_earlier_earnings = 2000\n",
     "weekly_hours = 20\nhourly_wage = 10\n", -3'100, 86'900},
    {"partial: 60 % of 2000 = 1200 allows 20 * 12 * 4.345 = 1042.80", "2024-06-01",
     "benefit = 'none'\npension = 'partial'\npension_monthly = 600\n"
     "pension_earlier_earnings = 2000\n",
     "weekly_hours = 20\nhourly_wage = 12\n", 104'280, 104'280},
    {"24 * 12 * 4.345 = 1251.36 passes 1200: loses 0 to 600", "2024-06-01",
     "benefit = 'none'\npension = 'partial'\npension_monthly = 600\n"
     "pension_earlier_earnings = 2000\n",
     "weekly_hours = 24\nhourly_wage = 12\n", 65'136, 125'136},
    {"full: max(976.59, 800) is passed by 1042.80: loses 0 to 600", "2024-06-01",
     "benefit = 'none'\npension = 'full'\npension_monthly = 600\n"
     "pension_earlier_earnings = 2000\n",
     "weekly_hours = 20\nhourly_wage = 12\n", 44'280, 104'280},
    {"three days of activity stay: 173.80", now,
     "benefit = 'yleistuki'\nbenefit_monthly = 800.02\nin_work_activity = true\n"
     "activity_days_per_week = 3\nactivity_days_after = 3\n",
     eight, 17'380, 17'380},
    {"two days fewer: 9 * 2 * 4.345 = 78.21; 173.80 - 78.21 = 95.59", now,
     "benefit = 'yleistuki'\nbenefit_monthly = 800.02\nin_work_activity = true\n"
     "activity_days_per_week = 3\nactivity_days_after = 1\n",
     eight, 9'559, 9'559},
    {"days after not known: loses 0 to 9 * 3 * 4.345 = 117.315 -> 117.32", now,
     "benefit = 'yleistuki'\nbenefit_monthly = 800.02\nin_work_activity = true\n"
     "activity_days_per_week = 3\n",
     eight, 5'648, 17'380},
    {"more days of activity bring nothing to the job's account: 173.80", now,
     "benefit = 'yleistuki'\nbenefit_monthly = 800.02\nin_work_activity = true\n"
     "activity_days_per_week = 2\nactivity_days_after = 4\n",
     eight, 17'380, 17'380},
    {"no hours: 0", now, general, "weekly_hours = 0\nhourly_wage = 10\n", 0, 0},
    {"one minute: 0.724 -> 0.72; uw 0.362 -> 0.36; 0.36", now, general,
     "weekly_hours = '0:01'\nhourly_wage = 10\n", 36, 36},
    {"7.5 * 11.35 * 4.345 = 369.868 -> 369.87; uw 184.934 -> 184.93; 184.94", now, general,
     "weekly_hours = '7:30'\nhourly_wage = 11.35\n", 18'494, 18'494},
    {"10 * 11 * 4.345 = 477.95; uw 238.975 -> 238.98; 238.97", "2025-06-01",
     "benefit = 'basic_allowance'\nbenefit_monthly = 700\n",
     "weekly_hours = 10\nhourly_wage = 11\n", 23'897, 23'897},
    {"12 * 43.45 = 521.40; uw (521.40 - 300) / 2 = 110.70; 410.70", "2020-06-01",
     "benefit = 'labour_market_subsidy'\nbenefit_monthly = 700\n",
     "weekly_hours = 12\nhourly_wage = 10\n", 41'070, 41'070},
    {"the first day of the rules: 347.60 - 23.80", "2020-01-01", market, eight, 32'380, 32'380},
    {"pension and benefit, below the limit: 347.60 - 173.80", "2024-06-01",
     "benefit = 'basic_allowance'\nbenefit_monthly = 300\npension = 'partial'\n"
     "pension_monthly = 600\npension_earlier_earnings = 2000\n",
     eight, 17'380, 17'380},
    {"1251.36: uw all of 300; pension loses 0 to 600", "2024-06-01",
     "benefit = 'basic_allowance'\nbenefit_monthly = 300\npension = 'partial'\n"
     "pension_monthly = 600\npension_earlier_earnings = 2000\n",
     "weekly_hours = 24\nhourly_wage = 12\n", 35'136, 95'136},
    {"1564.20 - 150 leaves at least 514.20, so all of 200 goes; pension loses 0 to 900",
     "2024-06-01",
     "benefit = 'none'\npension = 'full'\npension_monthly = 900\n"
     "pension_earlier_earnings = 2000\nsocial_assistance = true\n"
     "social_assistance_monthly = 200\n",
     "weekly_hours = 30\nhourly_wage = 12\n", 46'420, 136'420},
    {"217.25 from social assistance, 9 * 2 * 4.345 = 78.21 of activity: -78.21", now,
     "benefit = 'none'\nsocial_assistance = true\nsocial_assistance_monthly = 400\n"
     "in_work_activity = true\nactivity_days_per_week = 2\nactivity_days_after = 0\n",
     "weekly_hours = 5\nhourly_wage = 10\n", -7'821, -7'821},
    {"the last day of the earned-income deduction: 2 * 43.45 = 86.90 is kept whole", "2026-02-28",
     "benefit = 'none'\nsocial_assistance = true\nsocial_assistance_monthly = 500\n",
     "weekly_hours = 2\nhourly_wage = 10\n", 8'690, 8'690},
    {"the day after, none of it", "2026-03-01",
     "benefit = 'none'\nsocial_assistance = true\nsocial_assistance_monthly = 500\n",
     "weekly_hours = 2\nhourly_wage = 10\n", 0, 0},
    {"the last day before yleistuki: the benefit counts as it is, uw 173.80", "2026-04-30", market,
     eight, 17'380, 17'380},
};

// Facts that stand twice count as the person's own.
std::string with_usual(const std::string& facts) {
    std::string text = facts;
    std::istringstream lines(no_more);
    for (std::string line; std::getline(lines, line);) {
        const std::string name = line.substr(0, line.find(' '));
        if (("\n" + facts).find("\n" + name + " ") == std::string::npos)
            text += line + "\n";
    }
    return text;
}

TEST(Situations, AreAtLeastForty) {
    EXPECT_GE(std::size(situations), 40U);
}

TEST(Situations, ComeOutAsWorkedOutByHand) {
    const RuleSet& rules = finnish_rules();
    for (const Situation& one : situations) {
        const FactRow row = facts_of(rules, with_usual(std::string(one.facts) + one.job));
        const MoneyComparison money = compare_money(rules, row, day(one.at));
        EXPECT_EQ(money.change, (Range{{one.least, 1}, {one.most, 1}}))
            << one.by_hand << " at " << one.at << ": " << ratio_text(money.change.least) << " to "
            << ratio_text(money.change.most);
    }
}

}  // namespace
}  // namespace kynnys::rules
