#include "solve/carving/checker_day.h"

#include <algorithm>

#include "solve/carving/checker_common.h"

namespace kynnys::carving {

namespace {

// Rows of best values by the set of marks done.
class Table {
  public:
    Table(std::size_t rows, std::size_t sets) : sets_(sets), cells_(rows * sets, impossible) {}
    std::int64_t* row(std::size_t number) { return cells_.data() + number * sets_; }
    [[nodiscard]] const std::int64_t* row(std::size_t number) const {
        return cells_.data() + number * sets_;
    }

  private:
    std::size_t sets_;
    std::vector<std::int64_t> cells_;
};

// A shift before its break, or after it.
struct Part {
    Part(std::size_t slots, std::size_t chances, std::size_t sets)
        : ended(slots, sets), ready(slots, sets), inside(chances, sets) {}
    Table ended;   // by slot after the start: a piece ends there
    Table ready;   // a piece may begin there
    Table inside;  // by chance: the running piece of an amount, long enough to end
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
          before_(at(last - start + 1), choice.chances.size(), sets_),
          after_(before_) {}

    void add_to(std::vector<DayShift>& shifts);

  private:
    void end_pieces(Part& part, int slot);
    void end_doing(Part& part, const Chance& chance, int slot);
    void end_amount(Part& part, std::size_t number, int slot);
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
    Part before_;
    Part after_;
};

void FromOneStart::end_doing(Part& part, const Chance& chance, int slot) {
    const int begin = slot - chance.length;
    if (begin < start_ || begin < chance.open || slot > chance.close)
        return;
    const std::int64_t* from = part.ready.row(at(begin - start_));
    std::int64_t* to = part.ended.row(at(slot - start_));
    for (std::size_t set = 0; set < sets_; ++set) {
        if ((set & chance.mark) == 0)
            raise(to[set | chance.mark], from[set] + chance.value);
    }
}

void FromOneStart::end_amount(Part& part, std::size_t number, int slot) {
    const Chance& chance = choice_.chances[number];
    const int begin = slot - chance.shortest;
    if (begin < start_ || begin < chance.open || slot > chance.close)
        return;
    const std::int64_t* from = part.ready.row(at(begin - start_));
    std::int64_t* inside = part.inside.row(number);
    std::int64_t* to = part.ended.row(at(slot - start_));
    for (std::size_t set = 0; set < sets_; ++set) {
        inside[set] =
            std::max(inside[set] + chance.value, from[set] + chance.shortest * chance.value);
        raise(to[set | chance.mark], inside[set]);
    }
}

void FromOneStart::end_pieces(Part& part, int slot) {
    for (std::size_t number = 0; number < choice_.chances.size(); ++number) {
        if (choice_.chances[number].length > 0)
            end_doing(part, choice_.chances[number], slot);
        else
            end_amount(part, number, slot);
    }
}

void FromOneStart::wait(Part& part, int slot) {
    std::int64_t* to = part.ready.row(at(slot - start_));
    for (int waited = 0; waited <= problem_.waiting_most && waited <= slot - start_; ++waited) {
        const std::int64_t* from = part.ended.row(at(slot - waited - start_));
        for (std::size_t set = 0; set < sets_; ++set)
            raise(to[set], from[set] - waited * waiting_cost_);
    }
}

void FromOneStart::take_break(int slot) {
    const int worked = slot - problem_.break_length - start_;
    if (worked < person_.break_earliest || worked > person_.stretch_most)
        return;
    const std::int64_t* from = before_.ended.row(at(worked));
    std::int64_t* to = after_.ready.row(at(slot - start_));
    for (std::size_t set = 0; set < sets_; ++set) raise(to[set], from[set]);
}

void FromOneStart::add_shift(const Part& part, int slot, int paid,
                             std::vector<DayShift>& shifts) const {
    if (paid < choice_.shift_fewest || paid > person_.daily_most)
        return;
    std::int64_t best = impossible;
    const std::int64_t* ended = part.ended.row(at(slot - start_));
    for (std::size_t set = 0; set < sets_; ++set) {
        if ((set & choice_.required) == choice_.required)
            raise(best, ended[set]);
    }
    if (best > impossible / 2)
        shifts.push_back(
            {start_, slot, paid, best + choice_.stay[at(slot)] - choice_.stay[at(start_)]});
}

void FromOneStart::add_to(std::vector<DayShift>& shifts) {
    before_.ready.row(0)[0] = 0;
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
    const int longest =
        std::min(person.break_earliest + person.stretch_most, std::max(person.daily_most, 0)) +
        problem.break_length;
    for (int start = 0; start < slots_per_day; ++start) {
        int last = start;
        while (last < slots_per_day && last < start + longest && choice.open.test(at(last))) ++last;
        if (last > start)
            FromOneStart(problem, person, choice, scale, start, last).add_to(shifts);
    }
    return shifts;
}

}  // namespace kynnys::carving
