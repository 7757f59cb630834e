// A rule set as it holds on one day, made ready to be worked out for many people: every formula
// laid out in steps, each step once, the services' first.
#pragma once

#include <map>
#include <tuple>
#include <vector>

#include "rules/facts.h"
#include "rules/rule_set.h"

namespace kynnys::rules {

using Slot = int;  // the place of a step; its value stands in the same place

// A step of a formula. Slots of what it is worked out of are smaller than its own.
struct Step {
    enum class Kind { constant, fact, formula_step };
    Kind kind = Kind::constant;
    Op op = Op::number;
    Slot first = -1;
    Slot second = -1;
    Slot third = -1;
    int fact = -1;
    Range constant;
};

// A rule that a step comes from: a value of a parameter or a version of a formula; value -1 says
// that the parameter or formula has none on that day.
struct Use {
    enum class Kind { parameter, formula };
    Kind kind = Kind::parameter;
    int rule = -1;
    int value = -1;
    friend auto operator<=>(const Use&, const Use&) = default;
};

class Program {
  public:
    // What a service asks on that day: each criterion's place in the service, and its step.
    struct CriterionSlot {
        int criterion = -1;
        Slot slot = -1;
    };
    struct ServiceSlots {
        int service = -1;
        std::vector<CriterionSlot> criteria;
        Slot verdict = -1;
        Slot gives = -1;
    };
    struct LineSlots {
        int line = -1;
        Slot before = -1;
        Slot change = -1;
    };
    struct EdgeSlots {
        int edge = -1;
        Slot applies = -1;
        Slot keeps = -1;
    };
    struct PartSlot {  // a caution; a deadline of a service
        int owner = -1;
        int part = -1;
        Slot slot = -1;
    };

    // The rules, which must be free of faults (exchange/rules_file.h) and outlive the program.
    Program(const RuleSet& rules, Date at);

    [[nodiscard]] const RuleSet& rules() const { return *rules_; }
    // The rules are the same up to the day before this one; none where they never change again.
    [[nodiscard]] std::optional<Date> next_change() const { return next_change_; }

    [[nodiscard]] const std::vector<ServiceSlots>& services() const { return services_; }
    [[nodiscard]] const std::vector<LineSlots>& lines() const { return lines_; }
    [[nodiscard]] const std::vector<EdgeSlots>& edges() const { return edges_; }
    [[nodiscard]] const std::vector<PartSlot>& cautions() const { return cautions_; }
    [[nodiscard]] const std::vector<PartSlot>& deadlines() const { return deadlines_; }
    [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }
    [[nodiscard]] const std::vector<Use>& uses(Slot slot) const {
        return uses_[static_cast<std::size_t>(slot)];
    }

    // The values of all steps, or of those that the services need.
    void run(const FactRow& facts, Date today, std::vector<Range>& values) const;
    void run_services(const FactRow& facts, Date today, std::vector<Range>& values) const;

  private:
    using StepKey = std::tuple<int, int, Slot, Slot, Slot, int, std::int64_t, std::int64_t,
                               std::int64_t, std::int64_t>;
    Slot add(const Step& step);
    Slot add_formula(const Formula& formula);
    Slot add_node(const Formula::Node& node, const std::vector<Slot>& slots);
    Slot add_name(const std::string& name);
    Slot add_parameter(int parameter);
    Slot add_named_formula(int formula);
    Slot add_truth(bool is_so);
    Slot add_uses(const Step& step, const Use& use);
    Slot add_operation(Op op, Slot first, Slot second);
    void add_services();
    void add_money();
    void run_steps(std::size_t count, const FactRow& facts, Date today,
                   std::vector<Range>& values) const;

    const RuleSet* rules_;
    Date at_;
    std::optional<Date> next_change_;
    std::vector<Step> steps_;
    std::vector<std::vector<Use>> uses_;
    std::map<StepKey, Slot> slot_of_step_;
    std::vector<Slot> slot_of_parameter_;
    std::vector<Slot> slot_of_formula_;
    std::vector<ServiceSlots> services_;
    std::vector<LineSlots> lines_;
    std::vector<EdgeSlots> edges_;
    std::vector<PartSlot> cautions_;
    std::vector<PartSlot> deadlines_;
    std::size_t service_steps_ = 0;
};

// What one step makes of the values of others. `today` and facts are not among the steps it takes.
Range worked_out(const Step& step, const Range& first, const Range& second, const Range& third,
                 const Range& today);

}  // namespace kynnys::rules
