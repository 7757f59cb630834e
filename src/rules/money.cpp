#include "rules/money.h"

#include <algorithm>

#include "rules/piecewise.h"
#include "rules/reach.h"

namespace kynnys::rules {

namespace {

Ratio rounded_end(const Ratio& end) {
    return end.is_finite() ? Ratio{rounded(end), 1} : end;
}

void take_missing(const Missing& from, Missing& all) {
    all.facts.insert(all.facts.end(), from.facts.begin(), from.facts.end());
    all.parameters.insert(all.parameters.end(), from.parameters.begin(), from.parameters.end());
}

template <class Number>
void keep_each_once(std::vector<Number>& numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

Range common(const Range& a, const Range& b) {
    return {std::max(a.least, b.least), std::min(a.most, b.most)};
}

// All that the lines together can be while one fact goes through everything that it can be.
Range change_over(const Program& program, const FactRow& facts, Date at, int fact,
                  const std::vector<Slot>& changes) {
    const Grains grains = grains_of(program.rules().facts[static_cast<std::size_t>(fact)]);
    const auto lines = spread(program, facts, at, fact, grains, changes);
    // Between two ends of pieces all lines are straight, and so is their sum.
    std::vector<std::int64_t> ends{grains.least};
    for (const Piecewise& line : lines) {
        for (const Piece& piece : line.pieces()) {
            ends.push_back(piece.last);
            if (piece.last < grains.most)
                ends.push_back(piece.last + 1);
        }
    }
    keep_each_once(ends);
    Range all{infinite, minus_infinite};
    for (const std::int64_t end : ends) {
        Range here;
        for (const Piecewise& line : lines) here = sum(here, line.at(end));
        all = hull(all, here);
    }
    // Each line is rounded by itself, by half a cent at most.
    const Ratio slack = *quotient(Ratio{static_cast<std::int64_t>(lines.size()), 1}, {2, 1});
    return rounded(sum(all, {{-slack.top, slack.bottom}, slack}));
}

MoneyLineAnswer line_answer(const Program& program, const Program::LineSlots& slots,
                            const std::vector<Range>& values, Date at) {
    const auto value = [&](Slot slot) { return values[static_cast<std::size_t>(slot)]; };
    MoneyLineAnswer answer;
    answer.line = slots.line;
    answer.before = rounded(value(slots.before));
    answer.change = rounded(value(slots.change));
    answer.after = amount_after(answer.before, answer.change);
    const MoneyLine& line = program.rules().lines[static_cast<std::size_t>(slots.line)];
    answer.trace = trace_of(program, values, {slots.before, slots.change}, line.origin, at);
    answer.missing = missing_of(program, values, slots.before);
    take_missing(missing_of(program, values, slots.change), answer.missing);
    keep_each_once(answer.missing.facts);
    keep_each_once(answer.missing.parameters);
    return answer;
}

}  // namespace

Range rounded(const Range& cents) {
    return {rounded_end(cents.least), rounded_end(cents.most)};
}

Range amount_after(const Range& before, const Range& change) {
    return greater(known(0), sum(before, change));
}

Range change_of_month(const Program& program, const FactRow& facts, Date at) {
    std::vector<Range> values;
    program.run(facts, at, values);
    Range all;
    std::vector<Slot> changes;
    std::vector<int> missing;
    for (const Program::LineSlots& slots : program.lines()) {
        changes.push_back(slots.change);
        all = sum(all, rounded(values[static_cast<std::size_t>(slots.change)]));
        const auto facts_of_line = missing_of(program, values, slots.change).facts;
        missing.insert(missing.end(), facts_of_line.begin(), facts_of_line.end());
    }
    keep_each_once(missing);
    for (const int fact : missing)
        all = common(all, change_over(program, facts, at, fact, changes));
    return all;
}

MoneyComparison compare_money(const RuleSet& rules, const FactRow& facts, Date at) {
    MoneyComparison comparison;
    comparison.at = at;
    if (at < rules.covers_from) {
        comparison.before = comparison.change = comparison.after = anything;
        return comparison;
    }
    const Program program(rules, at);
    std::vector<Range> values;
    program.run(facts, at, values);
    for (const Program::LineSlots& slots : program.lines()) {
        comparison.lines.push_back(line_answer(program, slots, values, at));
        const MoneyLineAnswer& line = comparison.lines.back();
        comparison.before = sum(comparison.before, line.before);
        comparison.after = sum(comparison.after, line.after);
        comparison.is_unverified = comparison.is_unverified || line.trace.is_unverified;
        take_missing(line.missing, comparison.missing);
    }
    comparison.change = change_of_month(program, facts, at);
    keep_each_once(comparison.missing.facts);
    keep_each_once(comparison.missing.parameters);
    comparison.edges = answer_edges(program, facts, at);
    for (const auto& [caution, part, slot] : program.cautions()) {
        const Verdict applies = verdict_of(values[static_cast<std::size_t>(slot)]);
        if (applies != Verdict::no)
            comparison.cautions.push_back({caution, applies});
    }
    return comparison;
}

}  // namespace kynnys::rules
