// What the words of a formula mean, and whether they go together.
#pragma once

#include <vector>

#include "rules/rule_set.h"

namespace kynnys::rules {

// What a formula must give: an amount of a unit, a date, or yes or no.
struct Wanted {
    Kind kind = Kind::yes_no;
    Dimension dimension;
};
Wanted wanted_of(const Unit& unit);

// Faults of one formula, at most one for each of its nodes:
//   formula.name_is_unknown {name, nearest}     formula.choice_is_unknown {word, nearest, known}
//   formula.is_no_choice {name}                 formula.choice_needs_is {name}
//   formula.kinds_differ {the one, the other}   formula.wants_kind {what is meant, what is there}
//   formula.gives_other_unit {what it gives, what is meant}
std::vector<FormulaFault> check_formula(const Formula& formula, const RuleSet& rules,
                                        const Wanted& wanted);

// formula.is_curved: hours times hours, or something divided by hours, has no straight pieces.
// Every name must be known, and no formula may go in circles.
std::vector<FormulaFault> check_straight(const Formula& formula, const RuleSet& rules);

// Names of formulas that are worked out of themselves; empty when there are none.
std::vector<std::string> formulas_in_circles(const RuleSet& rules);

}  // namespace kynnys::rules
