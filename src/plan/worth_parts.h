// The parts of a worth, before they are summed for the engine or named for people.
#pragma once

#include "plan/worth.h"

namespace kynnys {

enum class TermKind {
    placement,
    work,
    strength,
    stretch,
    line_unknown,
    kind_wanted,
    kind_avoided,
    surrounding_wanted,
    surrounding_avoided,
    relief,
    must_be_done,
    hurries_others,
    time_wanted,
    time_avoided,
    workplace_wanted,
    workplace_avoided,
    travel,
    travel_above_wish,
    days,
    hours_above_wish,
    hours_below_wish,
    arrangement,
    arrangement_cost,
    weekly_help,
    waiting_in_shift,
    waiting_years,
    waiting_levels,
};

// `what` is the code, the place of the role or arrangement, or the minutes that the kind speaks of.
struct Part {
    TermKind kind{};
    int what = 0;
    std::int64_t points = 0;
};

// A part that is counted by quarter-hours, by days, or once.
template <class Sink>
void visit_ability_parts(const WorthOf& of, const Task& task, Sink sink) {
    const Weights& weights = of.city.policy.weights;
    int strengths = 0;
    for (int line = 0; line < ability_count; ++line) {
        const auto ability = static_cast<Ability>(line);
        const std::optional<Step>& asked = task.demand.step(ability);
        if (!asked)
            continue;
        const std::optional<ProfileLine>& own = of.person.profile.line(ability);
        if (!own) {
            sink(Part{TermKind::line_unknown, line, -std::int64_t{weights.unknown_quarter}});
            continue;
        }
        if (own->step == Step::a_strength && strengths < strengths_counted_most) {
            ++strengths;
            sink(Part{TermKind::strength, line, weights.strength_quarter});
        }
        const int gap = steps_between(of.effects.after(ability, own->step), *asked);
        if (gap > 0)
            sink(Part{TermKind::stretch, line, -std::int64_t{weights.stretch_quarter} * gap});
    }
}

template <class Sink>
void visit_wish_parts(const WorthOf& of, const Task& task, Sink sink) {
    const std::int64_t points = of.city.policy.weights.wish_quarter;
    for (const auto& [kind, liking] : of.person.wishes.kinds) {
        if (kind != task.kind || liking == Liking::never)
            continue;
        if (liking == Liking::wants)
            sink(Part{TermKind::kind_wanted, static_cast<int>(kind), points});
        else
            sink(Part{TermKind::kind_avoided, static_cast<int>(kind), -points});
    }
    for (const auto& [surrounding, liking] : of.person.wishes.surroundings) {
        if (!task.surroundings.has(surrounding) || liking == Liking::never)
            continue;
        if (liking == Liking::wants)
            sink(Part{TermKind::surrounding_wanted, static_cast<int>(surrounding), points});
        else
            sink(Part{TermKind::surrounding_avoided, static_cast<int>(surrounding), -points});
    }
}

template <class Sink>
void visit_relief_parts(const WorthOf& of, const Task& task, Sink sink) {
    constexpr std::int64_t cents_an_hour_per_euro_a_quarter = 400;
    const Weights& weights = of.city.policy.weights;
    if (task.owner.is_set() && task.owner.place() < of.workplace.roles.size()) {
        const Cents hourly = of.workplace.roles[task.owner.place()].hourly_cost;
        const std::int64_t points = (std::int64_t{weights.relief_per_euro_quarter} * hourly.count +
                                     cents_an_hour_per_euro_a_quarter / 2) /
                                    cents_an_hour_per_euro_a_quarter;
        sink(Part{TermKind::relief, task.owner.at, points});
    }
    if (task.if_not_done == IfNotDone::must_be_done)
        sink(Part{TermKind::must_be_done, 0, weights.must_quarter});
    if (task.if_not_done == IfNotDone::hurries_others)
        sink(Part{TermKind::hurries_others, 0, weights.must_quarter / 2});
}

// Of each quarter-hour of a piece of the task.
template <class Sink>
void visit_quarter_parts(const WorthOf& of, const Task& task, Sink sink) {
    sink(Part{TermKind::work, 0, of.city.policy.weights.work_quarter});
    visit_ability_parts(of, task, sink);
    visit_wish_parts(of, task, sink);
    visit_relief_parts(of, task, sink);
}

// Of each quarter-hour of presence.
template <class Sink>
void visit_presence_parts(const Policy& policy, const Person& person, int slot, Sink sink) {
    const std::int64_t points = policy.weights.time_wish_quarter;
    for (const auto& [time, liking] : person.wishes.times) {
        if (liking == Liking::never || day_time_of(slot) != time)
            continue;
        if (liking == Liking::wants)
            sink(Part{TermKind::time_wanted, static_cast<int>(time), points});
        else
            sink(Part{TermKind::time_avoided, static_cast<int>(time), -points});
    }
}

// Of each day.
template <class Sink>
void visit_day_parts(const WorthOf& of, Sink sink) {
    const Weights& weights = of.city.policy.weights;
    const std::int64_t one_way = of.one_way.count;
    sink(Part{TermKind::travel, static_cast<int>(one_way), -2 * one_way * weights.travel_minute});
    if (of.person.wishes.travel_wanted && of.one_way > *of.person.wishes.travel_wanted) {
        const std::int64_t above = one_way - of.person.wishes.travel_wanted->count;
        sink(Part{TermKind::travel_above_wish, static_cast<int>(above),
                  -above * weights.travel_wish});
    }
    sink(Part{TermKind::days, 0, -std::int64_t{weights.day}});
}

template <class Sink>
void visit_arrangement_parts(const WorthOf& of, Sink sink) {
    constexpr std::int64_t hundred_euros = 10'000;
    const Weights& weights = of.city.policy.weights;
    for (const ArrangementIndex index : of.effects.arrangements) {
        const Arrangement& arrangement = of.city.arrangements[index.place()];
        sink(Part{TermKind::arrangement, index.at, -std::int64_t{weights.arrangement}});
        const std::int64_t cost =
            (weights.arrangement_per_100_euro * arrangement.cost_once.count + hundred_euros / 2) /
            hundred_euros;
        sink(Part{TermKind::arrangement_cost, index.at, -cost});
        sink(Part{TermKind::weekly_help, index.at,
                  -weights.help_minute * arrangement.weekly_help.count});
    }
}

// Of being placed here at all.
template <class Sink>
void visit_placement_parts(const WorthOf& of, Sink sink) {
    const Policy& policy = of.city.policy;
    sink(Part{TermKind::placement, 0, policy.weights.placement});
    for (const auto& [workplace, liking] : of.person.wishes.workplaces) {
        if (workplace != of.workplace.id || liking == Liking::never)
            continue;
        const std::int64_t points = policy.weights.workplace_wish;
        if (liking == Liking::wants)
            sink(Part{TermKind::workplace_wanted, 0, points});
        else
            sink(Part{TermKind::workplace_avoided, 0, -points});
    }
    visit_arrangement_parts(of, sink);
    if (policy.waiting_rule == WaitingRule::off)
        return;
    const int years = full_years_out_of_work(policy, of.person);
    sink(Part{TermKind::waiting_years, years, std::int64_t{policy.weights.waiting_year} * years});
    if (policy.waiting_rule == WaitingRule::levels) {
        const int levels = waiting_levels_reached(policy, of.person);
        sink(Part{TermKind::waiting_levels, levels,
                  std::int64_t{policy.weights.waiting_level} * levels});
    }
}

}  // namespace kynnys
