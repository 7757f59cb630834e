// One step of a program on a stretch of grains on which all that it takes is straight.
#pragma once

#include <vector>

#include "rules/piecewise.h"

namespace kynnys::rules {

struct Stretch {
    std::int64_t first = 0;
    std::int64_t last = 0;
};

// Pieces that cover the stretch, in order.
std::vector<Piece> step_on(const Step& step, Stretch stretch, const Piece& first,
                           const Piece& second, const Piece& third, const Range& today);

}  // namespace kynnys::rules
