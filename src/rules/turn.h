// What turns an answer into yes: time alone, or one fact.
#pragma once

#include <vector>

#include "rules/evaluation.h"

namespace kynnys::rules {

// For every service whose answer is not yes.
void add_turns(const Program& program, const FactRow& facts, Evaluation& evaluation);

}  // namespace kynnys::rules
