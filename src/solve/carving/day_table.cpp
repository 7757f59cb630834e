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
    return table.data() + (static_cast<std::size_t>(layer) *
                               static_cast<std::size_t>(last_ - first_ + 1) +
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
    if (amounts_.size() < offers_.size()) amounts_.resize(offers_.size());
    offer_at_step_.assign(static_cast<std::size_t>(steps_) + 1, nullptr);
    for (std::size_t i = 0; i < offers_.size(); ++i) {
        if (offers_[i].length == 0 && offers_[i].longest >= rules_.longest) amounts_[i].assign(cells, impossible);
        if (offers_[i].step > 0) {
            offer_at_step_[static_cast<std::size_t>(offers_[i].step)] = &offers_[i];
        }
    }
}

void DayTable::find_reach(const DayMask& open) {
    reach_.assign(slots_per_day + 1, 0);
    for (int slot = first_; slot <= last_; ++slot) {
        const bool joins = slot > first_ && open.test(static_cast<std::size_t>(slot - 1));
        reach_[static_cast<std::size_t>(slot)] = joins ? reach(slot - 1) : slot;
    }
}

int DayTable::longest_at(int slot) const { return std::min(rules_.longest, slot - reach(slot)); }

int DayTable::longest_in(Layer layer) const {
    return layer.after == After::nothing ? std::min(rules_.longest, rules_.stretch_most)
                                         : rules_.longest;
}

void DayTable::fill(int first, int last, const DayMask& open, std::span<const Offer> offers,
                    const Tracked& tracked, const std::int64_t* presence,
                    const DayRules& rules) {
    first_ = first;
    last_ = last;
    offers_ = offers;
    tracked_ = tracked;
    presence_ = presence;
    rules_ = rules;
    steps_ = 0;
    for (const Offer& offer : offers) steps_ = std::max(steps_, offer.step);
    marks_all_ = 1 << tracked.marks;
    layers_ = (steps_ + 1) * marks_all_ * 2;
    stride_ = (rules.longest + 1 + lane - 1) / lane * lane;
    reset();
    find_reach(open);
    for (int slot = first_; slot <= last_; ++slot) {
        close_amounts(slot);
        for (int at = 0; at < layers_; ++at) start_from(slot, layer(at));
    }
}

void DayTable::close_amounts(int slot) {
    const int count = longest_at(slot) + 1;
    for (std::size_t i = 0; i < offers_.size(); ++i) {
        const Offer& offer = offers_[i];
        if (offer.length > 0 || offer.longest < rules_.longest) continue;
        if (slot < offer.open + offer.shortest || slot > offer.close) continue;
        const bool goes_on = slot < offer.close && reach(slot + 1) <= slot;
        for (int from = 0; from < layers_; ++from) {
            const std::int32_t* inside = row(amounts_[i], from, slot);
            if (!any_possible(inside, count)) continue;
            Layer to = layer(from);
            const int longer = std::min(count, longest_in(to));
            to.done |= offer.mark;
            raise_to(row(ended_, index(to), slot), inside, count, 0);
            if (goes_on) raise_to(row(amounts_[i], from, slot + 1) + 1, inside, longer, offer.value);
            rows_touched_ += 2;
        }
    }
}

void DayTable::start_from(int slot, Layer layer) {
    if (layer.after == After::the_break && rules_.longest <= rules_.stretch_most) return;
    make_ready(slot, layer);
    const int at = index(layer);
    const int count = longest_at(slot) + 1;
    if (any_possible(row(ready_, at, slot), count)) start_pieces(slot, layer);
    // What was ready after an earlier step may go on with a later one, unless a step between them is
    // required.
    raise_to(row(onward_, at, slot), row(ready_, at, slot), count, 0);
    if (layer.step > 0 && !must_pass(layer.step)) {
        const int before = index({layer.step - 1, layer.done, layer.after});
        raise_to(row(onward_, at, slot), row(onward_, before, slot), count, 0);
    }
    rows_touched_ += 4;
    if (layer.step < steps_ && any_possible(row(onward_, at, slot), count)) {
        start_steps(slot, layer);
    }
    if (layer.after == After::nothing) start_break(slot, layer);
}

void DayTable::make_ready(int slot, Layer layer) {
    const int at = index(layer);
    std::int32_t* ready = row(ready_, at, slot);
    const int count = longest_at(slot) + 1;
    raise_to(ready, row(ended_, at, slot), count, 0);
    for (int wait = 1; wait <= rules_.waiting_most && slot - wait >= reach(slot); ++wait) {
        if (count <= wait) break;
        raise_to(ready + wait, row(ended_, at, slot - wait), count - wait,
                 -rules_.waiting_cost * wait);
    }
    if (at == 0) ready[0] = std::max(ready[0], 0);
}

void DayTable::start_pieces(int slot, Layer layer) {
    const int at = index(layer);
    const std::int32_t* ready = row(ready_, at, slot);
    const int cap = longest_in(layer);
    for (std::size_t i = 0; i < offers_.size(); ++i) {
        const Offer& offer = offers_[i];
        if (offer.step > 0 || slot < offer.open || slot >= offer.close) continue;
        if (offer.only_once && (layer.done & offer.mark) != 0) continue;
        const int end = slot + offer.shortest;
        const int count = std::min(longest_at(slot), cap - offer.shortest) + 1;
        if (end > offer.close || reach(end) > slot || count <= 0) continue;
        ++rows_touched_;
        if (offer.length == 0 && offer.longest >= rules_.longest) {
            raise_to(row(amounts_[i], at, end) + offer.shortest, ready, count,
                     offer.value * offer.shortest);
        } else if (offer.length == 0) {
            start_short_amount(slot, layer, offer);
        } else {
            const Layer to{layer.step, layer.done | offer.mark, layer.after};
            raise_to(row(ended_, index(to), end) + offer.shortest, ready, count, offer.value);
        }
    }
}

// An amount of which so little is left that every length of a piece is tried.
void DayTable::start_short_amount(int slot, Layer layer, const Offer& offer) {
    const Layer to{layer.step, layer.done | offer.mark, layer.after};
    for (int length = offer.shortest; length <= offer.longest; ++length) {
        const int end = slot + length;
        const int count = std::min(longest_at(slot), longest_in(layer) - length) + 1;
        if (end > offer.close || reach(end) > slot || count <= 0) break;
        raise_to(row(ended_, index(to), end) + length, row(ready_, index(layer), slot), count,
                 offer.value * length);
        ++rows_touched_;
    }
}

void DayTable::start_steps(int slot, Layer layer) {
    const Offer* offer = offer_at_step_[static_cast<std::size_t>(layer.step) + 1];
    const int end = slot + offer->length;
    const int count = std::min(longest_at(slot), longest_in(layer) - offer->length) + 1;
    if (slot < offer->open || end > offer->close || reach(end) > slot || count <= 0) return;
    const Layer to{layer.step + 1, layer.done, layer.after};
    raise_to(row(ended_, index(to), end) + offer->length, row(onward_, index(layer), slot), count,
             offer->value);
    ++rows_touched_;
}

void DayTable::start_break(int slot, Layer layer) {
    const int end = slot + rules_.break_length;
    if (rules_.longest <= rules_.stretch_most || end > last_ || reach(end) > slot) return;
    const int from = rules_.break_earliest;
    const int to = std::min(
        {rules_.stretch_most, longest_at(slot), rules_.longest - rules_.break_length});
    if (to < from) return;
    const Layer after{layer.step, layer.done, After::the_break};
    raise_to(row(ready_, index(after), end) + from + rules_.break_length,
             row(ended_, index(layer), slot) + from, to - from + 1, 0);
    ++rows_touched_;
}

bool DayTable::must_pass(int step) const {
    return std::find(tracked_.steps.begin(), tracked_.steps.end(), step) !=
           tracked_.steps.end();
}

bool DayTable::is_final(Layer layer, int length) const {
    if ((layer.done & tracked_.required) != tracked_.required) return false;
    if (!tracked_.steps.empty() && layer.step < tracked_.steps.back()) return false;
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
                if (values[length] <= impossible / 2 || !is_final(layer_now, length)) continue;
                const auto paid = static_cast<std::size_t>(length - unpaid);
                const auto value =
                    static_cast<std::int32_t>(values[length] + stay(end - length, end));
                if (paid < best.size()) best[paid] = std::max(best[paid], value);
            }
        }
    }
}

}  // namespace kynnys::carving
