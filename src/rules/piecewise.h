// What a step of a program is, for every value that one fact can have: straight pieces over whole
// grains (minutes, cents, days), found from the rules and not by trying. Where a piece ends is
// where a rule puts an edge.
#pragma once

#include <vector>

#include "rules/program.h"

namespace kynnys::rules {

// `at_zero` + `slope` × grains. An infinite line has slope 0.
struct Line {
    Ratio at_zero;
    Ratio slope;
    friend bool operator==(const Line&, const Line&) = default;
};
Ratio value_at(const Line& line, std::int64_t grains);

// From the grain after the piece before, up to `last`: between the two lines.
struct Piece {
    std::int64_t last = 0;
    Line least;
    Line most;
};

class Piecewise {
  public:
    Piecewise(std::int64_t first, std::vector<Piece> pieces)
        : first_(first), pieces_(std::move(pieces)) {}

    [[nodiscard]] std::int64_t first() const { return first_; }
    [[nodiscard]] std::int64_t last() const { return pieces_.back().last; }
    // Neighbours differ.
    [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }
    // Within first() … last().
    [[nodiscard]] Range at(std::int64_t grains) const;

  private:
    std::int64_t first_;
    std::vector<Piece> pieces_;
};

// The steps of these slots as functions of one fact from its least to its most grains; the other
// facts are as they are. Of a product of two steps that both depend on the fact (which a file check
// refuses for hours), of a quotient by such a step and of years since such a day only bounds are
// given that hold for all of a piece: at() then is no smaller than the range that a run gives.
std::vector<Piecewise> spread(const Program& program, const FactRow& facts, Date today, int fact,
                              Grains grains, const std::vector<Slot>& slots);

}  // namespace kynnys::rules
