// The way back through a day's table, from a value to the shift behind it.
#include <algorithm>

#include "base/check.h"
#include "solve/carving/day_table.h"

namespace kynnys::carving {

// A state on the way back. `state` says what the value stands for: a piece has just ended, a piece
// may start, or a later step of the routine order may start.
struct DayTable::Cursor {
    enum class State { ended, ready, onward };
    int layer = 0;
    int slot = 0;
    int length = 0;
    std::int32_t value = 0;
    State state = State::ended;
};

Shift DayTable::trace(int day, int earliest, int latest, int paid, std::int32_t value) const {
    for (int at = 0; at < layers_; ++at) {
        const Layer layer_now = layer(at);
        const int length = paid + (layer_now.after == After::the_break ? rules_.break_length : 0);
        if (length > rules_.longest || !is_final(layer_now, length))
            continue;
        for (int end = first_; end <= std::min(last_, latest); ++end) {
            if (length > longest_at(end) || end - length < earliest)
                continue;
            const std::int32_t* values = row(ended_, at, end);
            const std::int32_t before_stay = values == nullptr ? impossible : values[length];
            if (before_stay <= impossible / 2)
                continue;
            if (before_stay + stay(end - length, end) != value)
                continue;
            Shift shift;
            shift.day = day;
            shift.start = end - length;
            shift.end = end;
            walk_back({at, end, length, before_stay, Cursor::State::ended}, shift);
            std::reverse(shift.pieces.begin(), shift.pieces.end());
            return shift;
        }
    }
    CHECK(!"the value was not collected under these limits");
    return {};
}

void DayTable::walk_back(Cursor cursor, Shift& shift) const {
    while (cursor.length > 0) {
        bool stepped = false;
        switch (cursor.state) {
            case Cursor::State::ended:
                stepped = step_back_piece(cursor, shift);
                break;
            case Cursor::State::ready:
                stepped = step_back_gap(cursor, shift);
                break;
            case Cursor::State::onward:
                stepped = step_back_onward(cursor);
                break;
        }
        CHECK(stepped);
    }
}

bool DayTable::step_back_onward(Cursor& cursor) const {
    if (holds(ready_, cursor.layer, cursor.slot, cursor.length, cursor.value)) {
        cursor.state = Cursor::State::ready;
        return true;
    }
    Layer before = layer(cursor.layer);
    if (before.step == 0 || must_pass(before.step))
        return false;
    --before.step;
    cursor.layer = index(before);
    return true;
}

bool DayTable::came_from(const Cursor& before) const {
    if (before.slot < first_ || before.length < 0)
        return false;
    const Rows& table = before.state == Cursor::State::onward ? onward_ : ready_;
    return holds(table, before.layer, before.slot, before.length, before.value);
}

bool DayTable::step_back_piece(Cursor& cursor, Shift& shift) const {
    const Layer now = layer(cursor.layer);
    for (const Offer& offer : offers_) {
        if (cursor.slot > offer.close || (offer.step > 0 && offer.step != now.step))
            continue;
        if ((now.done & offer.mark) != offer.mark)
            continue;
        for (int length = offer.shortest; length <= offer.longest; ++length) {
            const int start = cursor.slot - length;
            if (start < std::max(offer.open, reach(cursor.slot)))
                break;
            Cursor before{0, start, cursor.length - length, cursor.value - offer.value(length),
                          Cursor::State::ready};
            if (offer.step > 0) {
                before.layer = index({now.step - 1, now.done, now.after});
                before.state = Cursor::State::onward;
            } else {
                before.layer = index({now.step, now.done & ~offer.mark, now.after});
            }
            if (!came_from(before))
                continue;
            shift.pieces.push_back({offer.occasion, start, length});
            cursor = before;
            return true;
        }
    }
    return false;
}

bool DayTable::step_back_gap(Cursor& cursor, Shift& shift) const {
    for (int wait = 0; wait <= std::min(rules_.waiting_most, cursor.length - 1); ++wait) {
        const int slot = cursor.slot - wait;
        if (slot < reach(cursor.slot))
            break;
        const std::int32_t value = cursor.value + rules_.waiting_cost * wait;
        if (!holds(ended_, cursor.layer, slot, cursor.length - wait, value))
            continue;
        cursor = {cursor.layer, slot, cursor.length - wait, value, Cursor::State::ended};
        return true;
    }
    const int slot = cursor.slot - rules_.break_length;
    const int length = cursor.length - rules_.break_length;
    const Layer now = layer(cursor.layer);
    if (now.after == After::nothing || slot < reach(cursor.slot))
        return false;
    if (length < rules_.break_earliest || length > rules_.stretch_most)
        return false;
    const int before = index({now.step, now.done, After::nothing});
    if (!holds(ended_, before, slot, length, cursor.value))
        return false;
    shift.break_start = slot;
    cursor = {before, slot, length, cursor.value, Cursor::State::ended};
    return true;
}

}  // namespace kynnys::carving
