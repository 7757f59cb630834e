#include "rules/evaluation.h"

#include <gtest/gtest.h>

#include "rules/program.h"
#include "support/rules/rule_text.h"

namespace kynnys::rules {
namespace {

const ServiceAnswer& answer_of(const RuleSet& rules, const Evaluation& evaluation,
                               const char* service) {
    return evaluation.services.at(static_cast<std::size_t>(rules.service(service)));
}

std::vector<std::string> names_of(const RuleSet& rules, const std::vector<int>& facts) {
    std::vector<std::string> names;
    for (const int fact : facts) names.push_back(rules.facts[static_cast<std::size_t>(fact)].name);
    return names;
}

using Names = std::vector<std::string>;

const std::string subsidy =
    fact_text("birth", "date") + fact_text("assessed", "yes or no", "change = 'by recording'\n") +
    fact_text("working", "yes or no") + parameter_text("age", "years", "55") +
    parameter_text("least", "hours per week", "25") +
    service_text("help", {"years_since(birth) >= age", "assessed", "hours >= least"});

ServiceAnswer asked(const RuleSet& rules, const char* facts, const char* at) {
    return answer_of(rules, evaluate(rules, facts_of(rules, facts), day(at)), "help");
}

TEST(Evaluation, SaysYesWithEveryCriterion) {
    const RuleSet rules = rules_of(subsidy);
    const auto answer =
        asked(rules, "birth = 1970-01-01\nassessed = true\nhours = 25", "2026-11-22");
    EXPECT_EQ(answer.verdict, Verdict::yes);
    ASSERT_EQ(answer.criteria.size(), 3U);
    for (const CriterionAnswer& one : answer.criteria) EXPECT_EQ(one.verdict, Verdict::yes);
    EXPECT_TRUE(answer.turns.empty());
    EXPECT_TRUE(answer.missing.facts.empty());
}

TEST(Evaluation, AnswersByAYearWhereAllItsDaysAgree) {
    const RuleSet rules = rules_of(subsidy);
    const int birth = rules.fact("birth");
    const auto verdict = [&](int year) {
        FactRow row = facts_of(rules, "assessed = true\nhours = 25");
        const auto grains = [&](const std::string& text) {
            return fact_grains(rules.facts[static_cast<std::size_t>(birth)], day(text.c_str()))
                .value();
        };
        row.set_within(birth, {grains(std::to_string(year) + "-01-01"),
                               grains(std::to_string(year) + "-12-31")});
        return answer_of(rules, evaluate(rules, row, day("2026-11-22")), "help").verdict;
    };
    EXPECT_EQ(verdict(1970), Verdict::yes);
    EXPECT_EQ(verdict(1971), Verdict::cannot_tell);
    EXPECT_EQ(verdict(1972), Verdict::no);
}

TEST(Evaluation, NamesTheDayThatTurnsItByItself) {
    const RuleSet rules = rules_of(subsidy);
    const auto answer =
        asked(rules, "birth = 1972-01-04\nassessed = true\nhours = 25", "2026-11-22");
    EXPECT_EQ(answer.verdict, Verdict::no);
    ASSERT_EQ(answer.turns.size(), 1U);
    EXPECT_EQ(answer.turns[0].kind, Turn::Kind::time);
    EXPECT_EQ(answer.turns[0].day, day("2027-01-04"));
}

TEST(Evaluation, NamesTheFactToPutOnRecord) {
    const RuleSet rules = rules_of(subsidy);
    const auto answer =
        asked(rules, "birth = 1970-01-01\nassessed = false\nhours = 25", "2026-11-22");
    EXPECT_EQ(answer.verdict, Verdict::no);
    ASSERT_EQ(answer.turns.size(), 1U);
    EXPECT_EQ(answer.turns[0].kind, Turn::Kind::fact);
    EXPECT_EQ(answer.turns[0].fact, rules.fact("assessed"));
    EXPECT_EQ(answer.turns[0].grains, 1);
}

TEST(Evaluation, NamesTheNearestHoursAndAllThatFit) {
    const RuleSet rules = rules_of(subsidy);
    const auto answer =
        asked(rules, "birth = 1970-01-01\nassessed = true\nhours = 20", "2026-11-22");
    ASSERT_EQ(answer.turns.size(), 1U);
    EXPECT_EQ(answer.turns[0].fact, rules.fact("hours"));
    EXPECT_EQ(answer.turns[0].grains, 25 * 60);
    EXPECT_EQ(answer.turns[0].fitting.least, 25 * 60);
    EXPECT_EQ(answer.turns[0].fitting.most, 168 * 60);
}

TEST(Evaluation, PutsTogetherWhatNoSingleChangeDoes) {
    const RuleSet rules = rules_of(subsidy);
    const auto answer =
        asked(rules, "birth = 1972-01-04\nassessed = false\nhours = 20", "2026-11-22");
    EXPECT_TRUE(answer.turns.empty());
    ASSERT_EQ(answer.together.size(), 3U);
    EXPECT_EQ(answer.together[0].kind, Turn::Kind::time);
    EXPECT_EQ(answer.together[1].fact, rules.fact("assessed"));
    EXPECT_EQ(answer.together[2].fact, rules.fact("hours"));
}

TEST(Evaluation, OffersNothingWhereACriterionCannotBeMet) {
    const RuleSet rules = rules_of(fact_text("place", "yes or no") +
                                   fact_text("assessed", "yes or no", "change = 'by choice'\n") +
                                   service_text("help", {"place", "assessed"}));
    const auto answer = asked(rules, "place = false\nassessed = false", "2026-11-22");
    EXPECT_EQ(answer.verdict, Verdict::no);
    EXPECT_TRUE(answer.turns.empty());
    EXPECT_TRUE(answer.together.empty());
}

TEST(Evaluation, SaysWhatIsMissingAndOnlyWhatMatters) {
    const RuleSet rules = rules_of(fact_text("a", "yes or no") + fact_text("b", "yes or no") +
                                   service_text("help", {"a or b"}));
    EXPECT_EQ(names_of(rules, asked(rules, "", "2026-11-22").missing.facts), (Names{"a", "b"}));
    EXPECT_EQ(names_of(rules, asked(rules, "a = false", "2026-11-22").missing.facts), (Names{"b"}));
    const auto settled = asked(rules, "a = true", "2026-11-22");
    EXPECT_EQ(settled.verdict, Verdict::yes);
    EXPECT_EQ(names_of(rules, settled.missing.facts), Names{});
}

TEST(Evaluation, AsksForTheWholeCriterionWhereSeveralFactsAreMissing) {
    const RuleSet rules = rules_of(fact_text("decided", "date") + fact_text("start", "date") +
                                   service_text("help", {"decided < start"}));
    const auto answer = asked(rules, "", "2026-11-22");
    EXPECT_EQ(answer.verdict, Verdict::cannot_tell);
    EXPECT_TRUE(answer.turns.empty());
    ASSERT_EQ(answer.together.size(), 1U);
    EXPECT_EQ(answer.together[0].kind, Turn::Kind::criterion);
    const auto half = asked(rules, "decided = 2026-11-20", "2026-11-22");
    ASSERT_EQ(half.turns.size(), 1U);
    EXPECT_EQ(half.turns[0].kind, Turn::Kind::known);
    EXPECT_EQ(half.turns[0].grains, day_number(day("2026-11-21")).top);
}

std::string dated_parameter(const char* values) {
    return "[[parameter]]\nname = 'limit'\nunit = 'years'\n" + words_text("limit") + values;
}

TEST(Evaluation, HoldsTheRuleOfTheDay) {
    const RuleSet rules =
        rules_of(fact_text("birth", "date") +
                 dated_parameter("[[parameter.value]]\nvalue = 60\nuntil = 2024-12-31\n"
                                 "source = 's'\n[[parameter.value]]\nvalue = 50\n"
                                 "from = 2025-01-01\nsource = 's'\n") +
                 service_text("help", {"years_since(birth) >= limit"}));
    const char* facts = "birth = 1970-01-01";
    EXPECT_EQ(asked(rules, facts, "2024-12-31").verdict, Verdict::no);
    EXPECT_EQ(asked(rules, facts, "2025-01-01").verdict, Verdict::yes);
    const auto before = asked(rules, facts, "2024-12-01");
    ASSERT_EQ(before.turns.size(), 1U);
    EXPECT_EQ(before.turns[0].day, day("2025-01-01")) << "the law changes";
    ASSERT_EQ(before.trace.uses.size(), 1U);
    EXPECT_EQ(before.trace.uses[0].value, 0);
    EXPECT_EQ(asked(rules, facts, "2025-06-01").trace.uses[0].value, 1);
}

TEST(Evaluation, CannotTellByARuleThatIsNotKnownForTheDay) {
    const RuleSet rules =
        rules_of(fact_text("birth", "date") +
                 dated_parameter("[[parameter.value]]\nvalue = 50\nfrom = 2025-01-01\n"
                                 "source = 's'\n") +
                 service_text("help", {"years_since(birth) >= limit"}));
    const auto answer = asked(rules, "birth = 1970-01-01", "2024-12-01");
    EXPECT_EQ(answer.verdict, Verdict::cannot_tell);
    EXPECT_EQ(answer.missing.parameters, (std::vector<int>{0}));
    EXPECT_TRUE(answer.trace.is_unverified);
}

TEST(Evaluation, MarksWhatNobodyHasCheckedSince) {
    const RuleSet rules = rules_of(subsidy);
    const char* facts = "birth = 1960-01-01\nassessed = true\nhours = 25";
    EXPECT_FALSE(asked(rules, facts, "2027-01-01").trace.is_unverified);
    EXPECT_TRUE(asked(rules, facts, "2027-01-02").trace.is_unverified)
        << "checked on 1.1.2026, to be checked every 12 months";
    const RuleSet remembered =
        rules_of(fact_text("a", "yes or no") + service_text("help", {"a"}) + "mark = 'memory'\n");
    EXPECT_TRUE(asked(remembered, "a = true", "2026-02-01").trace.is_unverified);
}

TEST(Evaluation, NamesOnlyRulesThatDecided) {
    const RuleSet rules =
        rules_of(fact_text("a", "yes or no") + fact_text("n", "number") +
                 parameter_text("limit", "number", "3") + service_text("help", {"a or n > limit"}));
    EXPECT_TRUE(asked(rules, "a = true\nn = 1", "2026-02-01").trace.uses.empty());
    EXPECT_EQ(asked(rules, "a = false\nn = 4", "2026-02-01").trace.uses.size(), 1U);
}

TEST(Evaluation, CannotTellBeforeTheRulesBegin) {
    const RuleSet rules = rules_of(subsidy);
    const auto answer =
        asked(rules, "birth = 1900-01-01\nassessed = true\nhours = 25", "2019-12-31");
    EXPECT_EQ(answer.verdict, Verdict::cannot_tell);
    EXPECT_TRUE(answer.criteria.empty());
    EXPECT_EQ(judge_all(rules, {FactRow(rules.facts.size())}, day("2019-12-31")),
              (std::vector<Verdict>{Verdict::cannot_tell}));
}

TEST(Evaluation, GivesTheLastDayForWhatIsToBeDone) {
    const RuleSet& rules = finnish_rules();
    const auto evaluation = evaluate(
        rules, facts_of(rules, "start_on = 2026-12-01\narrangement_made_on = 2026-12-31\n"),
        day("2026-11-22"));
    const auto& subsidy_answer = answer_of(rules, evaluation, "pay_subsidy");
    ASSERT_EQ(subsidy_answer.deadlines.size(), 1U);
    EXPECT_EQ(subsidy_answer.deadlines[0].last_day, known(day_number(day("2026-11-30"))));
    const auto& support = answer_of(rules, evaluation, "work_conditions");
    EXPECT_EQ(support.deadlines.at(0).last_day, known(day_number(day("2027-01-31"))));
}

TEST(Evaluation, GivesWhatASubsidyMayBring) {
    const RuleSet& rules = finnish_rules();
    const auto evaluation = evaluate(
        rules, facts_of(rules, "weekly_hours = 25\nhourly_wage = 12\n"), day("2026-11-22"));
    // 25 * 12 * 4.345 = 1303.50; half of it is 651.75, 70 % are 912.45.
    EXPECT_EQ(answer_of(rules, evaluation, "pay_subsidy").gives, known(65'175));
    EXPECT_EQ(answer_of(rules, evaluation, "subsidy_55").gives, known(91'245));
}

}  // namespace
}  // namespace kynnys::rules
