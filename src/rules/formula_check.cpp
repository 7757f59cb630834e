#include "rules/formula_check.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace kynnys::rules {

namespace {

// What a node is. Nothing is known of a node with a fault, or that is worked out of such a one.
struct Meaning {
    Kind kind = Kind::amount;
    Dimension dimension;
    bool is_zero = false;  // 0 is an amount of every unit
};
using Known = std::optional<Meaning>;

std::string words_of(const Meaning& meaning) {
    switch (meaning.kind) {
        case Kind::amount:
            return dimension_words(meaning.dimension);
        case Kind::date:
            return "a date";
        case Kind::yes_no:
            return "yes or no";
        case Kind::choice:
            break;
    }
    return "a choice";
}

Known known_of(const Unit& unit) {
    return Meaning{unit.kind, unit.dimension};
}

Dimension power(Dimension::Of of) {
    Dimension dimension;
    dimension.powers[of] = 1;
    return dimension;
}

Known amount_of(Dimension::Of of) {
    return Meaning{Kind::amount, power(of)};
}

class Checker {
  public:
    Checker(const Formula& formula, const RuleSet& rules) : formula_(formula), rules_(rules) {}

    std::vector<FormulaFault> check(const Wanted& wanted) {
        for (const Formula::Node& node : formula_.nodes) known_.push_back(meaning_of(node));
        const Known& whole = known_.back();
        const Meaning meant{wanted.kind, wanted.dimension};
        if (whole && !agree(*whole, meant))
            tell(formula_.nodes.back(), "formula.gives_other_unit",
                 {words_of(*whole), words_of(meant)});
        return std::move(faults_);
    }

  private:
    void tell(const Formula::Node& node, std::string key, std::vector<std::string> arguments) {
        faults_.push_back({node.at, std::move(key), std::move(arguments)});
    }
    [[nodiscard]] const Known& known(int node) const {
        return known_[static_cast<std::size_t>(node)];
    }
    static bool agree(const Meaning& a, const Meaning& b) {
        if (a.kind != b.kind)
            return false;
        return a.kind != Kind::amount || a.is_zero || b.is_zero || a.dimension == b.dimension;
    }
    // Of a fault or a mismatch nothing is known further up, so that it is told once.
    bool is_of(int node, Kind kind) {
        const Known& one = known(node);
        if (!one)
            return false;
        if (one->kind == kind)
            return true;
        tell(formula_.nodes[static_cast<std::size_t>(node)], "formula.wants_kind",
             {words_of({kind, {}}), words_of(*one)});
        return false;
    }
    Known both_of(const Formula::Node& node, Kind kind) {
        const bool first = is_of(node.first, kind);
        return is_of(node.second, kind) && first ? Known(Meaning{kind, {}}) : std::nullopt;
    }

    Known meaning_of_name(const Formula::Node& node) {
        if (const int at = rules_.fact(node.word); at >= 0)
            return known_of(*rules_.facts[static_cast<std::size_t>(at)].unit);
        if (const int at = rules_.parameter(node.word); at >= 0)
            return known_of(*rules_.parameters[static_cast<std::size_t>(at)].unit);
        if (const int at = rules_.formula(node.word); at >= 0)
            return known_of(*rules_.formulas[static_cast<std::size_t>(at)].unit);
        std::vector<std::string_view> names;
        for (const FactRule& fact : rules_.facts) names.push_back(fact.name);
        for (const Parameter& parameter : rules_.parameters) names.push_back(parameter.name);
        for (const NamedFormula& formula : rules_.formulas) names.push_back(formula.name);
        tell(node, "formula.name_is_unknown",
             {node.word, std::string(nearest_word(node.word, names))});
        return std::nullopt;
    }

    Known meaning_of_choice(const Formula::Node& node) {
        const Formula::Node& name = formula_.nodes[static_cast<std::size_t>(node.first)];
        if (!known(node.first))
            return std::nullopt;
        const int at = rules_.fact(name.word);
        if (at < 0 || known(node.first)->kind != Kind::choice) {
            tell(name, "formula.is_no_choice", {name.word});
            return std::nullopt;
        }
        std::vector<std::string_view> choices;
        for (const Choice& one : rules_.facts[static_cast<std::size_t>(at)].choices)
            choices.push_back(one.name);
        if (std::find(choices.begin(), choices.end(), node.word) == choices.end()) {
            tell(node, "formula.choice_is_unknown",
                 {node.word, std::string(nearest_word(node.word, choices)),
                  joined({choices.begin(), choices.end()}, ", ")});
            return std::nullopt;
        }
        return Meaning{Kind::yes_no, {}};
    }

    // The two sides of a comparison, a sum or the like.
    std::optional<std::pair<Meaning, Meaning>> alike(const Formula::Node& node, int first,
                                                     int second) {
        const Known& a = known(first);
        const Known& b = known(second);
        if (!a || !b)
            return std::nullopt;
        for (const int side : {first, second}) {
            if (known(side)->kind == Kind::choice) {
                const Formula::Node& name = formula_.nodes[static_cast<std::size_t>(side)];
                tell(name, "formula.choice_needs_is", {name.word});
                return std::nullopt;
            }
        }
        if (!agree(*a, *b)) {
            tell(node, "formula.kinds_differ", {words_of(*a), words_of(*b)});
            return std::nullopt;
        }
        return std::pair(*a, *b);
    }
    static Meaning wider(const std::pair<Meaning, Meaning>& both) {
        return both.first.is_zero ? both.second : both.first;
    }

    Known meaning_of_sum(const Formula::Node& node) {
        const Known& a = known(node.first);
        const Known& b = known(node.second);
        const bool begins_with_date = a && b && a->kind == Kind::date;
        if (begins_with_date && b->kind == Kind::amount &&
            (b->dimension == Dimension{} || b->dimension == power(Dimension::day)))
            return a;
        if (begins_with_date && b->kind == Kind::date && node.op == Op::difference)
            return amount_of(Dimension::day);
        const auto both = alike(node, node.first, node.second);
        if (!both)
            return std::nullopt;
        if (both->first.kind != Kind::amount) {
            tell(node, "formula.wants_kind", {"an amount", words_of(both->first)});
            return std::nullopt;
        }
        Meaning whole = wider(*both);
        whole.is_zero = both->first.is_zero && both->second.is_zero;
        return whole;
    }
    Known meaning_of_product(const Formula::Node& node) {
        if (!both_of(node, Kind::amount))
            return std::nullopt;
        const Meaning& a = *known(node.first);
        const Meaning& b = *known(node.second);
        const bool is_product = node.op == Op::product;
        return Meaning{Kind::amount,
                       is_product ? a.dimension + b.dimension : a.dimension - b.dimension,
                       a.is_zero || (is_product && b.is_zero)};
    }
    Known compared(const Formula::Node& node) {
        const auto both = alike(node, node.first, node.second);
        if (!both)
            return std::nullopt;
        if (both->first.kind == Kind::yes_no && node.op != Op::equal) {
            tell(node, "formula.wants_kind", {"an amount", "yes or no"});
            return std::nullopt;
        }
        return Meaning{Kind::yes_no, {}};
    }
    Known chosen(const Formula::Node& node) {
        const bool has_condition = is_of(node.first, Kind::yes_no);
        const auto both = alike(node, node.second, node.third);
        return both && has_condition ? Known(wider(*both)) : std::nullopt;
    }
    Known since(const Formula::Node& node, Dimension::Of of) {
        return is_of(node.first, Kind::date) ? amount_of(of) : std::nullopt;
    }
    Known later(const Formula::Node& node) {
        if (!is_of(node.first, Kind::date) || !is_of(node.second, Kind::amount))
            return std::nullopt;
        const Meaning& months = *known(node.second);
        if (months.is_zero || months.dimension == power(Dimension::month))
            return Meaning{Kind::date, {}};
        tell(node, "formula.kinds_differ", {words_of(months), "months"});
        return std::nullopt;
    }

    Known meaning_of(const Formula::Node& node) {
        switch (node.op) {
            case Op::number:
                return Meaning{Kind::amount, {}, node.number.top == 0};
            case Op::yes_no:
                return Meaning{Kind::yes_no, {}};
            case Op::name:
                return meaning_of_name(node);
            case Op::today:
                return Meaning{Kind::date, {}};
            case Op::is_choice:
                return meaning_of_choice(node);
            case Op::both:
            case Op::either:
                return both_of(node, Kind::yes_no);
            case Op::negation:
                return is_of(node.first, Kind::yes_no) ? known(node.first) : std::nullopt;
            case Op::less:
            case Op::at_most:
            case Op::equal:
                return compared(node);
            case Op::sum:
            case Op::difference:
                return meaning_of_sum(node);
            case Op::product:
            case Op::quotient:
                return meaning_of_product(node);
            case Op::lesser:
            case Op::greater:
            case Op::span: {
                const auto both = alike(node, node.first, node.second);
                return both ? Known(wider(*both)) : std::nullopt;
            }
            case Op::choice:
                return chosen(node);
            case Op::years_since:
                return since(node, Dimension::year);
            case Op::months_since:
                return since(node, Dimension::month);
            case Op::days_since:
                return since(node, Dimension::day);
            case Op::months_later:
                return later(node);
        }
        return std::nullopt;
    }

    const Formula& formula_;
    const RuleSet& rules_;
    std::vector<Known> known_;
    std::vector<FormulaFault> faults_;
};

}  // namespace

Wanted wanted_of(const Unit& unit) {
    return {unit.kind, unit.dimension};
}

std::vector<FormulaFault> check_formula(const Formula& formula, const RuleSet& rules,
                                        const Wanted& wanted) {
    return Checker(formula, rules).check(wanted);
}

}  // namespace kynnys::rules
