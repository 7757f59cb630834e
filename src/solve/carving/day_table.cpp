#include "solve/carving/day_table.h"

#include <algorithm>

#include "solve/carving/shifted_max.h"

namespace kynnys::carving {

namespace {

constexpr int lane = 8;  // numbers that one vector instruction handles

}  // namespace

std::size_t DayTable::row_number(int layer, int slot) const {
    return static_cast<std::size_t>(layer) * static_cast<std::size_t>(last_ - first_ + 1) +
           static_cast<std::size_t>(slot - first_);
}

const std::int32_t* DayTable::row(const Rows& rows, int layer, int slot) const {
    const std::size_t at = row_number(layer, slot);
    return rows.is_used[at] != 0 ? rows.values.data() + at * static_cast<std::size_t>(stride_)
                                 : nullptr;
}

bool DayTable::holds(const Rows& rows, int layer, int slot, int length, std::int32_t value) const {
    const std::int32_t* values = row(rows, layer, slot);
    return values != nullptr && values[length] == value;
}

std::int32_t* DayTable::writable(Rows& rows, int layer, int slot) {
    const std::size_t at = row_number(layer, slot);
    std::int32_t* values = rows.values.data() + at * static_cast<std::size_t>(stride_);
    if (rows.is_used[at] == 0) {
        rows.is_used[at] = 1;
        std::fill_n(values, stride_, impossible);
    }
    return values;
}

// Rows are cleared when they are first written to: most never are.
void DayTable::reset() {
    const std::size_t count =
        static_cast<std::size_t>(layers_) * static_cast<std::size_t>(last_ - first_ + 1);
    for (Rows* rows : {&ended_, &ready_, &onward_}) {
        rows->is_used.assign(count, 0);
        if (rows->values.size() < count * static_cast<std::size_t>(stride_))
            rows->values.resize(count * static_cast<std::size_t>(stride_));
    }
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

int DayTable::longest_in(int layer) const {
    return is_after_break(layer) ? rules_.longest : std::min(rules_.longest, rules_.stretch_most);
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
    find_stay();
    for (int slot = first_; slot <= last_; ++slot) {
        for (int at = 0; at < layers_; ++at) start_from(slot, at);
    }
}

void DayTable::start_from(int slot, int at) {
    if (is_after_break(at) && rules_.longest <= rules_.stretch_most)
        return;
    const int count = longest_at(slot) + 1;
    make_ready(slot, at);
    if (const std::int32_t* ready = row(ready_, at, slot)) {
        start_pieces(slot, at, ready);
        raise_row(onward_, at, slot, ready, count);
    }
    // What was ready after an earlier step may go on with a later one, unless a step between them
    // is required.
    const int step = at / layers_a_step();
    if (step > 0 && !must_pass(step)) {
        if (const std::int32_t* onward = row(onward_, at - layers_a_step(), slot))
            raise_row(onward_, at, slot, onward, count);
    }
    if (step < steps_) {
        if (const std::int32_t* onward = row(onward_, at, slot)) {
            const Offer& next = *offer_at_step_[static_cast<std::size_t>(step) + 1];
            start_lengths(slot, next, onward, at + layers_a_step());
        }
    }
    if (!is_after_break(at))
        start_break(slot, at);
}

void DayTable::raise_row(Rows& rows, int layer, int slot, const std::int32_t* from, int count) {
    raise_to(writable(rows, layer, slot), from, count, 0);
    ++rows_touched_;
}

void DayTable::make_ready(int slot, int at) {
    const int count = longest_at(slot) + 1;
    if (const std::int32_t* ended = row(ended_, at, slot))
        raise_row(ready_, at, slot, ended, count);
    for (int wait = 1; wait <= rules_.waiting_most && slot - wait >= reach(slot); ++wait) {
        if (count <= wait)
            break;
        const std::int32_t* ended = row(ended_, at, slot - wait);
        if (ended == nullptr)
            continue;
        raise_to(writable(ready_, at, slot) + wait, ended, count - wait,
                 -rules_.waiting_cost * wait);
        ++rows_touched_;
    }
    if (at == 0) {
        std::int32_t* ready = writable(ready_, at, slot);
        ready[0] = std::max(ready[0], 0);
    }
}

void DayTable::start_pieces(int slot, int at, const std::int32_t* ready) {
    const Layer now = layer(at);
    for (const Offer& offer : offers_) {
        if (offer.step > 0)
            continue;
        start_lengths(slot, offer, ready, index({now.step, now.done | offer.mark, now.after}));
    }
}

// Pieces of every length from this slot on.
void DayTable::start_lengths(int slot, const Offer& offer, const std::int32_t* from, int to) {
    if (slot < offer.open || slot + offer.shortest > offer.close)
        return;
    const int cap = longest_in(to);
    for (int length = offer.shortest; length <= offer.longest; ++length) {
        const int end = slot + length;
        const int count = std::min(longest_at(slot), cap - length) + 1;
        if (end > offer.close || reach(end) > slot || count <= 0)
            break;
        raise_to(writable(ended_, to, end) + length, from, count, offer.value(length));
        ++rows_touched_;
    }
}

void DayTable::start_break(int slot, int at) {
    const int end = slot + rules_.break_length;
    if (rules_.longest <= rules_.stretch_most || end > last_ || reach(end) > slot)
        return;
    const int from = rules_.break_earliest;
    const int to =
        std::min({rules_.stretch_most, longest_at(slot), rules_.longest - rules_.break_length});
    const std::int32_t* ended = row(ended_, at, slot);
    if (to < from || ended == nullptr)
        return;
    raise_to(writable(ready_, at + 1, end) + from + rules_.break_length, ended + from,
             to - from + 1, 0);
    ++rows_touched_;
}

bool DayTable::must_pass(int step) const {
    return std::find(required_.steps.begin(), required_.steps.end(), step) != required_.steps.end();
}

bool DayTable::is_complete(Layer layer) const {
    return static_cast<int>(layer.done) == marks_all_ - 1 &&
           (required_.steps.empty() || layer.step >= required_.steps.back());
}

bool DayTable::is_final(Layer layer, int length) const {
    return is_complete(layer) &&
           (layer.after == After::the_break) == (length > rules_.stretch_most);
}

// The value of staying from the start of a shift to its end is what is told for the end less what
// is told for the start; the latter stands in stay_before_ by the distance to the day's last slot.
void DayTable::find_stay() {
    stay_before_.clear();
    if (presence_ == nullptr)
        return;
    for (int slot = last_; slot >= first_; --slot)
        stay_before_.push_back(static_cast<std::int32_t>(presence_[slot] - presence_[first_]));
}

void DayTable::collect(int earliest, int latest, std::span<std::int32_t> best) const {
    const auto paid_most = static_cast<int>(best.size()) - 1;
    for (int at = 0; at < layers_; ++at) {
        const Layer layer_now = layer(at);
        if (!is_complete(layer_now))
            continue;
        const bool has_break = layer_now.after == After::the_break;
        const int unpaid = has_break ? rules_.break_length : 0;
        const int shortest = has_break ? rules_.stretch_most + 1 : 1;
        const int cap =
            std::min(paid_most + unpaid, has_break ? rules_.longest : rules_.stretch_most);
        for (int end = first_; end <= std::min(last_, latest); ++end) {
            const std::int32_t* values = row(ended_, at, end);
            const int longest = std::min({longest_at(end), end - earliest, cap});
            if (values == nullptr || longest < shortest)
                continue;
            std::int32_t* to = best.data() + shortest - unpaid;
            const int count = longest - shortest + 1;
            if (presence_ == nullptr) {
                raise_to(to, values + shortest, count, 0);
            } else {
                raise_to(to, values + shortest, stay_before_.data() + (last_ - end) + shortest,
                         count, stay_before_[static_cast<std::size_t>(last_ - end)]);
            }
        }
    }
}

}  // namespace kynnys::carving
