#include "rules/reach.h"

#include <algorithm>
#include <array>

namespace kynnys::rules {

namespace {

// All steps that the slots are worked out of, each once; `behind(slot)` gives those to go on with.
template <class Behind, class Visit>
void walk(const Program& program, const std::vector<Slot>& slots, Behind behind, Visit visit) {
    std::vector<bool> is_seen(program.steps().size(), false);
    std::vector<Slot> open(slots);
    while (!open.empty()) {
        const Slot slot = open.back();
        open.pop_back();
        if (slot < 0 || is_seen[static_cast<std::size_t>(slot)])
            continue;
        is_seen[static_cast<std::size_t>(slot)] = true;
        visit(slot);
        for (const Slot next : behind(slot)) open.push_back(next);
    }
}

using Behind = std::array<Slot, 3>;

Behind all_behind(const Program& program, Slot slot) {
    const Step& step = program.steps()[static_cast<std::size_t>(slot)];
    return {step.first, step.second, step.third};
}

// What the value of a step rests on.
class Grounds {
  public:
    Grounds(const Program& program, const std::vector<Range>& values)
        : program_(program), values_(values) {}

    [[nodiscard]] Behind of(Slot slot) const {
        const Step& step = program_.steps()[static_cast<std::size_t>(slot)];
        if (step.op == Op::choice && value(step.first).is_known())
            return {step.first, value(step.first) == yes_range ? step.second : step.third, -1};
        const bool is_truth = step.op == Op::both || step.op == Op::either;
        if (!is_truth || !value(slot).is_known() || value(step.first) == value(step.second))
            return all_behind(program_, slot);
        // One side has the value of the whole, whatever the other is.
        const bool first_decides = value(step.first) == value(slot);
        const Range deciding = step.op == Op::both ? no_range : yes_range;
        if (value(slot) != deciding)
            return all_behind(program_, slot);
        return {first_decides ? step.first : step.second, -1, -1};
    }

  private:
    [[nodiscard]] const Range& value(Slot slot) const {
        return values_[static_cast<std::size_t>(slot)];
    }
    const Program& program_;
    const std::vector<Range>& values_;
};

bool is_unverified_use(const RuleSet& rules, const Use& use, Date at) {
    if (use.value < 0)
        return true;
    const auto rule = static_cast<std::size_t>(use.rule);
    const auto value = static_cast<std::size_t>(use.value);
    return is_unverified(use.kind == Use::Kind::parameter
                             ? rules.parameters[rule].values[value].origin
                             : rules.formulas[rule].versions[value].origin,
                         at);
}

}  // namespace

Trace trace_of(const Program& program, const std::vector<Range>& values,
               const std::vector<Slot>& slots, Date at) {
    Trace trace;
    const Grounds grounds(program, values);
    walk(
        program, slots, [&](Slot slot) { return grounds.of(slot); },
        [&](Slot slot) {
            for (const Use& use : program.uses(slot)) trace.uses.push_back(use);
        });
    std::sort(trace.uses.begin(), trace.uses.end());
    trace.is_unverified = std::any_of(trace.uses.begin(), trace.uses.end(), [&](const Use& use) {
        return is_unverified_use(program.rules(), use, at);
    });
    return trace;
}

Trace trace_of(const Program& program, const std::vector<Range>& values,
               const std::vector<Slot>& slots, const Origin& origin, Date at) {
    Trace trace = trace_of(program, values, slots, at);
    trace.is_unverified = trace.is_unverified || is_unverified(origin, at);
    return trace;
}

Missing missing_of(const Program& program, const std::vector<Range>& values, Slot slot) {
    Missing missing;
    const auto behind = [&](Slot one) {
        Behind open = all_behind(program, one);
        for (Slot& next : open) {
            if (next >= 0 && values[static_cast<std::size_t>(next)].is_known())
                next = -1;
        }
        return open;
    };
    if (values[static_cast<std::size_t>(slot)].is_known())
        return missing;
    walk(program, {slot}, behind, [&](Slot one) {
        const Step& step = program.steps()[static_cast<std::size_t>(one)];
        if (step.kind == Step::Kind::fact)
            missing.facts.push_back(step.fact);
        for (const Use& use : program.uses(one)) {
            if (use.kind == Use::Kind::parameter && use.value < 0)
                missing.parameters.push_back(use.rule);
        }
    });
    std::sort(missing.facts.begin(), missing.facts.end());
    std::sort(missing.parameters.begin(), missing.parameters.end());
    return missing;
}

std::vector<int> facts_of(const Program& program, Slot slot) {
    std::vector<int> facts;
    walk(
        program, {slot}, [&](Slot one) { return all_behind(program, one); },
        [&](Slot one) {
            const Step& step = program.steps()[static_cast<std::size_t>(one)];
            if (step.kind == Step::Kind::fact)
                facts.push_back(step.fact);
        });
    std::sort(facts.begin(), facts.end());
    return facts;
}

}  // namespace kynnys::rules
