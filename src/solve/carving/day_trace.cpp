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
        const int length =
            paid + (layer_now.after == After::the_break ? rules_.break_length : 0);
        if (length > rules_.longest || !is_final(layer_now, length)) continue;
        for (int end = first_; end <= std::min(last_, latest); ++end) {
            if (length > longest_at(end) || end - length < earliest) continue;
            const std::int32_t before_stay = row(ended_, at, end)[length];
            if (before_stay <= impossible / 2) continue;
            if (before_stay + stay(end - length, end) != value) continue;
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
                stepped = step_back_doing(cursor, shift) || step_back_amount(cursor, shift);
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
    if (row(ready_, cursor.layer, cursor.slot)[cursor.length] == cursor.value) {
        cursor.state = Cursor::State::ready;
        return true;
    }
    Layer before = layer(cursor.layer);
    if (before.step == 0 || must_pass(before.step)) return false;
    --before.step;
    cursor.layer = index(before);
    return true;
}

bool DayTable::step_back_doing(Cursor& cursor, Shift& shift) const {
    const Layer now = layer(cursor.layer);
    for (const Offer& offer : offers_) {
        const int start = cursor.slot - offer.length;
        const int length = cursor.length - offer.length;
        if (offer.length == 0 || start < offer.open || cursor.slot > offer.close) continue;
        if (length < 0 || reach(cursor.slot) > start) continue;
        if ((now.done & offer.mark) != offer.mark) continue;
        const std::int32_t value = cursor.value - offer.value;
        Cursor before{0, start, length, value, Cursor::State::ready};
        if (offer.step > 0) {
            if (offer.step != now.step) continue;
            before.layer = index({now.step - 1, now.done, now.after});
            before.state = Cursor::State::onward;
            if (row(onward_, before.layer, start)[length] != value) continue;
        } else {
            before.layer = index({now.step, now.done & ~offer.mark, now.after});
            if (row(ready_, before.layer, start)[length] != value) continue;
        }
        shift.pieces.push_back({offer.occasion, start, offer.length});
        cursor = before;
        return true;
    }
    return false;
}

bool DayTable::step_back_amount(Cursor& cursor, Shift& shift) const {
    const Layer now = layer(cursor.layer);
    for (const Offer& offer : offers_) {
        if (offer.length > 0 || cursor.slot > offer.close) continue;
        if ((now.done & offer.mark) != offer.mark) continue;
        const int earliest = std::max(offer.open, reach(cursor.slot));
        const int longest =
            std::min({cursor.length, cursor.slot - earliest, piece_most(offer)});
        for (int length = offer.shortest; length <= longest; ++length) {
            const int start = cursor.slot - length;
            const std::int32_t value = cursor.value - offer.value * length;
            for (const std::uint32_t done : {now.done & ~offer.mark, now.done}) {
                if (offer.only_once && (done & offer.mark) != 0) continue;
                const int before = index({now.step, done, now.after});
                if (row(ready_, before, start)[cursor.length - length] != value) continue;
                add_amount({offer.occasion, start, length}, shift);
                cursor = {before, start, cursor.length - length, value, Cursor::State::ready};
                return true;
            }
        }
    }
    return false;
}

// An amount of which much is left is filled slot by slot, so its pieces are as long as they like.
int DayTable::piece_most(const Offer& offer) const {
    return offer.longest >= rules_.longest ? slots_per_day : offer.longest;
}

// Two stretches of one amount without a gap are one piece.
void DayTable::add_amount(Piece piece, Shift& shift) {
    if (!shift.pieces.empty()) {
        Piece& next = shift.pieces.back();
        if (next.occasion == piece.occasion && next.start == piece.start + piece.length) {
            next.start = piece.start;
            next.length += piece.length;
            return;
        }
    }
    shift.pieces.push_back(piece);
}

bool DayTable::step_back_gap(Cursor& cursor, Shift& shift) const {
    for (int wait = 0; wait <= std::min(rules_.waiting_most, cursor.length - 1); ++wait) {
        const int slot = cursor.slot - wait;
        if (slot < reach(cursor.slot)) break;
        const std::int32_t value = cursor.value + rules_.waiting_cost * wait;
        if (row(ended_, cursor.layer, slot)[cursor.length - wait] != value) continue;
        cursor = {cursor.layer, slot, cursor.length - wait, value, Cursor::State::ended};
        return true;
    }
    const int slot = cursor.slot - rules_.break_length;
    const int length = cursor.length - rules_.break_length;
    const Layer now = layer(cursor.layer);
    if (now.after == After::nothing || slot < reach(cursor.slot)) return false;
    if (length < rules_.break_earliest || length > rules_.stretch_most) return false;
    const int before = index({now.step, now.done, After::nothing});
    if (row(ended_, before, slot)[length] != cursor.value) return false;
    shift.break_start = slot;
    cursor = {before, slot, length, cursor.value, Cursor::State::ended};
    return true;
}

}  // namespace kynnys::carving
