#include "rules/reach.h"

#include <algorithm>

namespace kynnys::rules {

namespace {

// All steps that the slots are worked out of, each once; `goes_into(slot)` says whether to look
// behind it.
template <class GoesInto, class Visit>
void walk(const Program& program, const std::vector<Slot>& slots, GoesInto goes_into, Visit visit) {
    std::vector<bool> is_seen(program.steps().size(), false);
    std::vector<Slot> open(slots);
    while (!open.empty()) {
        const Slot slot = open.back();
        open.pop_back();
        if (slot < 0 || is_seen[static_cast<std::size_t>(slot)])
            continue;
        is_seen[static_cast<std::size_t>(slot)] = true;
        if (!goes_into(slot))
            continue;
        visit(slot);
        const Step& step = program.steps()[static_cast<std::size_t>(slot)];
        open.insert(open.end(), {step.first, step.second, step.third});
    }
}

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

Trace trace_of(const Program& program, const std::vector<Slot>& slots, Date at) {
    Trace trace;
    walk(
        program, slots, [](Slot) { return true; },
        [&](Slot slot) {
            for (const Use& use : program.uses(slot)) trace.uses.push_back(use);
        });
    std::sort(trace.uses.begin(), trace.uses.end());
    trace.is_unverified = std::any_of(trace.uses.begin(), trace.uses.end(), [&](const Use& use) {
        return is_unverified_use(program.rules(), use, at);
    });
    return trace;
}

Trace trace_of(const Program& program, const std::vector<Slot>& slots, const Origin& origin,
               Date at) {
    Trace trace = trace_of(program, slots, at);
    trace.is_unverified = trace.is_unverified || is_unverified(origin, at);
    return trace;
}

Missing missing_of(const Program& program, const std::vector<Range>& values, Slot slot) {
    Missing missing;
    const auto is_open = [&](Slot one) {
        return !values[static_cast<std::size_t>(one)].is_known();
    };
    walk(program, {slot}, is_open, [&](Slot one) {
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
        program, {slot}, [](Slot) { return true; },
        [&](Slot one) {
            const Step& step = program.steps()[static_cast<std::size_t>(one)];
            if (step.kind == Step::Kind::fact)
                facts.push_back(step.fact);
        });
    std::sort(facts.begin(), facts.end());
    return facts;
}

}  // namespace kynnys::rules
