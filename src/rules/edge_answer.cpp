#include "rules/edge_answer.h"

#include <algorithm>

#include "rules/piecewise.h"
#include "rules/reach.h"

namespace kynnys::rules {

namespace {

Verdict verdict_at(const std::vector<Range>& values, Slot slot) {
    return verdict_of(values[static_cast<std::size_t>(slot)]);
}

struct Hours {
    int fact = -1;
    Grains grains;
};

Hours hours_of(const RuleSet& rules) {
    const int fact = rules.fact(rules.hours_fact);
    return {fact, grains_of(rules.facts[static_cast<std::size_t>(fact)])};
}

bool keeps_all_along(const Piece& piece) {
    return verdict_of({piece.least.at_zero, piece.most.at_zero}) == Verdict::yes;
}

// Stretches of hours on which a condition surely holds.
std::vector<Grains> holding(const Piecewise& condition) {
    std::vector<Grains> all;
    std::int64_t first = condition.first();
    for (const Piece& piece : condition.pieces()) {
        if (keeps_all_along(piece))
            all.push_back({first, piece.last});
        first = piece.last + 1;
    }
    return all;
}

std::optional<std::int64_t> nearest_in(const std::vector<Grains>& stretches, std::int64_t wanted) {
    std::optional<std::int64_t> nearest;
    for (const Grains& one : stretches) {
        const std::int64_t minutes = std::clamp(wanted, one.least, one.most);
        if (!nearest || std::abs(minutes - wanted) < std::abs(*nearest - wanted))
            nearest = minutes;
    }
    return nearest;
}

std::vector<Grains> common(const std::vector<Grains>& a, const std::vector<Grains>& b) {
    std::vector<Grains> all;
    for (const Grains& one : a) {
        for (const Grains& other : b) {
            const Grains both{std::max(one.least, other.least), std::min(one.most, other.most)};
            if (both.least <= both.most)
                all.push_back(both);
        }
    }
    return all;
}

}  // namespace

std::vector<EdgeAnswer> answer_edges(const Program& program, const FactRow& facts, Date at) {
    const RuleSet& rules = program.rules();
    const Hours hours = hours_of(rules);
    std::vector<Range> values;
    program.run(facts, at, values);
    std::vector<EdgeAnswer> answers;
    for (const auto& [edge, applies, keeps] : program.edges()) {
        EdgeAnswer answer;
        answer.edge = edge;
        answer.applies = verdict_at(values, applies);
        if (answer.applies == Verdict::no)
            continue;
        answer.keeps = verdict_at(values, keeps);
        const auto over_hours = spread(program, facts, at, hours.fact, hours.grains, {keeps});
        const std::int64_t now =
            facts.is_known(hours.fact) ? facts.grains(hours.fact) : hours.grains.most;
        answer.fitting_minutes = nearest_in(holding(over_hours.front()), now);
        answer.trace = trace_of(program, values, {applies, keeps},
                                rules.edges[static_cast<std::size_t>(edge)].origin, at);
        answer.missing =
            missing_of(program, values, answer.keeps == Verdict::cannot_tell ? keeps : applies);
        answers.push_back(std::move(answer));
    }
    return answers;
}

std::vector<Grains> hours_within_edges(const RuleSet& rules, const FactRow& facts, Date at) {
    const Hours hours = hours_of(rules);
    const Program program(rules, at);
    std::vector<Range> values;
    program.run(facts, at, values);
    std::vector<Grains> all{hours.grains};
    for (const auto& [edge, applies, keeps] : program.edges()) {
        const bool is_hard = rules.edges[static_cast<std::size_t>(edge)].level == EdgeLevel::hard;
        if (!is_hard || verdict_at(values, applies) == Verdict::no)
            continue;
        const auto over_hours = spread(program, facts, at, hours.fact, hours.grains, {keeps});
        all = common(all, holding(over_hours.front()));
    }
    return all;
}

}  // namespace kynnys::rules
