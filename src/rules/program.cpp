#include "rules/program.h"

#include <algorithm>

#include "base/check.h"

namespace kynnys::rules {

namespace {

// The first rule that holds on the day; a file check tells two that do.
template <class Dated>
int holding(const std::vector<Dated>& all, Date day) {
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Dated& one) { return one.valid.holds(day); });
    return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

Step constant_step(const Range& range) {
    Step step;
    step.constant = range;
    return step;
}

// All that something in a unit can be.
Range whole_range(const Unit& unit) {
    switch (unit.kind) {
        case Kind::yes_no:
            return either_range;
        case Kind::date:
        case Kind::choice:
            return anything;
        case Kind::amount:
            break;
    }
    return {{0, 1}, product({unit.most, 1}, unit.size).value_or(infinite)};
}

}  // namespace

Program::Program(const RuleSet& rules, Date at)
    : rules_(&rules),
      at_(at),
      slot_of_parameter_(rules.parameters.size(), -1),
      slot_of_formula_(rules.formulas.size(), -1) {
    for (const Date day : days_of_change(rules)) {
        if (day > at) {
            next_change_ = day;
            break;
        }
    }
    add_services();
    service_steps_ = steps_.size();
    add_money();
}

void Program::add_services() {
    for (std::size_t i = 0; i < rules_->services.size(); ++i) {
        const Service& service = rules_->services[i];
        ServiceSlots slots;
        slots.service = static_cast<int>(i);
        slots.verdict = add_truth(service.valid.holds(at_));
        for (std::size_t j = 0; j < service.criteria.size(); ++j) {
            const Criterion& criterion = service.criteria[j];
            if (!criterion.valid.holds(at_))
                continue;
            const Slot slot = add_formula(criterion.needs);
            slots.criteria.push_back({static_cast<int>(j), slot});
            slots.verdict = add_operation(Op::both, slots.verdict, slot);
        }
        services_.push_back(std::move(slots));
    }
}

void Program::add_money() {
    const auto place = [](std::size_t i) { return static_cast<int>(i); };
    for (std::size_t i = 0; i < rules_->services.size(); ++i) {
        const Service& service = rules_->services[i];
        if (service.gives)
            services_[i].gives = add_formula(*service.gives);
        for (std::size_t j = 0; j < service.deadlines.size(); ++j) {
            if (service.deadlines[j].valid.holds(at_))
                deadlines_.push_back(
                    {place(i), place(j), add_formula(service.deadlines[j].last_day)});
        }
    }
    for (std::size_t i = 0; i < rules_->lines.size(); ++i) {
        const MoneyLine& line = rules_->lines[i];
        if (!line.valid.holds(at_))
            continue;
        const Slot before = add_formula(line.before);
        lines_.push_back({place(i), before, add_formula(line.change)});
    }
    for (std::size_t i = 0; i < rules_->edges.size(); ++i) {
        const Edge& edge = rules_->edges[i];
        if (!edge.valid.holds(at_))
            continue;
        const Slot applies = add_formula(edge.applies);
        edges_.push_back({place(i), applies, add_formula(edge.keeps)});
    }
    for (std::size_t i = 0; i < rules_->cautions.size(); ++i) {
        if (rules_->cautions[i].valid.holds(at_))
            cautions_.push_back({place(i), -1, add_formula(rules_->cautions[i].applies)});
    }
}

Slot Program::add(const Step& step) {
    const StepKey key{static_cast<int>(step.kind),
                      static_cast<int>(step.op),
                      step.first,
                      step.second,
                      step.third,
                      step.fact,
                      step.constant.least.top,
                      step.constant.least.bottom,
                      step.constant.most.top,
                      step.constant.most.bottom};
    const auto [found, is_new] = slot_of_step_.emplace(key, static_cast<Slot>(steps_.size()));
    if (is_new) {
        steps_.push_back(step);
        uses_.emplace_back();
    }
    return found->second;
}

Slot Program::add_truth(bool is_so) {
    return add(constant_step(truth(is_so)));
}

// Of its own even where an equal step is there, so that the trace names no rule that was not used.
Slot Program::add_uses(const Step& step, const Use& use) {
    steps_.push_back(step);
    uses_.push_back({use});
    return static_cast<Slot>(steps_.size()) - 1;
}

Slot Program::add_operation(Op op, Slot first, Slot second) {
    Step step;
    step.kind = Step::Kind::formula_step;
    step.op = op;
    step.first = first;
    step.second = second;
    return add(step);
}

Slot Program::add_formula(const Formula& formula) {
    std::vector<Slot> slots;
    for (const Formula::Node& node : formula.nodes) slots.push_back(add_node(node, slots));
    return slots.back();
}

Slot Program::add_node(const Formula::Node& node, const std::vector<Slot>& slots) {
    switch (node.op) {
        case Op::number:
        case Op::yes_no:
            return add(constant_step(known(node.number)));
        case Op::name:
            return add_name(node.word);
        default:
            break;
    }
    const auto slot_of = [&](int child) {
        return child < 0 ? -1 : slots[static_cast<std::size_t>(child)];
    };
    Step step;
    step.kind = Step::Kind::formula_step;
    step.op = node.op;
    step.first = slot_of(node.first);
    step.second = slot_of(node.second);
    step.third = slot_of(node.third);
    if (node.op == Op::is_choice) {
        const int fact = steps_[static_cast<std::size_t>(step.first)].fact;
        const auto& choices = rules_->facts[static_cast<std::size_t>(fact)].choices;
        const auto found = std::find_if(choices.begin(), choices.end(),
                                        [&](const Choice& one) { return one.name == node.word; });
        CHECK(found != choices.end());
        step.op = Op::equal;
        step.second = add(constant_step(known(found - choices.begin())));
    }
    return add(step);
}

Slot Program::add_name(const std::string& name) {
    if (const int fact = rules_->fact(name); fact >= 0) {
        Step step;
        step.kind = Step::Kind::fact;
        step.fact = fact;
        return add(step);
    }
    if (const int parameter = rules_->parameter(name); parameter >= 0)
        return add_parameter(parameter);
    const int formula = rules_->formula(name);
    CHECK(formula >= 0);
    return add_named_formula(formula);
}

Slot Program::add_parameter(int at) {
    Slot& slot = slot_of_parameter_[static_cast<std::size_t>(at)];
    if (slot >= 0)
        return slot;
    const Parameter& parameter = rules_->parameters[static_cast<std::size_t>(at)];
    const int value = holding(parameter.values, at_);
    Range range = whole_range(*parameter.unit);
    if (value >= 0) {
        const Ratio& written = parameter.values[static_cast<std::size_t>(value)].written;
        const auto reckoned = product(written, parameter.unit->size);
        CHECK(reckoned.has_value());
        range = known(*reckoned);
    }
    slot = add_uses(constant_step(range), {Use::Kind::parameter, at, value});
    return slot;
}

Slot Program::add_named_formula(int at) {
    if (const Slot slot = slot_of_formula_[static_cast<std::size_t>(at)]; slot >= 0)
        return slot;
    const NamedFormula& formula = rules_->formulas[static_cast<std::size_t>(at)];
    const int version = holding(formula.versions, at_);
    const Use use{Use::Kind::formula, at, version};
    Slot slot = -1;
    if (version < 0) {
        slot = add_uses(constant_step(formula.unit->kind == Kind::yes_no ? either_range : anything),
                        use);
    } else {
        // The greater of a value and itself is that value: a step that carries the use alone.
        Step step;
        step.kind = Step::Kind::formula_step;
        step.op = Op::greater;
        step.first = add_formula(formula.versions[static_cast<std::size_t>(version)].formula);
        step.second = step.first;
        slot = add_uses(step, use);
    }
    slot_of_formula_[static_cast<std::size_t>(at)] = slot;
    return slot;
}

void Program::run(const FactRow& facts, Date today, std::vector<Range>& values) const {
    run_steps(steps_.size(), facts, today, values);
}

void Program::run_services(const FactRow& facts, Date today, std::vector<Range>& values) const {
    run_steps(service_steps_, facts, today, values);
}

void Program::run_steps(std::size_t count, const FactRow& facts, Date today,
                        std::vector<Range>& values) const {
    static constexpr Range nothing{};
    const Range day = known(day_number(today));
    values.resize(steps_.size());
    for (std::size_t i = 0; i < count; ++i) {
        const Step& step = steps_[i];
        if (step.kind == Step::Kind::constant) {
            values[i] = step.constant;
        } else if (step.kind == Step::Kind::fact) {
            values[i] =
                range_of(rules_->facts[static_cast<std::size_t>(step.fact)], facts, step.fact);
        } else {
            const auto value = [&](Slot slot) -> const Range& {
                return slot < 0 ? nothing : values[static_cast<std::size_t>(slot)];
            };
            values[i] =
                worked_out(step, value(step.first), value(step.second), value(step.third), day);
        }
    }
}

Range worked_out(const Step& step, const Range& first, const Range& second, const Range& third,
                 const Range& today) {
    switch (step.op) {
        case Op::today:
            return today;
        case Op::both:
        case Op::lesser:
            return lesser(first, second);
        case Op::either:
        case Op::greater:
            return greater(first, second);
        case Op::negation:
            return negation(first);
        case Op::less:
            return is_less(first, second);
        case Op::at_most:
            return is_at_most(first, second);
        case Op::equal:
            return is_equal(first, second);
        case Op::sum:
            return sum(first, second);
        case Op::difference:
            return difference(first, second);
        case Op::product:
            return product(first, second);
        case Op::quotient:
            return quotient(first, second);
        case Op::choice:
            return choice(first, second, third);
        case Op::span:
            return hull(first, second);
        case Op::years_since:
            return years_between(first, today);
        case Op::months_since:
            return months_between(first, today);
        case Op::days_since:
            return difference(today, first);
        case Op::months_later:
            return months_later(first, second);
        case Op::number:
        case Op::yes_no:
        case Op::name:
        case Op::is_choice:
            break;
    }
    return anything;
}

}  // namespace kynnys::rules
