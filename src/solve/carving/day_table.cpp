#include "solve/carving/day_table.h"

#include <algorithm>

#include "solve/carving/shifted_max.h"

namespace kynnys::carving {

namespace {

constexpr int lane = 8;  // numbers that one vector instruction handles

bool any_possible(const std::int32_t* values, int count) {
    std::int32_t most = impossible;
    for (int i = 0; i < count; ++i) most = std::max(most, values[i]);
    return most > impossible / 2;
}

}  // namespace

std::int32_t* DayTable::row(std::vector<std::int32_t>& table, int layer, int slot) const {
    return table.data() +
           (static_cast<std::size_t>(layer) * static_cast<std::size_t>(last_ - first_ + 1) +
            static_cast<std::size_t>(slot - first_)) *
               static_cast<std::size_t>(stride_);
}

const std::int32_t* DayTable::row(const std::vector<std::int32_t>& table, int layer,
                                  int slot) const {
    return row(const_cast<std::vector<std::int32_t>&>(table), layer, slot);
}

void DayTable::reset() {
    const std::size_t cells = static_cast<std::size_t>(layers_) *
                              static_cast<std::size_t>(last_ - first_ + 1) *
                              static_cast<std::size_t>(stride_);
    ended_.assign(cells, impossible);
    ready_.assign(cells, impossible);
    onward_.assign(cells, impossible);
    offer_at_step_.assign(static_cast<std::size_t>(steps_) + 1, nullptr);
    for (const Offer& offer : offers_) {
        if (offer.step > 0)
            offer_at_step_[static_cast<std::size_t>(offer.step)] = &offer;
    }
}

void DayTable::find_reach(const DayMask& open) {
    reach_.assign(slots_per_day + 1, 0);
    for (int slot = first_; slot <= last_; ++slot) {
        const bool joins = slot > first_ && open.test(static_cast<std::size_t>(slot - 1));
        reach_[static_cast<std::size_t>(slot)] = joins ? reach(slot - 1) : slot;
    }
}

int DayTable::longest_at(int slot) const {
    return std::min(rules_.longest, slot - reach(slot));
}

int DayTable::longest_in(Layer layer) const {
    return layer.after == After::nothing ? std::min(rules_.longest, rules_.stretch_most)
                                         : rules_.longest;
}

void DayTable::fill(int first, int last, const DayMask& open, std::span<const Offer> offers,
                    const Required& required, const std::int64_t* presence, const DayRules& rules) {
    first_ = first;
    last_ = last;
    offers_ = offers;
    required_ = required;
    presence_ = presence;
    rules_ = rules;
    steps_ = 0;
    for (const Offer& offer : offers) steps_ = std::max(steps_, offer.step);
    marks_all_ = 1 << required.marks;
    layers_ = (steps_ + 1) * marks_all_ * 2;
    stride_ = (rules.longest + 1 + lane - 1) / lane * lane;
    reset();
    find_reach(open);
    for (int slot = first_; slot <= last_; ++slot) {
        for (int at = 0; at < layers_; ++at) start_from(slot, layer(at));
    }
}

void DayTable::start_from(int slot, Layer layer) {
    if (layer.after == After::the_break && rules_.longest <= rules_.stretch_most)
        return;
    make_ready(slot, layer);
    const int at = index(layer);
    const int count = longest_at(slot) + 1;
    if (any_possible(row(ready_, at, slot), count))
        start_pieces(slot, layer);
    // What was ready after an earlier step may go on with a later one, unless a step between them
    // is required.
    raise_to(row(onward_, at, slot), row(ready_, at, slot), count, 0);
    if (layer.step > 0 && !must_pass(layer.step)) {
        const int before = index({layer.step - 1, layer.done, layer.after});
        raise_to(row(onward_, at, slot), row(onward_, before, slot), count, 0);
    }
    rows_touched_ += 4;
    if (layer.step < steps_ && any_possible(row(onward_, at, slot), count)) {
        start_step(slot, layer);
    }
    if (layer.after == After::nothing)
        start_break(slot, layer);
}

void DayTable::make_ready(int slot, Layer layer) {
    const int at = index(layer);
    std::int32_t* ready = row(ready_, at, slot);
    const int count = longest_at(slot) + 1;
    raise_to(ready, row(ended_, at, slot), count, 0);
    for (int wait = 1; wait <= rules_.waiting_most && slot - wait >= reach(slot); ++wait) {
        if (count <= wait)
            break;
        raise_to(ready + wait, row(ended_, at, slot - wait), count - wait,
                 -rules_.waiting_cost * wait);
    }
    if (at == 0)
        ready[0] = std::max(ready[0], 0);
}

void DayTable::start_pieces(int slot, Layer layer) {
    const std::int32_t* ready = row(ready_, index(layer), slot);
    for (const Offer& offer : offers_) {
        if (offer.step > 0)
            continue;
        start_lengths(slot, offer, ready, {layer.step, layer.done | offer.mark, layer.after});
    }
}

void DayTable::start_step(int slot, Layer layer) {
    const Offer& offer = *offer_at_step_[static_cast<std::size_t>(layer.step) + 1];
    start_lengths(slot, offer, row(onward_, index(layer), slot),
                  {layer.step + 1, layer.done, layer.after});
}

// Pieces of every length from this slot on.
void DayTable::start_lengths(int slot, const Offer& offer, const std::int32_t* from, Layer to) {
    if (slot < offer.open)
        return;
    const int cap = longest_in(to);
    for (int length = offer.shortest; length <= offer.longest; ++length) {
        const int end = slot + length;
        const int count = std::min(longest_at(slot), cap - length) + 1;
        if (end > offer.close || reach(end) > slot || count <= 0)
            break;
        raise_to(row(ended_, index(to), end) + length, from, count, offer.value(length));
        ++rows_touched_;
    }
}

void DayTable::start_break(int slot, Layer layer) {
    const int end = slot + rules_.break_length;
    if (rules_.longest <= rules_.stretch_most || end > last_ || reach(end) > slot)
        return;
    const int from = rules_.break_earliest;
    const int to =
        std::min({rules_.stretch_most, longest_at(slot), rules_.longest - rules_.break_length});
    if (to < from)
        return;
    const Layer after{layer.step, layer.done, After::the_break};
    raise_to(row(ready_, index(after), end) + from + rules_.break_length,
             row(ended_, index(layer), slot) + from, to - from + 1, 0);
    ++rows_touched_;
}

bool DayTable::must_pass(int step) const {
    return std::find(required_.steps.begin(), required_.steps.end(), step) != required_.steps.end();
}

bool DayTable::is_final(Layer layer, int length) const {
    if (static_cast<int>(layer.done) != marks_all_ - 1)
        return false;
    if (!required_.steps.empty() && layer.step < required_.steps.back())
        return false;
    return layer.after == After::the_break ? length > rules_.stretch_most
                                           : length <= rules_.stretch_most;
}

void DayTable::collect(int earliest, int latest, std::span<std::int32_t> best) const {
    for (int at = 0; at < layers_; ++at) {
        const Layer layer_now = layer(at);
        const int unpaid = layer_now.after == After::the_break ? rules_.break_length : 0;
        for (int end = first_; end <= std::min(last_, latest); ++end) {
            const std::int32_t* values = row(ended_, at, end);
            const int longest = std::min(longest_at(end), end - earliest);
            for (int length = 1; length <= longest; ++length) {
                if (values[length] <= impossible / 2 || !is_final(layer_now, length))
                    continue;
                const auto paid = static_cast<std::size_t>(length - unpaid);
                const auto value =
                    static_cast<std::int32_t>(values[length] + stay(end - length, end));
                if (paid < best.size())
                    best[paid] = std::max(best[paid], value);
            }
        }
    }
}

}  // namespace kynnys::carving
