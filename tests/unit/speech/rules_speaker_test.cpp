#include "speech/rules_speaker.h"

#include <gtest/gtest.h>

#include "support/rules/rule_text.h"

namespace kynnys {
namespace {

using namespace rules;

RulesSpeaker speaker(UiLanguage language) {
    return {language, finnish_rules()};
}
constexpr UiLanguage fi = UiLanguage::fi;
constexpr UiLanguage sv = UiLanguage::sv;
constexpr UiLanguage en = UiLanguage::en;
constexpr const char* space = "\u00a0";

Range cents(std::int64_t least, std::int64_t most) {
    return {{least, 1}, {most, 1}};
}

TEST(RulesSpeaker, WritesMoneyInEachLanguage) {
    EXPECT_EQ(speaker(en).money_change(known(17'380)), "+€173.80");
    EXPECT_EQ(speaker(fi).money_change(known(17'380)), std::string("+173,80") + space + "€");
    EXPECT_EQ(speaker(en).money(known(0)), "€0");
    EXPECT_EQ(speaker(en).headline(known(17'380)), "+€174 a month, before tax");
    EXPECT_EQ(speaker(en).headline(known(32'380)), "+€324 a month, before tax");
    EXPECT_EQ(speaker(fi).headline(known(17'380)),
              std::string("+174") + space + "€ kuukaudessa, ennen veroja");
    EXPECT_EQ(speaker(sv).headline(known(17'380)),
              std::string("+174") + space + "€ i månaden, före skatt");
}

TEST(RulesSpeaker, WritesRangesAndWhatIsNotKnown) {
    EXPECT_EQ(speaker(en).money_change(cents(-17'380, 0)), "-€173.80 to €0");
    EXPECT_EQ(speaker(en).money(cents(100, 100'000'000)), "at least €1");
    EXPECT_EQ(speaker(en).money(Range{minus_infinite, {100, 1}}), "at most €1");
    EXPECT_EQ(speaker(en).money(anything), "not known");
    EXPECT_EQ(speaker(en).headline(cents(17'380, 17'390)), "+€174 a month, before tax");
}

TEST(RulesSpeaker, WritesAmountsWithTheirUnit) {
    const auto said = [](const char* unit, const char* number) {
        return speaker(en).amount(*find_unit(unit), parse_ratio(number).value());
    };
    EXPECT_EQ(said("euros per day", "37.21"), "€37.21 a day");
    EXPECT_EQ(said("percent", "50"), "50 %");
    EXPECT_EQ(said("months", "1"), "1 month");
    EXPECT_EQ(said("months", "24"), "24 months");
    EXPECT_EQ(said("hours per week", "8.5"),
              std::string("8") + space + "h" + space + "30" + space + "min a week");
    EXPECT_EQ(said("yes or no", "1"), "yes");
    EXPECT_EQ(speaker(fi).amount(*find_unit("weeks per month"), parse_ratio("4.345").value()),
              "4,345 viikkoa kuukaudessa");
    for (const UiLanguage language : {fi, sv, en}) {
        for (const Unit& unit : all_units()) {
            if (unit.kind == Kind::choice)
                continue;
            EXPECT_FALSE(speaker(language).amount(unit, {1, 1}).empty()) << unit.name;
        }
    }
}

std::string first_turn(UiLanguage language, const char* service, const std::string& facts) {
    const RuleSet& rules = finnish_rules();
    const Date at = day("2026-11-22");
    const auto evaluation = evaluate(rules, facts_of(rules, facts), at);
    const auto place = static_cast<std::size_t>(rules.service(service));
    const ServiceAnswer& answer = evaluation.services.at(place);
    if (answer.turns.empty())
        return "";
    return speaker(language).turn(rules.services[place], answer.turns.front(), at);
}

TEST(RulesSpeaker, SaysWhatWouldTurnAnAnswer) {
    const std::string plus =
        "fifty_five_plus_offered = true\nunemployed_since = 2020-01-01\n"
        "coaching_need_recorded = true\n";
    const std::string young =
        plus + "birth_date = 1972-01-04\nfunctional_assessment_recorded = true\n";
    EXPECT_EQ(first_turn(en, "fifty_five_plus", young), "in 43 days (4.1.2027)");
    EXPECT_EQ(first_turn(fi, "fifty_five_plus", young), "43 päivän kuluttua (4.1.2027)");
    const std::string open =
        plus + "birth_date = 1970-01-04\nfunctional_assessment_recorded = false\n";
    EXPECT_EQ(first_turn(en, "fifty_five_plus", open),
              "if this is so: the functional assessment is recorded (record the functional "
              "assessment)");
    EXPECT_EQ(first_turn(en, "work_trial", "jobseeker = true\n"),
              std::string("if it is recorded that this is so: months of work trial with the same "
                          "employer: at most 5 months"));
    EXPECT_EQ(first_turn(sv, "jobcenter",
                         "wants_paid_work = false\nlives_in_helsinki = true\n"
                         "in_work_activity = true\n"),
              "om det är så: vill själv ha lönearbete (fråga om klienten vill ha lönearbete)");
}

TEST(RulesSpeaker, NamesWhatIsMissingAndWhomToAsk) {
    const RuleSet& rules = finnish_rules();
    Missing missing;
    missing.facts = {rules.fact("hourly_wage")};
    missing.parameters = {rules.parameter("pension_floor")};
    EXPECT_EQ(speaker(en).missing(missing),
              "wage an hour and earnings that every disability pension allows: no figure is known "
              "for this day, ask: the pension company or Kela");
    EXPECT_EQ(speaker(en).missing({}), "");
}

TEST(RulesSpeaker, NamesARuleWithItsDaySourceAndMark) {
    const RuleSet& rules = finnish_rules();
    const Use exempt{Use::Kind::parameter, rules.parameter("unemployment_exempt_amount"), 1};
    EXPECT_EQ(speaker(en).use(exempt, day("2026-11-22")),
              "exempt amount in unemployment benefit: €0 a month, from 1.4.2024. Source: "
              "Unemployment fund: changes of unemployment security by the government programme "
              "(source read)");
    const std::string late = speaker(en).use(exempt, day("2030-01-01"));
    EXPECT_NE(late.find("unverified since 22.5.2027"), std::string::npos) << late;
    const Use trial{Use::Kind::parameter, rules.parameter("work_trial_longest"), 0};
    EXPECT_NE(speaker(fi).use(trial, day("2026-11-22")).find("muistin varassa"), std::string::npos);
}

TEST(RulesSpeaker, WarnsWithTheHoursThatKeepAnEdge) {
    const RuleSet& rules = finnish_rules();
    const FactRow row =
        facts_of(rules,
                 "in_work_activity = true\noccasional_work = false\nbenefit = 'none'\n"
                 "pension = 'none'\nsubsidy_55_in_force = false\nweekly_hours = 9\n");
    const auto money = compare_money(rules, row, day("2026-11-22"));
    ASSERT_FALSE(money.edges.empty());
    EXPECT_EQ(speaker(en).edge(money.edges.front()),
              std::string("Regular paid work of more than 8 hours a week: work activity need no "
                          "longer be arranged. It is kept with 8") +
                  space + "h a week.");
}

TEST(RulesSpeaker, SaysTheStepsOfACurve) {
    const CurveStep step{CurveStep::Kind::bend, 415, 1, -1};
    EXPECT_EQ(speaker(en).step(step),
              std::string("from 6") + space + "h" + space + "55" + space +
                  "min on: Unemployment benefit begins to change at another rate");
}

}  // namespace
}  // namespace kynnys
