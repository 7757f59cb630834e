#include "rules/piece_step.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace kynnys::rules {

namespace {

using Pieces = std::vector<Piece>;

bool is_flat(const Line& line) {
    return line.slope.top == 0;
}
bool is_flat(const Piece& piece) {
    return is_flat(piece.least) && is_flat(piece.most);
}
bool is_infinite(const Line& line) {
    return !line.at_zero.is_finite();
}
bool is_infinite(const Piece& piece) {
    return is_infinite(piece.least) || is_infinite(piece.most);
}
Piece flat_piece(std::int64_t last, const Range& range) {
    return {last, {range.least, {}}, {range.most, {}}};
}
Range flat_range(const Piece& piece) {
    return {piece.least.at_zero, piece.most.at_zero};
}

Range range_on(const Piece& piece, std::int64_t grains) {
    return {value_at(piece.least, grains), value_at(piece.most, grains)};
}
// All that a piece can be on the stretch.
Range hull_on(const Piece& piece, Stretch stretch) {
    return hull(range_on(piece, stretch.first), range_on(piece, stretch.last));
}

// Where two lines cross or touch, the stretch is cut so that on every part one of them is above, or
// they are equal all along.
void add_cuts(const Line& a, const Line& b, Stretch stretch, std::vector<std::int64_t>& cuts) {
    if (a.slope == b.slope || is_infinite(a) || is_infinite(b))
        return;
    const auto apart = difference(b.at_zero, a.at_zero);
    const auto closing = difference(a.slope, b.slope);
    const auto meeting = apart && closing ? quotient(*apart, *closing) : std::nullopt;
    if (!meeting)
        return;
    const std::int64_t before = floor_of(*meeting);
    for (const std::int64_t cut : {meeting->bottom == 1 ? before - 1 : before, before}) {
        if (cut >= stretch.first && cut < stretch.last)
            cuts.push_back(cut);
    }
}

// The last grain of each part.
std::vector<std::int64_t> ordered(std::vector<std::int64_t> cuts, Stretch stretch) {
    cuts.push_back(stretch.last);
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    return cuts;
}

enum class Side { below, above };

// On a part on which the two do not cross.
const Line& outer(Side side, const Line& a, const Line& b, std::int64_t first, std::int64_t last) {
    const auto order = value_at(a, first) != value_at(b, first)
                           ? value_at(a, first) <=> value_at(b, first)
                           : value_at(a, last) <=> value_at(b, last);
    const bool a_is_below = order <= 0;
    return a_is_below == (side == Side::below) ? a : b;
}

std::optional<Line> sum_of(const Line& a, const Line& b) {
    const auto at_zero = sum(a.at_zero, b.at_zero);
    const auto slope = sum(a.slope, b.slope);
    return at_zero && slope ? std::optional(Line{*at_zero, *slope}) : std::nullopt;
}

Line negative(const Line& line) {
    return {{-line.at_zero.top, line.at_zero.bottom}, {-line.slope.top, line.slope.bottom}};
}

Piece sum_on(std::int64_t last, const Piece& a, const Piece& b) {
    return {last, sum_of(a.least, b.least).value_or(Line{minus_infinite, {}}),
            sum_of(a.most, b.most).value_or(Line{infinite, {}})};
}

// Times a number that is known.
std::optional<Piece> scaled(std::int64_t last, const Piece& piece, const Ratio& times) {
    const auto line = [&](const Line& one) -> std::optional<Line> {
        const auto at_zero = product(one.at_zero, times);
        const auto slope = product(one.slope, times);
        return at_zero && slope ? std::optional(Line{*at_zero, *slope}) : std::nullopt;
    };
    const auto least = line(piece.least);
    const auto most = line(piece.most);
    if (!least || !most)
        return std::nullopt;
    return times.top < 0 ? Piece{last, *most, *least} : Piece{last, *least, *most};
}

// Below or above all of several lines.
Pieces enveloped(Stretch stretch, const std::vector<Line>& lines) {
    std::vector<std::int64_t> cuts;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) add_cuts(lines[i], lines[j], stretch, cuts);
    }
    Pieces pieces;
    std::int64_t first = stretch.first;
    for (const std::int64_t last : ordered(std::move(cuts), stretch)) {
        Line least = lines[0];
        Line most = lines[0];
        for (const Line& line : lines) {
            least = outer(Side::below, least, line, first, last);
            most = outer(Side::above, most, line, first, last);
        }
        pieces.push_back({last, least, most});
        first = last + 1;
    }
    return pieces;
}

Pieces product_on(Stretch stretch, const Piece& a, const Piece& b) {
    if (is_flat(a) && is_flat(b))
        return {flat_piece(stretch.last, product(flat_range(a), flat_range(b)))};
    if (!is_flat(a))
        return is_flat(b) ? product_on(stretch, b, a)
                          : Pieces{flat_piece(stretch.last,
                                              product(hull_on(a, stretch), hull_on(b, stretch)))};
    if (!is_infinite(a) && !is_infinite(b)) {
        std::vector<Line> lines;
        for (const Ratio& times : {a.least.at_zero, a.most.at_zero}) {
            if (const auto piece = scaled(stretch.last, b, times))
                lines.insert(lines.end(), {piece->least, piece->most});
        }
        if (lines.size() == 4)
            return enveloped(stretch, lines);
    }
    return {flat_piece(stretch.last, product(flat_range(a), hull_on(b, stretch)))};
}

Pieces quotient_on(Stretch stretch, const Piece& a, const Piece& b) {
    if (!is_flat(b))
        return {flat_piece(stretch.last, quotient(hull_on(a, stretch), hull_on(b, stretch)))};
    return product_on(stretch, a, flat_piece(stretch.last, quotient(known(1), flat_range(b))));
}

// Cut where the ends of one cross the ends of the other; then each part is as at its first grain.
Pieces compared(const Step& step, Stretch stretch, const Piece& a, const Piece& b) {
    std::vector<std::int64_t> cuts;
    for (const Line* left : {&a.least, &a.most}) {
        for (const Line* right : {&b.least, &b.most}) add_cuts(*left, *right, stretch, cuts);
    }
    // What is one value at a single grain only may be equal there.
    add_cuts(a.least, a.most, stretch, cuts);
    add_cuts(b.least, b.most, stretch, cuts);
    Pieces pieces;
    std::int64_t first = stretch.first;
    for (const std::int64_t last : ordered(std::move(cuts), stretch)) {
        pieces.push_back(
            flat_piece(last, worked_out(step, range_on(a, first), range_on(b, first), {}, {})));
        first = last + 1;
    }
    return pieces;
}

Pieces bounded(Stretch stretch, const Piece& a, const Piece& b, Side least, Side most) {
    std::vector<std::int64_t> cuts;
    add_cuts(a.least, b.least, stretch, cuts);
    add_cuts(a.most, b.most, stretch, cuts);
    Pieces pieces;
    std::int64_t first = stretch.first;
    for (const std::int64_t last : ordered(std::move(cuts), stretch)) {
        pieces.push_back({last, outer(least, a.least, b.least, first, last),
                          outer(most, a.most, b.most, first, last)});
        first = last + 1;
    }
    return pieces;
}

Pieces chosen(Stretch stretch, const Piece& truth, const Piece& if_yes, const Piece& if_no) {
    switch (verdict_of(flat_range(truth))) {
        case Verdict::yes:
            return {{stretch.last, if_yes.least, if_yes.most}};
        case Verdict::no:
            return {{stretch.last, if_no.least, if_no.most}};
        case Verdict::cannot_tell:
            break;
    }
    return bounded(stretch, if_yes, if_no, Side::below, Side::above);
}

}  // namespace

Ratio value_at(const Line& line, std::int64_t grains) {
    if (is_flat(line))
        return line.at_zero;
    const auto rise = product(line.slope, {grains, 1});
    const auto value = rise ? sum(line.at_zero, *rise) : std::nullopt;
    return value.value_or(line.slope.top > 0 ? infinite : minus_infinite);
}

Pieces step_on(const Step& step, Stretch stretch, const Piece& first, const Piece& second,
               const Piece& third, const Range& today) {
    switch (step.op) {
        case Op::both:
        case Op::lesser:
            return bounded(stretch, first, second, Side::below, Side::below);
        case Op::either:
        case Op::greater:
            return bounded(stretch, first, second, Side::above, Side::above);
        case Op::span:
            return bounded(stretch, first, second, Side::below, Side::above);
        case Op::less:
        case Op::at_most:
        case Op::equal:
            return compared(step, stretch, first, second);
        case Op::sum:
            return {sum_on(stretch.last, first, second)};
        case Op::difference:
        case Op::days_since: {
            const bool is_since = step.op == Op::days_since;
            const Piece& from = is_since ? flat_piece(stretch.last, today) : first;
            const Piece& what = is_since ? first : second;
            return {sum_on(stretch.last, from,
                           {stretch.last, negative(what.most), negative(what.least)})};
        }
        case Op::product:
            return product_on(stretch, first, second);
        case Op::quotient:
            return quotient_on(stretch, first, second);
        case Op::choice:
            return chosen(stretch, first, second, third);
        default:
            break;
    }
    // Of days that depend on the fact only bounds for the whole stretch.
    return {
        flat_piece(stretch.last, worked_out(step, hull_on(first, stretch), hull_on(second, stretch),
                                            hull_on(third, stretch), today))};
}

}  // namespace kynnys::rules
