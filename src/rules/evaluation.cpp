#include "rules/evaluation.h"

#include "rules/reach.h"
#include "rules/turn.h"

namespace kynnys::rules {

namespace {

const Range& value_of(const std::vector<Range>& values, Slot slot) {
    return values[static_cast<std::size_t>(slot)];
}

std::vector<CriterionAnswer> criteria_of(const Program& program, const Program::ServiceSlots& slots,
                                         const std::vector<Range>& values, Date at) {
    const Service& service = program.rules().services[static_cast<std::size_t>(slots.service)];
    std::vector<CriterionAnswer> answers;
    for (const auto& [criterion, slot] : slots.criteria) {
        const Origin& origin = service.criteria[static_cast<std::size_t>(criterion)].origin;
        answers.push_back({criterion, verdict_of(value_of(values, slot)),
                           trace_of(program, values, {slot}, origin, at),
                           missing_of(program, values, slot)});
    }
    return answers;
}

std::vector<DeadlineAnswer> deadlines_of(const Program& program, int service,
                                         const std::vector<Range>& values, Date at) {
    std::vector<DeadlineAnswer> answers;
    const auto& deadlines = program.rules().services[static_cast<std::size_t>(service)].deadlines;
    for (const auto& [owner, deadline, slot] : program.deadlines()) {
        if (owner != service)
            continue;
        const Origin& origin = deadlines[static_cast<std::size_t>(deadline)].origin;
        answers.push_back(
            {deadline, value_of(values, slot), trace_of(program, values, {slot}, origin, at)});
    }
    return answers;
}

ServiceAnswer answer_of(const Program& program, const Program::ServiceSlots& slots,
                        const std::vector<Range>& values, Date at) {
    ServiceAnswer answer;
    answer.service = slots.service;
    answer.verdict = verdict_of(value_of(values, slots.verdict));
    answer.criteria = criteria_of(program, slots, values, at);
    answer.trace = trace_of(program, values, {slots.verdict}, at);
    for (const CriterionAnswer& criterion : answer.criteria)
        answer.trace.is_unverified = answer.trace.is_unverified || criterion.trace.is_unverified;
    answer.missing = missing_of(program, values, slots.verdict);
    answer.deadlines = deadlines_of(program, slots.service, values, at);
    if (slots.gives >= 0)
        answer.gives = value_of(values, slots.gives);
    return answer;
}

}  // namespace

Evaluation evaluate(const RuleSet& rules, const FactRow& facts, Date at) {
    Evaluation evaluation;
    evaluation.at = at;
    if (at < rules.covers_from) {
        for (std::size_t i = 0; i < rules.services.size(); ++i) {
            evaluation.services.emplace_back();
            evaluation.services.back().service = static_cast<int>(i);
        }
        return evaluation;
    }
    const Program program(rules, at);
    std::vector<Range> values;
    program.run(facts, at, values);
    for (const Program::ServiceSlots& slots : program.services())
        evaluation.services.push_back(answer_of(program, slots, values, at));
    add_turns(program, facts, evaluation);
    return evaluation;
}

std::vector<Verdict> judge_all(const RuleSet& rules, const std::vector<FactRow>& people, Date at) {
    std::vector<Verdict> verdicts;
    verdicts.reserve(people.size() * rules.services.size());
    if (at < rules.covers_from) {
        verdicts.assign(people.size() * rules.services.size(), Verdict::cannot_tell);
        return verdicts;
    }
    const Program program(rules, at);
    std::vector<Range> values;
    for (const FactRow& person : people) {
        program.run_services(person, at, values);
        for (const Program::ServiceSlots& slots : program.services())
            verdicts.push_back(verdict_of(value_of(values, slots.verdict)));
    }
    return verdicts;
}

}  // namespace kynnys::rules
