#include "rules/money.h"

#include <algorithm>

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

Range change_of_month(const Program& program, const FactRow& facts, Date at,
                      std::vector<Range>& values) {
    program.run(facts, at, values);
    Range all;
    for (const Program::LineSlots& slots : program.lines())
        all = sum(all, rounded(values[static_cast<std::size_t>(slots.change)]));
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
        comparison.change = sum(comparison.change, line.change);
        comparison.after = sum(comparison.after, line.after);
        comparison.is_unverified = comparison.is_unverified || line.trace.is_unverified;
        take_missing(line.missing, comparison.missing);
    }
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
