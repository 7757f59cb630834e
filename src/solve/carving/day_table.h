// The best shift of each length on one day, for one option under given prices: a longest path over
// the day's slots. Row `slot` of the table holds, for each length so far, the best value of a shift
// that ends there; an occasion is one shifted vector maximum.
//
// Layers: the same table once for each occasion that can wait and was done last (so that they come
// in their order and none twice), for each combination of occasions that a case requires, and
// before and after the break.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "solve/carving/option_table.h"

namespace kynnys::carving {

inline constexpr std::int32_t impossible = -(1 << 29);

// An opportunity at current prices. A piece has shortest … longest slots and is worth `once` plus
// `per_slot` for each.
struct Offer {
    int occasion = 0;
    int open = 0;
    int close = 0;
    int shortest = 0;
    int longest = 0;
    std::int32_t once = 0;
    std::int32_t per_slot = 0;
    int step = 0;            // its place in the routine order from 1 on; 0: cannot wait
    std::uint32_t mark = 0;  // its bit when a case requires it and it has no step
    [[nodiscard]] std::int32_t value(int length) const { return once + per_slot * length; }
};

struct DayRules {
    int stretch_most = 0;
    int break_earliest = 0;
    int break_length = 0;
    int waiting_most = 0;
    std::int32_t waiting_cost = 0;  // scaled, per slot
    int longest = 0;                // presence, break included
};

// What a case requires of a day's shift.
struct Required {
    int marks = 0;           // all of the marks 1, 2, 4, …, so many
    std::vector<int> steps;  // of the routine order, ascending
};

class DayTable {
  public:
    // `open` tells which slots may be stayed in; `presence` is the scaled value of staying from
    // midnight to each slot (97 numbers) or nullptr. Both must outlive the table's use, and so must
    // the offers.
    void fill(int first, int last, const DayMask& open, std::span<const Offer> offers,
              const Required& required, const std::int64_t* presence, const DayRules& rules);

    // best[paid] = greatest value of a shift of that many paid slots, which starts at `earliest` or
    // later and ends at `latest` or earlier; lengths without one are left as they are.
    void collect(int earliest, int latest, std::span<std::int32_t> best) const;

    // The shift behind a value that collect() gave under the same limits.
    [[nodiscard]] Shift trace(int day, int earliest, int latest, int paid,
                              std::int32_t value) const;

    [[nodiscard]] std::int64_t rows_touched() const { return rows_touched_; }

  private:
    enum class After { nothing, the_break };
    struct Layer {
        int step = 0;  // of the routine order, done last
        std::uint32_t done = 0;
        After after = After::nothing;
    };
    [[nodiscard]] int index(Layer layer) const {
        return (layer.step * marks_all_ + static_cast<int>(layer.done)) * 2 +
               (layer.after == After::the_break ? 1 : 0);
    }
    [[nodiscard]] Layer layer(int index) const {
        return {index / 2 / marks_all_, static_cast<std::uint32_t>(index / 2 % marks_all_),
                index % 2 != 0 ? After::the_break : After::nothing};
    }
    [[nodiscard]] int layers_a_step() const { return marks_all_ * 2; }
    [[nodiscard]] static bool is_after_break(int layer) { return layer % 2 != 0; }
    // A row for each layer and slot, by length; only those that are used hold anything.
    struct Rows {
        std::vector<std::int32_t> values;
        std::vector<char> is_used;
    };
    [[nodiscard]] std::size_t row_number(int layer, int slot) const;
    [[nodiscard]] const std::int32_t* row(const Rows& rows, int layer, int slot) const;
    [[nodiscard]] bool holds(const Rows& rows, int layer, int slot, int length,
                             std::int32_t value) const;
    std::int32_t* writable(Rows& rows, int layer, int slot);
    void raise_row(Rows& rows, int layer, int slot, const std::int32_t* from, int count);
    void reset();
    void find_reach(const DayMask& open);
    void find_stay();
    [[nodiscard]] int reach(int slot) const { return reach_[static_cast<std::size_t>(slot)]; }
    [[nodiscard]] int longest_at(int slot) const;
    [[nodiscard]] int longest_in(int layer) const;
    void start_from(int slot, int layer);
    void make_ready(int slot, int layer);
    void start_pieces(int slot, int layer, const std::int32_t* ready);
    void start_lengths(int slot, const Offer& offer, const std::int32_t* from, int to);
    void start_break(int slot, int layer);
    [[nodiscard]] bool must_pass(int step) const;
    [[nodiscard]] bool is_complete(Layer layer) const;  // has all that a case requires
    [[nodiscard]] bool is_final(Layer layer, int length) const;
    [[nodiscard]] std::int64_t stay(int from, int to) const {
        return presence_ == nullptr ? 0 : presence_[to] - presence_[from];
    }
    struct Cursor;
    bool step_back_piece(Cursor& cursor, Shift& shift) const;
    [[nodiscard]] bool came_from(const Cursor& before) const;
    bool step_back_gap(Cursor& cursor, Shift& shift) const;
    bool step_back_onward(Cursor& cursor) const;
    void walk_back(Cursor cursor, Shift& shift) const;

    int first_ = 0;
    int last_ = 0;
    int steps_ = 0;      // offers that can wait
    int marks_all_ = 1;  // combinations of marks
    int layers_ = 0;
    int stride_ = 0;
    Required required_;
    std::span<const Offer> offers_;
    const std::int64_t* presence_ = nullptr;
    std::vector<std::int32_t> stay_before_;
    DayRules rules_;
    std::vector<int> reach_;  // first slot of the open run that ends at each slot
    Rows ended_;              // a piece ends at the slot
    Rows ready_;              // a piece may start at the slot
    Rows onward_;             // … and a later step of the routine order may start
    std::vector<const Offer*> offer_at_step_;
    std::int64_t rows_touched_ = 0;
};

}  // namespace kynnys::carving
