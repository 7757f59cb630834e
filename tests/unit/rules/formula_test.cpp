#include "rules/formula.h"

#include <gtest/gtest.h>

#include "rules/evaluation.h"
#include "rules/formula_check.h"
#include "rules/program.h"
#include "support/rules/rule_text.h"

namespace kynnys::rules {
namespace {

std::string fault_of(std::string_view text) {
    const auto parsed = parse_formula(text);
    const FormulaFault* fault = std::get_if<FormulaFault>(&parsed);
    return fault == nullptr ? "" : fault->key + "@" + std::to_string(fault->at);
}

TEST(Formula, SaysWhereItIsMalformed) {
    EXPECT_EQ(fault_of(""), "formula.is_empty@0");
    EXPECT_EQ(fault_of("  "), "formula.is_empty@0");
    EXPECT_EQ(fault_of("a + ä"), "formula.has_odd_sign@4");
    EXPECT_EQ(fault_of("a +"), "formula.word_is_expected@3");
    EXPECT_EQ(fault_of("(a"), "formula.word_is_expected@2");
    EXPECT_EQ(fault_of("a b"), "formula.is_not_over@2");
    EXPECT_EQ(fault_of("a < b < c"), "formula.is_not_over@6");
    EXPECT_EQ(fault_of("1.2.3"), "formula.number_is_malformed@0");
    EXPECT_EQ(fault_of("mix(a, b)"), "formula.function_is_unknown@0");
    EXPECT_EQ(fault_of("min(a)"), "formula.function_takes@5");
    EXPECT_EQ(fault_of("if(a, b)"), "formula.function_takes@7");
    EXPECT_EQ(fault_of("years_since()"), "formula.function_takes@12");
    EXPECT_EQ(fault_of("(a + b) is c"), "formula.choice_needs_name@11");
    EXPECT_EQ(fault_of("a is 3"), "formula.word_is_expected@5");
    EXPECT_EQ(fault_of("a is one of b"), "formula.word_is_expected@12");
    EXPECT_EQ(fault_of(std::string(33, '(') + "1" + std::string(33, ')')),
              "formula.is_too_deep@32");
    EXPECT_EQ(fault_of(std::string(2'001, ' ')), "formula.is_too_long@0");
}

TEST(Formula, NamesTheNearestFunction) {
    const auto parsed = parse_formula("yaers_since(a)");
    EXPECT_EQ(std::get<FormulaFault>(parsed).arguments.at(1), "years_since");
}

TEST(Formula, ListsTheNamesItUses) {
    const auto parsed = parse_formula("a + b * a + max(c, 2)");
    EXPECT_EQ(names_in(std::get<Formula>(parsed)), (std::vector<std::string>{"a", "b", "c"}));
}

// A rule set with one fact of each kind.
const RuleSet& rules() {
    static const RuleSet set = rules_of(
        fact_text("day", "date") + fact_text("other_day", "date") + fact_text("so", "yes or no") +
        fact_text("also", "yes or no") + fact_text("count", "number") +
        fact_text("amount", "euros per month") + fact_text("left", "months") +
        fact_text("kind", "choice",
                  "[[fact.choice]]\nname = 'red'\n" + words_text("red") +
                      "[[fact.choice]]\nname = 'blue'\n" + words_text("blue") +
                      "[[fact.choice]]\nname = 'green'\n" + words_text("green")) +
        parameter_text("weeks", "weeks per month", "4.345") +
        parameter_text("half", "percent", "50"));
    return set;
}

std::string meaning_fault(std::string_view text, const Wanted& wanted) {
    const auto parsed = parse_formula(text);
    const auto faults = check_formula(std::get<Formula>(parsed), rules(), wanted);
    std::string all;
    for (const FormulaFault& fault : faults)
        all += (all.empty() ? "" : " ") + fault.key + "@" + std::to_string(fault.at);
    return all;
}

const Wanted truth{Kind::yes_no, {}};
Wanted unit(const char* name) {
    return wanted_of(*find_unit(name));
}

TEST(FormulaCheck, AcceptsWhatGoesTogether) {
    EXPECT_EQ(meaning_fault("hours * wage * weeks", unit("euros per month")), "");
    EXPECT_EQ(meaning_fault("max(0, amount - 0) * half", unit("euros per month")), "");
    EXPECT_EQ(meaning_fault("amount / weeks", unit("euros per week")), "");
    EXPECT_EQ(meaning_fault("other_day - day", unit("days")), "");
    EXPECT_EQ(meaning_fault("day - 1", {Kind::date, {}}), "");
    EXPECT_EQ(meaning_fault("months_later(day, left)", {Kind::date, {}}), "");
    EXPECT_EQ(meaning_fault("months_since(day) >= left and not so", truth), "");
    EXPECT_EQ(meaning_fault("kind is not one of (red, blue) or day < today", truth), "");
    EXPECT_EQ(meaning_fault("so = also", truth), "");
    EXPECT_EQ(meaning_fault("if(so, day, other_day) <= today", truth), "");
}

TEST(FormulaCheck, TellsWhatDoesNot) {
    EXPECT_EQ(meaning_fault("hours + wage", unit("hours per week")), "formula.kinds_differ@6");
    EXPECT_EQ(meaning_fault("hours * wage", unit("euros per month")), "formula.gives_other_unit@6");
    EXPECT_EQ(meaning_fault("amuont > 0", truth), "formula.name_is_unknown@0");
    EXPECT_EQ(meaning_fault("kind is rde", truth), "formula.choice_is_unknown@8");
    EXPECT_EQ(meaning_fault("so is red", truth), "formula.is_no_choice@0");
    EXPECT_EQ(meaning_fault("weeks is red", truth), "formula.is_no_choice@0");
    EXPECT_EQ(meaning_fault("kind = 1", truth), "formula.choice_needs_is@0");
    EXPECT_EQ(meaning_fault("amount and so", truth), "formula.wants_kind@0");
    EXPECT_EQ(meaning_fault("not day", truth), "formula.wants_kind@4");
    EXPECT_EQ(meaning_fault("so < also", truth), "formula.wants_kind@3");
    EXPECT_EQ(meaning_fault("so + so > 0", truth), "formula.wants_kind@3");
    EXPECT_EQ(meaning_fault("years_since(amount) > 0", truth), "formula.wants_kind@12");
    EXPECT_EQ(meaning_fault("months_later(day, amount)", {Kind::date, {}}),
              "formula.kinds_differ@0");
    EXPECT_EQ(meaning_fault("if(so, amount, day) > 0", truth), "formula.kinds_differ@0");
    EXPECT_EQ(meaning_fault("left >= 24", truth), "formula.kinds_differ@5");
    EXPECT_EQ(meaning_fault("amount", truth), "formula.gives_other_unit@0");
}

TEST(FormulaCheck, TellsEveryFaultOnce) {
    EXPECT_EQ(meaning_fault("(nope > 0 or kind is pink) and hours > wage", truth),
              "formula.name_is_unknown@1 formula.choice_is_unknown@21 formula.kinds_differ@37");
}

std::string straight_fault(std::string_view text) {
    const auto faults = check_straight(std::get<Formula>(parse_formula(text)), rules());
    return faults.empty() ? "" : faults.front().key;
}

TEST(FormulaCheck, WantsStraightPiecesOverHours) {
    EXPECT_EQ(straight_fault("hours * wage"), "");
    EXPECT_EQ(straight_fault("hours / weeks"), "");
    EXPECT_EQ(straight_fault("hours * (wage + hours)"), "formula.is_curved");
    EXPECT_EQ(straight_fault("wage / hours"), "formula.is_curved");
}

// Each operator by hand: a yes-or-no formula, facts, and what comes of it on 22.11.2026.
struct Case {
    const char* formula;
    const char* facts;
    Verdict verdict;
};

constexpr Verdict yes = Verdict::yes;
constexpr Verdict no = Verdict::no;
constexpr Verdict open = Verdict::cannot_tell;

const Case cases[] = {
    {"yes", "", yes},
    {"no", "", no},
    {"so", "so = true", yes},
    {"so", "", open},
    {"not so", "so = true", no},
    {"not so", "", open},
    {"so and also", "so = true\nalso = true", yes},
    {"so and also", "so = false", no},
    {"so and also", "so = true", open},
    {"so or also", "so = true", yes},
    {"so or also", "so = false\nalso = false", no},
    {"so or also", "so = false", open},
    {"so = also", "so = false\nalso = false", yes},
    {"so != also", "so = false\nalso = false", no},
    {"count < 3", "count = 2", yes},
    {"count < 3", "count = 3", no},
    {"count <= 3", "count = 3", yes},
    {"count > 3", "count = 3", no},
    {"count >= 3", "count = 3", yes},
    {"count = 3", "count = 3", yes},
    {"count != 3", "count = 3", no},
    {"count >= 0", "", yes},
    {"count > 0", "", open},
    {"count + 2 * 3 - 1 = 7", "count = 2", yes},
    {"(count + 2) * 3 = 12", "count = 2", yes},
    {"count / 4 = 0.5", "count = 2", yes},
    {"count / 0 = 1", "count = 2", open},
    {"-count = -2", "count = 2", yes},
    {"min(count, 5, 3) = 2", "count = 2", yes},
    {"max(count, 5, 3) = 5", "count = 2", yes},
    {"min(count, 5) <= 5", "", yes},
    {"if(so, 1, 2) = 1", "so = true", yes},
    {"if(so, 1, 2) = 1", "so = false", no},
    {"if(so, 1, 2) < 3", "", yes},
    {"if(so, 1, 2) = 1", "", open},
    {"somewhere_between(1, 3) < 4", "", yes},
    {"somewhere_between(1, 3) = 2", "", open},
    {"kind is red", "kind = 'red'", yes},
    {"kind is red", "kind = 'blue'", no},
    {"kind is red", "", open},
    {"kind is not red", "kind = 'blue'", yes},
    {"kind is one of (red, green)", "kind = 'green'", yes},
    {"kind is one of (red, green)", "kind = 'blue'", no},
    {"kind is not one of (red, green)", "kind = 'blue'", yes},
    {"day < today", "day = 2026-11-21", yes},
    {"day < today", "day = 2026-11-22", no},
    {"today - day = other_day - day", "day = 2026-11-02\nother_day = 2026-11-22", yes},
    {"day - 1 = other_day", "day = 2026-03-01\nother_day = 2026-02-28", yes},
    {"days_since(day) = today - day", "day = 2026-11-02", yes},
    {"months_since(day) = left", "day = 2024-11-22\nleft = 24", yes},
    {"months_since(day) = left", "day = 2024-11-23\nleft = 23", yes},
    {"years_since(day) = years_since(other_day)", "day = 1971-11-22\nother_day = 1970-11-23", yes},
    {"years_since(day) = years_since(other_day)", "day = 1971-11-23\nother_day = 1971-11-22", no},
    {"months_later(day, left) = other_day", "day = 2026-01-31\nleft = 1\nother_day = 2026-02-28",
     yes},
    {"hours * wage * weeks = amount", "hours = 8\nwage = 10\namount = 347.6", yes},
    {"hours * wage * weeks * half = amount", "hours = 8\nwage = 10\namount = 173.8", yes},
    {"hours < hours", "hours = '8:10'", no},
};

TEST(Operators, GiveWhatIsWorkedOutByHand) {
    std::string body;
    for (const FactRule& fact : rules().facts) {
        if (fact.name == "hours" || fact.name == "wage")
            continue;
        std::string choices;
        for (const Choice& choice : fact.choices)
            choices += "[[fact.choice]]\nname = '" + choice.name + "'\n" + words_text("x");
        body += fact_text(fact.name, std::string(fact.unit->name), choices);
    }
    body += parameter_text("weeks", "weeks per month", "4.345") +
            parameter_text("half", "percent", "50");
    std::size_t number = 0;
    for (const Case& one : cases)
        body += service_text("s" + std::to_string(number++), {one.formula});
    const RuleSet set = rules_of(body);
    ASSERT_EQ(set.services.size(), std::size(cases));
    for (std::size_t i = 0; i < std::size(cases); ++i) {
        const FactRow row = facts_of(set, cases[i].facts);
        EXPECT_EQ(judge_all(set, {row}, day("2026-11-22"))[i], cases[i].verdict)
            << cases[i].formula << " with " << cases[i].facts;
    }
}

}  // namespace
}  // namespace kynnys::rules
