#include "rules/piecewise.h"

#include <algorithm>

#include "rules/piece_step.h"

namespace kynnys::rules {

namespace {

using Pieces = std::vector<Piece>;

Pieces constant(const Range& range, Grains grains) {
    return {{grains.most, {range.least, {}}, {range.most, {}}}};
}

// The fact itself. Yes and no, and choices, are no points of a line.
Pieces every_value(const FactRule& fact, Grains grains) {
    const Line line{{0, 1}, grain_size(fact)};
    if (fact.unit->kind == Kind::amount || fact.unit->kind == Kind::date)
        return {{grains.most, line, line}};
    Pieces pieces;
    for (std::int64_t one = grains.least; one <= grains.most; ++one)
        pieces.push_back({one, {{one, 1}, {}}, {{one, 1}, {}}});
    return pieces;
}

bool is_alike(const Piece& a, const Piece& b) {
    return a.least == b.least && a.most == b.most;
}

void append(Pieces& pieces, const Piece& piece) {
    if (!pieces.empty() && is_alike(pieces.back(), piece))
        pieces.back().last = piece.last;
    else
        pieces.push_back(piece);
}

// The step on each stretch on which all that it takes is straight.
Pieces stepped(const Step& step, const Pieces& first, const Pieces& second, const Pieces& third,
               const Range& today, Grains grains) {
    static const Piece nothing{};
    Pieces all;
    std::size_t a = 0;
    std::size_t b = 0;
    std::size_t c = 0;
    const auto last_of = [&](const Pieces& pieces, std::size_t at) {
        return pieces.empty() ? grains.most : pieces[at].last;
    };
    const auto piece_of = [&](const Pieces& pieces, std::size_t at) {
        return pieces.empty() ? nothing : pieces[at];
    };
    for (std::int64_t from = grains.least; from <= grains.most;) {
        const std::int64_t last =
            std::min({grains.most, last_of(first, a), last_of(second, b), last_of(third, c)});
        const Stretch stretch{from, last};
        for (const Piece& piece : step_on(step, stretch, piece_of(first, a), piece_of(second, b),
                                          piece_of(third, c), today))
            append(all, piece);
        if (!first.empty() && first[a].last == last)
            ++a;
        if (!second.empty() && second[b].last == last)
            ++b;
        if (!third.empty() && third[c].last == last)
            ++c;
        from = last + 1;
    }
    return all;
}

// Slots that the wanted ones are worked out of, themselves included.
std::vector<bool> needed_slots(const Program& program, const std::vector<Slot>& wanted) {
    std::vector<bool> is_needed(program.steps().size(), false);
    for (const Slot slot : wanted) is_needed[static_cast<std::size_t>(slot)] = true;
    for (std::size_t i = is_needed.size(); i-- > 0;) {
        if (!is_needed[i])
            continue;
        const Step& step = program.steps()[i];
        for (const Slot slot : {step.first, step.second, step.third}) {
            if (slot >= 0)
                is_needed[static_cast<std::size_t>(slot)] = true;
        }
    }
    return is_needed;
}

}  // namespace

Range Piecewise::at(std::int64_t grains) const {
    const auto piece =
        std::lower_bound(pieces_.begin(), pieces_.end(), grains,
                         [](const Piece& one, std::int64_t wanted) { return one.last < wanted; });
    return {value_at(piece->least, grains), value_at(piece->most, grains)};
}

std::vector<Piecewise> spread(const Program& program, const FactRow& facts, Date today, int fact,
                              Grains grains, const std::vector<Slot>& slots) {
    static const Pieces none;
    const Range day = known(day_number(today));
    const std::vector<bool> is_needed = needed_slots(program, slots);
    std::vector<Pieces> values(program.steps().size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!is_needed[i])
            continue;
        const Step& step = program.steps()[i];
        if (step.kind == Step::Kind::constant) {
            values[i] = constant(step.constant, grains);
        } else if (step.kind == Step::Kind::fact) {
            const FactRule& rule = program.rules().facts[static_cast<std::size_t>(step.fact)];
            values[i] = step.fact == fact ? every_value(rule, grains)
                                          : constant(range_of(rule, facts, step.fact), grains);
        } else {
            const auto value = [&](Slot slot) -> const Pieces& {
                return slot < 0 ? none : values[static_cast<std::size_t>(slot)];
            };
            values[i] = stepped(step, value(step.first), value(step.second), value(step.third), day,
                                grains);
        }
    }
    std::vector<Piecewise> all;
    for (const Slot slot : slots)
        all.emplace_back(grains.least, values[static_cast<std::size_t>(slot)]);
    return all;
}

}  // namespace kynnys::rules
