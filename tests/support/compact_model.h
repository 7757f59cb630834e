// The carving problem as one integer program: for each option and day a flow through the day's
// slots, tied together by rows for breaks, hours, rhythm and the shared limits. Exact, and written
// from problem.h alone: what CBC proves on it is the optimum.
//
// Flow of an option's day: one unit enters at the slot in which the shift starts, goes along arcs
// for pieces, waiting and the break, and leaves where the shift ends. There are two copies of the
// slots: before and after the break. With S, E and T the slots of start, end and break, B = 1 if
// there is a break and Y = 1 if there is a shift (all of them sums over arcs), rule 4 reads
//   (stretch + 1) * B <= E - S <= stretch * Y + (break_earliest + break_length) * B
//   T - S <= stretch * B,  T - S >= break_earliest * B - 96 * (Y - B)
// and the paid slots are E - S - break_length * B.
#pragma once

#include <vector>

#include "solve/carving/problem.h"
#include "support/mip.h"

namespace kynnys::carving {

// The arcs of one option on one day, as columns.
struct DayFlow {
    struct PieceArc {
        int column = 0;
        Piece piece;
    };
    struct SlotArc {
        int column = 0;
        int slot = 0;
    };
    int day = 0;
    std::vector<PieceArc> pieces;
    std::vector<SlotArc> starts;
    std::vector<SlotArc> ends;
    std::vector<SlotArc> breaks;
};

// Adds the columns of the day, and the rows that concern the day alone.
DayFlow add_day_flow(const Problem& problem, const Option& option, int day, Mip& mip);

class CompactModel {
  public:
    explicit CompactModel(const Problem& problem);

    [[nodiscard]] const Mip& mip() const { return mip_; }
    // The jobs that the columns of an answer stand for.
    [[nodiscard]] Solution solution(const MipAnswer& answer) const;

  private:
    struct OptionFlow {
        int chosen = 0;  // column
        std::vector<DayFlow> days;
    };

    void add_option(int option);
    void add_hours(const Option& option, const OptionFlow& flow);
    void add_rhythm(const Person& person, const OptionFlow& flow);
    void add_people();
    void add_tasks();
    void add_unshared_task(int task);
    void add_room();
    void add_presence(int workplace, int day, int slot);
    void add_coach();
    void add_groups();
    [[nodiscard]] Job job_of(int option, const std::vector<double>& columns) const;

    const Problem& problem_;
    Mip mip_;
    std::vector<OptionFlow> flows_;  // by option
    std::vector<int> kept_;          // columns, by place in Problem::kept
};

}  // namespace kynnys::carving
