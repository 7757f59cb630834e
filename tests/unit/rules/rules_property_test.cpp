// What must hold whatever is known: one more fact never takes an answer back, and pieces over one
// fact say the same as every single value of it.
#include <gtest/gtest.h>

#include "rules/money.h"
#include "rules/piecewise.h"
#include "support/rules/rule_text.h"
#include "unit/rules/random_facts.h"

namespace kynnys::rules {
namespace {

bool lies_in(const Range& inner, const Range& outer) {
    return outer.least <= inner.least && inner.most <= outer.most;
}

TEST(RulesProperty, OneMoreFactNeverTakesAnAnswerBack) {
    const RuleSet& rules = finnish_rules();
    EXPECT_TRUE(rc::check([&] {
        const Date at = random_day();
        const FactRow before = random_facts(rules);
        FactRow after = before;
        for (std::size_t i = 0; i < rules.facts.size(); ++i) {
            const int fact = static_cast<int>(i);
            if (!before.is_known(fact) && *rc::gen::inRange(0, 3) == 0)
                after.set(fact, random_grains(rules.facts[i]));
        }
        const auto old = judge_all(rules, {before}, at);
        const auto now = judge_all(rules, {after}, at);
        for (std::size_t i = 0; i < old.size(); ++i)
            RC_ASSERT(old[i] == Verdict::cannot_tell || old[i] == now[i]);
    }));
}

TEST(RulesProperty, OneMoreFactNeverWidensTheMoney) {
    const RuleSet& rules = finnish_rules();
    EXPECT_TRUE(rc::check([&] {
        const Date at = random_day();
        const FactRow before = random_facts(rules);
        FactRow after = before;
        const int fact = *rc::gen::inRange(0, static_cast<int>(rules.facts.size()));
        if (!before.is_known(fact))
            after.set(fact, random_grains(rules.facts[static_cast<std::size_t>(fact)]));
        const MoneyComparison old = compare_money(rules, before, at);
        const MoneyComparison now = compare_money(rules, after, at);
        RC_ASSERT(lies_in(now.change, old.change));
        for (std::size_t i = 0; i < old.lines.size(); ++i) {
            RC_ASSERT(lies_in(now.lines[i].before, old.lines[i].before));
            RC_ASSERT(lies_in(now.lines[i].change, old.lines[i].change));
            RC_ASSERT(lies_in(now.lines[i].after, old.lines[i].after));
        }
    }));
}

// Everything that the rules work out, over any fact that is an amount, yes or no, or a choice.
TEST(RulesProperty, PiecesSayWhatEverySingleValueSays) {
    const RuleSet& rules = finnish_rules();
    EXPECT_TRUE(rc::check([&] {
        const Date at = random_day();
        FactRow facts = random_facts(rules);
        const int fact = *rc::gen::inRange(0, static_cast<int>(rules.facts.size()));
        const FactRule& rule = rules.facts[static_cast<std::size_t>(fact)];
        RC_PRE(rule.unit->kind != Kind::date);
        const Program program(rules, at);
        std::vector<Slot> slots;
        for (const auto& one : program.services()) slots.push_back(one.verdict);
        for (const auto& one : program.lines()) slots.push_back(one.change);
        for (const auto& one : program.edges()) slots.push_back(one.keeps);
        const auto pieces = spread(program, facts, at, fact, grains_of(rule), slots);
        std::vector<std::int64_t> tried{
            *rc::gen::inRange(grains_of(rule).least, grains_of(rule).most + 1)};
        for (const Piecewise& one : pieces) {
            for (const Piece& piece : one.pieces()) {
                tried.push_back(piece.last);
                if (piece.last < grains_of(rule).most)
                    tried.push_back(piece.last + 1);
            }
        }
        std::vector<Range> values;
        for (const std::int64_t grains : tried) {
            facts.set(fact, grains);
            program.run(facts, at, values);
            for (std::size_t i = 0; i < slots.size(); ++i)
                RC_ASSERT(pieces[i].at(grains) == values[static_cast<std::size_t>(slots[i])]);
        }
    }));
}

// Days that a condition counts years from have no straight pieces; what is said of them holds.
TEST(RulesProperty, PiecesOverADayHoldEverySingleDay) {
    const RuleSet& rules = finnish_rules();
    EXPECT_TRUE(rc::check([&] {
        const Date at = random_day();
        FactRow facts = random_facts(rules);
        const int fact = rules.fact("birth_date");
        const Program program(rules, at);
        const Slot slot =
            program.services()[static_cast<std::size_t>(rules.service("fifty_five_plus"))].verdict;
        const auto pieces = spread(program, facts, at, fact,
                                   grains_of(rules.facts[static_cast<std::size_t>(fact)]), {slot});
        facts.set(fact, random_grains(rules.facts[static_cast<std::size_t>(fact)]));
        std::vector<Range> values;
        program.run(facts, at, values);
        RC_ASSERT(
            lies_in(values[static_cast<std::size_t>(slot)], pieces.front().at(facts.grains(fact))));
    }));
}

std::string random_truth(int depth);

std::string random_amount(int depth) {
    static const std::vector<std::string> leaves{"a", "b", "c", "0", "3", "7.5", "limit"};
    const int kind = depth == 0 ? 0 : *rc::gen::inRange(0, 8);
    const auto inner = [&] { return random_amount(depth - 1); };
    switch (kind) {
        case 1:
            return "(" + inner() + " + " + inner() + ")";
        case 2:
            return "(" + inner() + " - " + inner() + ")";
        case 3:
            return "(" + inner() + " * 1.5)";
        case 4:
            return "min(" + inner() + ", " + inner() + ")";
        case 5:
            return "max(" + inner() + ", " + inner() + ")";
        case 6:
            return "if(" + random_truth(depth - 1) + ", " + inner() + ", " + inner() + ")";
        case 7:
            return "(" + inner() + " / limit)";
        default:
            return *rc::gen::elementOf(leaves);
    }
}

std::string random_truth(int depth) {
    const int kind = depth == 0 ? 0 : *rc::gen::inRange(0, 8);
    const auto inner = [&] { return random_truth(depth - 1); };
    const auto amount = [&] { return random_amount(depth - 1); };
    switch (kind) {
        case 1:
            return "(" + inner() + " and " + inner() + ")";
        case 2:
            return "(" + inner() + " or " + inner() + ")";
        case 3:
            return "(not " + inner() + ")";
        case 4:
            return "(" + amount() + " < " + amount() + ")";
        case 5:
            return "(" + amount() + " >= " + amount() + ")";
        case 6:
            return "(" + amount() + " = " + amount() + ")";
        default:
            return *rc::gen::elementOf(std::vector<std::string>{"p", "q"});
    }
}

TEST(RulesProperty, HoldsForFormulasOfEveryShape) {
    EXPECT_TRUE(rc::check([] {
        const RuleSet rules =
            rules_of(fact_text("a", "number", "most = 20") + fact_text("b", "number", "most = 20") +
                     fact_text("c", "number", "most = 20") + fact_text("p", "yes or no") +
                     fact_text("q", "yes or no") + parameter_text("limit", "number", "4") +
                     service_text("s", {random_truth(3)}));
        const Date at = day("2026-02-01");
        const FactRow facts = random_facts(rules);
        const Verdict old = judge_all(rules, {facts}, at).front();
        const int fact = rules.fact(*rc::gen::elementOf(std::vector<std::string>{"a", "b", "c"}));
        const Program program(rules, at);
        const auto pieces =
            spread(program, facts, at, fact, {0, 20}, {program.services().front().verdict});
        for (std::int64_t grains = 0; grains <= 20; ++grains) {
            FactRow with = facts;
            with.set(fact, grains);
            const Verdict now = judge_all(rules, {with}, at).front();
            RC_ASSERT(verdict_of(pieces.front().at(grains)) == now);
            if (!facts.is_known(fact))
                RC_ASSERT(old == Verdict::cannot_tell || old == now);
        }
    }));
}

// An answer that is said to turn does turn.
TEST(RulesProperty, TurnsDoTurn) {
    const RuleSet& rules = finnish_rules();
    EXPECT_TRUE(rc::check([&] {
        const Date at = random_day();
        const FactRow facts = random_facts(rules);
        const Evaluation evaluation = evaluate(rules, facts, at);
        for (const ServiceAnswer& answer : evaluation.services) {
            for (const Turn& turn : answer.turns) {
                FactRow changed = facts;
                if (turn.kind != Turn::Kind::time)
                    changed.set(turn.fact, turn.grains);
                const Date then = turn.kind == Turn::Kind::time ? turn.day : at;
                RC_ASSERT(
                    judge_all(rules, {changed}, then)[static_cast<std::size_t>(answer.service)] ==
                    Verdict::yes);
            }
        }
    }));
}

}  // namespace
}  // namespace kynnys::rules
