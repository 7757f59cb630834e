// What a step of a program is worked out of: rules that were used, and what nobody has said.
#pragma once

#include <vector>

#include "rules/evaluation.h"

namespace kynnys::rules {

// Only rules that bear on the values: of "if" the side that was taken, of "and" and "or" what
// decided.
Trace trace_of(const Program& program, const std::vector<Range>& values,
               const std::vector<Slot>& slots, Date at);
// With what the rule itself stands on besides its formula.
Trace trace_of(const Program& program, const std::vector<Range>& values,
               const std::vector<Slot>& slots, const Origin& origin, Date at);
// Only what keeps the answer open: of "yes or what is missing" nothing is.
Missing missing_of(const Program& program, const std::vector<Range>& values, Slot slot);
// Facts that the step uses, known or not, ascending.
std::vector<int> facts_of(const Program& program, Slot slot);

}  // namespace kynnys::rules
