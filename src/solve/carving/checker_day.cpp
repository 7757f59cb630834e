#include "solve/carving/checker_day.h"

#include <algorithm>

#include "solve/carving/checker_common.h"

namespace kynnys::carving::checking {

namespace {

// Rows of best values. Within a row they stand by what was done so far: first by the greatest rank
// that may have been done, then by the set of marks.
class Table {
  public:
    Table(std::size_t rows, std::size_t width) : width_(width), cells_(rows * width, impossible) {}
    std::int64_t* row(std::size_t number) { return cells_.data() + number * width_; }
    [[nodiscard]] const std::int64_t* row(std::size_t number) const {
        return cells_.data() + number * width_;
    }

  private:
    std::size_t width_;
    std::vector<std::int64_t> cells_;
};

// A shift before its break, or after it.
struct Part {
    Part(std::size_t slots, std::size_t width) : ended(slots, width), ready(slots, width) {}
    Table ended;  // by slot after the start: a piece ends there
    Table ready;  // a piece may begin there
};

void raise(std::int64_t& best, std::int64_t value) {
    best = std::max(best, value);
}

// The shifts that begin in one slot, built up slot by slot: first what is done before a break, and
// beside it what is done after one.
class FromOneStart {
  public:
    FromOneStart(const Problem& problem, const Person& person, const DayChoice& choice,
                 std::int64_t scale, int start, int last)
        : problem_(problem),
          person_(person),
          choice_(choice),
          waiting_cost_(scale * problem.waiting_cost),
          start_(start),
          last_(last),
          sets_(std::size_t{1} << static_cast<unsigned>(choice.marks)),
          width_(sets_ * at(choice.ranks + 1)),
          before_(at(last - start + 1), width_),
          after_(before_) {}

    void add_to(std::vector<DayShift>& shifts);

  private:
    void end_pieces(Part& part, int slot);
    void end_piece(Part& part, const Chance& chance, int slot, int length);
    void wait(Part& part, int slot);
    void take_break(int slot);
    void add_shift(const Part& part, int slot, int paid, std::vector<DayShift>& shifts) const;

    const Problem& problem_;
    const Person& person_;
    const DayChoice& choice_;
    std::int64_t waiting_cost_;
    int start_;
    int last_;
    std::size_t sets_;
    std::size_t width_;
    Part before_;
    Part after_;
};

// What can wait is done after lower ranks only, and then its rank is reached.
void FromOneStart::end_piece(Part& part, const Chance& chance, int slot, int length) {
    const std::int64_t value = chance.value + length * chance.slot_value;
    const std::int64_t* from = part.ready.row(at(slot - length - start_));
    std::int64_t* to = part.ended.row(at(slot - start_));
    const int first = chance.rank;
    const int last = chance.rank > 0 ? chance.rank : choice_.ranks;
    for (int rank = first; rank <= last; ++rank) {
        const std::int64_t* by_set = from + at(chance.rank > 0 ? rank - 1 : rank) * sets_;
        for (std::size_t set = 0; set < sets_; ++set)
            raise(to[at(rank) * sets_ + (set | chance.mark)], by_set[set] + value);
    }
}

void FromOneStart::end_pieces(Part& part, int slot) {
    for (const Chance& chance : choice_.chances) {
        if (slot > chance.close)
            continue;
        const int earliest = std::max(start_, chance.open);
        const int longest = std::min(chance.most, slot - earliest);
        for (int length = chance.shortest; length <= longest; ++length)
            end_piece(part, chance, slot, length);
    }
    std::int64_t* ended = part.ended.row(at(slot - start_));
    for (std::size_t cell = sets_; cell < width_; ++cell) raise(ended[cell], ended[cell - sets_]);
}

void FromOneStart::wait(Part& part, int slot) {
    std::int64_t* to = part.ready.row(at(slot - start_));
    for (int waited = 0; waited <= problem_.waiting_most && waited <= slot - start_; ++waited) {
        const std::int64_t* from = part.ended.row(at(slot - waited - start_));
        for (std::size_t cell = 0; cell < width_; ++cell)
            raise(to[cell], from[cell] - waited * waiting_cost_);
    }
}

void FromOneStart::take_break(int slot) {
    const int worked = slot - problem_.break_length - start_;
    if (worked < person_.break_earliest || worked > person_.stretch_most)
        return;
    const std::int64_t* from = before_.ended.row(at(worked));
    std::int64_t* to = after_.ready.row(at(slot - start_));
    for (std::size_t cell = 0; cell < width_; ++cell) raise(to[cell], from[cell]);
}

// The last cell of a row allows any rank and has all marks.
void FromOneStart::add_shift(const Part& part, int slot, int paid,
                             std::vector<DayShift>& shifts) const {
    const std::int64_t best = part.ended.row(at(slot - start_))[width_ - 1];
    if (paid >= choice_.shift_fewest && paid <= person_.daily_most && best > impossible / 2)
        shifts.push_back(
            {start_, slot, paid, best + choice_.stay[at(slot)] - choice_.stay[at(start_)]});
}

void FromOneStart::add_to(std::vector<DayShift>& shifts) {
    for (int rank = 0; rank <= choice_.ranks; ++rank) before_.ready.row(0)[at(rank) * sets_] = 0;
    for (int slot = start_ + 1; slot <= last_; ++slot) {
        const int presence = slot - start_;
        if (presence <= person_.stretch_most) {
            end_pieces(before_, slot);
            wait(before_, slot);
            add_shift(before_, slot, presence, shifts);
        }
        if (presence >= person_.break_earliest + problem_.break_length) {
            end_pieces(after_, slot);
            wait(after_, slot);
            take_break(slot);
            if (presence > person_.stretch_most)
                add_shift(after_, slot, presence - problem_.break_length, shifts);
        }
    }
}

}  // namespace

std::vector<DayShift> best_shifts(const Problem& problem, const Person& person,
                                  const DayChoice& choice, std::int64_t scale) {
    std::vector<DayShift> shifts;
    const int longest = std::min(person.break_earliest + person.stretch_most, person.daily_most) +
                        problem.break_length;
    for (int start = 0; start < slots_per_day; ++start) {
        int last = start;
        while (last < slots_per_day && last < start + longest && choice.open.test(at(last))) ++last;
        if (last > start)
            FromOneStart(problem, person, choice, scale, start, last).add_to(shifts);
    }
    return shifts;
}

}  // namespace kynnys::carving::checking
