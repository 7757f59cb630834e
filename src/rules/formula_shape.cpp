// What only several formulas together show: circles, and curves.
#include <algorithm>
#include <map>

#include "rules/formula_check.h"

namespace kynnys::rules {

namespace {

// Which formulas use which, in any of their versions.
std::vector<std::vector<int>> uses_of_formulas(const RuleSet& rules) {
    std::vector<std::vector<int>> uses;
    for (const NamedFormula& formula : rules.formulas) {
        uses.emplace_back();
        for (const FormulaVersion& version : formula.versions) {
            for (const std::string& name : names_in(version.formula)) {
                const int at = rules.formula(name);
                if (at >= 0)
                    uses.back().push_back(at);
            }
        }
    }
    return uses;
}

// Whether a formula depends on the hours, for all formulas at once: it does when anything that it
// uses does, until nothing changes.
class HoursUse {
  public:
    explicit HoursUse(const RuleSet& rules)
        : rules_(rules), depends_(rules.formulas.size(), false) {
        for (bool has_changed = true; has_changed;) {
            has_changed = false;
            for (std::size_t i = 0; i < depends_.size(); ++i) {
                if (!depends_[i] && any_version_depends(rules.formulas[i])) {
                    depends_[i] = true;
                    has_changed = true;
                }
            }
        }
    }

    [[nodiscard]] bool depends(const std::string& name) const {
        const int at = rules_.formula(name);
        return name == rules_.hours_fact || (at >= 0 && depends_[static_cast<std::size_t>(at)]);
    }

  private:
    [[nodiscard]] bool any_version_depends(const NamedFormula& formula) const {
        return std::any_of(
            formula.versions.begin(), formula.versions.end(), [&](const FormulaVersion& version) {
                const auto names = names_in(version.formula);
                return std::any_of(names.begin(), names.end(),
                                   [&](const std::string& name) { return depends(name); });
            });
    }

    const RuleSet& rules_;
    std::vector<bool> depends_;
};

}  // namespace

std::vector<std::string> formulas_in_circles(const RuleSet& rules) {
    const auto uses = uses_of_formulas(rules);
    // Take away what uses nothing that is left; a circle stays.
    std::vector<bool> is_left(uses.size(), true);
    for (bool has_changed = true; has_changed;) {
        has_changed = false;
        for (std::size_t i = 0; i < uses.size(); ++i) {
            const bool is_needed = std::any_of(uses[i].begin(), uses[i].end(), [&](int used) {
                return is_left[static_cast<std::size_t>(used)];
            });
            if (is_left[i] && !is_needed) {
                is_left[i] = false;
                has_changed = true;
            }
        }
    }
    std::vector<std::string> names;
    for (std::size_t i = 0; i < uses.size(); ++i) {
        if (is_left[i])
            names.push_back(rules.formulas[i].name);
    }
    return names;
}

std::vector<FormulaFault> check_straight(const Formula& formula, const RuleSet& rules) {
    const HoursUse hours(rules);
    std::vector<FormulaFault> faults;
    std::vector<bool> depends;
    for (const Formula::Node& node : formula.nodes) {
        const auto of = [&](int child) {
            return child >= 0 && depends[static_cast<std::size_t>(child)];
        };
        const bool is_curved = (node.op == Op::product && of(node.first) && of(node.second)) ||
                               (node.op == Op::quotient && of(node.second));
        if (is_curved)
            faults.push_back({node.at, "formula.is_curved", {}});
        depends.push_back(node.op == Op::name
                              ? hours.depends(node.word)
                              : of(node.first) || of(node.second) || of(node.third));
    }
    return faults;
}

}  // namespace kynnys::rules
