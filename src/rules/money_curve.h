// What every number of weekly hours does to the money of a month: straight pieces, and the steps
// between them. Nothing is sampled: a step lies where a rule puts it.
#pragma once

#include <vector>

#include "rules/money.h"
#include "rules/piecewise.h"

namespace kynnys::rules {

struct CurveStep {
    enum class Kind {
        bend,  // from here on an hour is worth more, or less
        jump,  // the amount itself changes at once
        edge,  // an edge is passed; the money may stay as it is
    };
    Kind kind = Kind::bend;
    std::int64_t minutes = 0;  // the first weekly minute beyond
    int line = -1;             // of a bend or a jump
    int edge = -1;             // of an edge
};

class MoneyCurve {
  public:
    struct LineCurve {
        int line = -1;
        Piecewise change;  // cents, not rounded
    };

    // From 0 to `most_minutes` a week; the hours among the facts do not count. No lines before the
    // day from which the rules can be asked. The rules must outlive the curve.
    MoneyCurve(const RuleSet& rules, const FactRow& facts, Date at, std::int64_t most_minutes);

    [[nodiscard]] const std::vector<LineCurve>& lines() const { return lines_; }
    // Ascending by minutes.
    [[nodiscard]] const std::vector<CurveStep>& steps() const { return steps_; }
    [[nodiscard]] Grains minutes() const { return minutes_; }
    // The change of the whole month in whole cents: what compare_money() says for these hours.
    [[nodiscard]] Range change_at(std::int64_t minutes) const;

  private:
    void add_lines();
    void add_edges();

    Program program_;
    FactRow facts_;
    Date at_;
    int hours_;
    Grains minutes_;
    std::vector<LineCurve> lines_;
    std::vector<CurveStep> steps_;
};

// Weekly minutes that a table of the curve shows: whole hours, what ends or begins a piece, and the
// last minute; ascending.
std::vector<std::int64_t> table_minutes(const MoneyCurve& curve);

}  // namespace kynnys::rules
