// Which of a job's terms say most about it.
#pragma once

#include <vector>

#include "plan/plan.h"

namespace kynnys {

// All of them, those with the most points first, whichever way they count.
std::vector<const Term*> strongest_first(const std::vector<Term>& terms);

// What tells this job from another: at most three reasons for it, those about the person first, and
// two against, without what every job brings.
struct FirstReasons {
    std::vector<const Term*> pro;
    std::vector<const Term*> contra;
};
FirstReasons first_reasons(const std::vector<Term>& terms);

}  // namespace kynnys
