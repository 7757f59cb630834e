#include "rules/money_curve.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace kynnys::rules {

namespace {

// Whether two lines meet between two grains that follow each other.
bool meet_between(const Line& a, const Line& b, std::int64_t before) {
    if (!a.at_zero.is_finite() || !b.at_zero.is_finite())
        return a == b;
    const auto apart_before = value_at(a, before) <=> value_at(b, before);
    const auto apart_after = value_at(a, before + 1) <=> value_at(b, before + 1);
    return apart_before != apart_after || apart_before == std::strong_ordering::equal;
}

void add_line_steps(int line, const Piecewise& change, std::vector<CurveStep>& steps) {
    const auto& pieces = change.pieces();
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        const std::int64_t before = pieces[i - 1].last;
        const bool is_bend = meet_between(pieces[i - 1].least, pieces[i].least, before) &&
                             meet_between(pieces[i - 1].most, pieces[i].most, before);
        steps.push_back(
            {is_bend ? CurveStep::Kind::bend : CurveStep::Kind::jump, before + 1, line, -1});
    }
}

void add_edge_steps(int edge, const Piecewise& keeps, std::vector<CurveStep>& steps) {
    const auto& pieces = keeps.pieces();
    for (std::size_t i = 1; i < pieces.size(); ++i)
        steps.push_back({CurveStep::Kind::edge, pieces[i - 1].last + 1, -1, edge});
}

}  // namespace

MoneyCurve::MoneyCurve(const RuleSet& rules, const FactRow& facts, Date at,
                       std::int64_t most_minutes)
    : program_(rules, at), facts_(facts), at_(at), hours_(rules.fact(rules.hours_fact)) {
    const Grains all = grains_of(rules.facts[static_cast<std::size_t>(hours_)]);
    minutes_ = {0, std::clamp(most_minutes, std::int64_t{1}, all.most)};
    if (at < rules.covers_from)
        return;
    add_lines();
    add_edges();
    std::sort(steps_.begin(), steps_.end(), [](const CurveStep& a, const CurveStep& b) {
        return std::tie(a.minutes, a.line, a.edge) < std::tie(b.minutes, b.line, b.edge);
    });
}

void MoneyCurve::add_lines() {
    for (const auto& [line, before, change] : program_.lines()) {
        auto over_hours = spread(program_, facts_, at_, hours_, minutes_, {change});
        add_line_steps(line, over_hours.front(), steps_);
        lines_.push_back({line, std::move(over_hours.front())});
    }
}

void MoneyCurve::add_edges() {
    std::vector<Range> values;
    program_.run(facts_, at_, values);
    for (const auto& [edge, applies, keeps] : program_.edges()) {
        if (verdict_of(values[static_cast<std::size_t>(applies)]) == Verdict::no)
            continue;
        add_edge_steps(edge, spread(program_, facts_, at_, hours_, minutes_, {keeps}).front(),
                       steps_);
    }
}

Range MoneyCurve::change_at(std::int64_t minutes) const {
    if (lines_.empty())
        return anything;
    FactRow job = facts_;
    job.set(hours_, minutes);
    return change_of_month(program_, job, at_);
}

std::vector<std::int64_t> table_minutes(const MoneyCurve& curve) {
    constexpr std::int64_t minutes_per_hour = 60;
    std::set<std::int64_t> minutes{curve.minutes().most};
    for (std::int64_t one = 0; one < curve.minutes().most; one += minutes_per_hour)
        minutes.insert(one);
    for (const CurveStep& step : curve.steps()) {
        minutes.insert(step.minutes - 1);
        minutes.insert(step.minutes);
    }
    return {minutes.begin(), minutes.end()};
}

}  // namespace kynnys::rules
