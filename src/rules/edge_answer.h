// Edges that hours and earnings had better not pass, and the hours that keep them.
#pragma once

#include <optional>
#include <vector>

#include "rules/evaluation.h"

namespace kynnys::rules {

struct EdgeAnswer {
    int edge = -1;
    Verdict applies = Verdict::cannot_tell;
    Verdict keeps = Verdict::cannot_tell;
    // Weekly minutes nearest to those of the job that surely keep it; none where no hours do.
    std::optional<std::int64_t> fitting_minutes;
    Trace trace;
    Missing missing;

    [[nodiscard]] bool is_warning() const {
        return applies != Verdict::no && keeps != Verdict::yes;
    }
};

// Of all edges that apply or may. Whoever watches a week of shifts gives its minutes as the weekly
// hours; `is_warning` then says whether the week passes the edge.
std::vector<EdgeAnswer> answer_edges(const Program& program, const FactRow& facts, Date at);

// Weekly minutes that surely keep every hard edge which applies or may, as stretches in ascending
// order: what a planner may use as limits.
std::vector<Grains> hours_within_edges(const RuleSet& rules, const FactRow& facts, Date at);

}  // namespace kynnys::rules
