#include <algorithm>
#include <array>

#include "support/brute_force.h"

namespace kynnys::carving {

namespace {

std::size_t at(int position) {
    return static_cast<std::size_t>(position);
}

// Of each job there may be many beginnings that lead to nothing.
constexpr std::size_t steps_per_job = 30;

struct ValuedShift {
    Shift shift;
    int paid = 0;
    std::int64_t value = 0;
};

std::int64_t worth_of(const Option& option, int task) {
    for (const TaskWorth& worth : option.tasks) {
        if (worth.task == task)
            return worth.value;
    }
    return 0;
}

// All shifts of one option on one day.
class EveryShift {
  public:
    EveryShift(const Problem& problem, const Option& option, int day, std::size_t steps)
        : problem_(problem),
          option_(option),
          person_(problem.people[at(option.person)]),
          steps_(steps) {
        open_ = person_.open[at(day)] & problem.workplaces[at(option.workplace)].open[at(day)];
        shift_.day = day;
    }

    std::vector<ValuedShift> list() {
        for (shift_.start = 0; shift_.start < slots_per_day; ++shift_.start) {
            shift_.end = shift_.start;
            add_pieces_from(shift_.start);
        }
        return found_;
    }
    [[nodiscard]] bool is_cut() const { return steps_ == 0; }

  private:
    void extend();
    void add_pieces_from(int start);
    void add_piece(const Piece& piece);
    void finish();
    [[nodiscard]] bool keeps_break_rules() const;
    [[nodiscard]] bool is_open(int from, int to) const;
    [[nodiscard]] bool breaks_routine(const Piece& piece) const;

    const Problem& problem_;
    const Option& option_;
    const Person& person_;
    std::size_t steps_;  // still allowed
    DayMask open_;
    Shift shift_;
    std::vector<ValuedShift> found_;
};

bool EveryShift::is_open(int from, int to) const {
    for (int slot = from; slot < to; ++slot) {
        if (!open_.test(at(slot)))
            return false;
    }
    return true;
}

bool EveryShift::keeps_break_rules() const {
    const int presence = shift_.end - shift_.start;
    if (shift_.break_start == -1)
        return presence <= person_.stretch_most;
    const int before = shift_.break_start - shift_.start;
    return presence > person_.stretch_most && before >= person_.break_earliest &&
           before <= person_.stretch_most &&
           presence <= person_.break_earliest + problem_.break_length + person_.stretch_most;
}

void EveryShift::finish() {
    const int unpaid = shift_.break_start == -1 ? 0 : problem_.break_length;
    const int paid = shift_.end - shift_.start - unpaid;
    if (keeps_break_rules() && paid >= option_.shift_fewest && paid <= person_.daily_most)
        found_.push_back({shift_, paid, shift_value(problem_, option_, shift_)});
}

// Of two occasions that can wait, the earlier window comes first.
bool EveryShift::breaks_routine(const Piece& piece) const {
    const auto window = [&](int number) {
        const Occasion& occasion = problem_.occasions[at(number)];
        return std::array{occasion.open, occasion.close, number};
    };
    const auto can_wait = [&](int number) {
        const Occasion& occasion = problem_.occasions[at(number)];
        return occasion.close - occasion.open >= 2 * occasion.shortest;
    };
    return can_wait(piece.occasion) &&
           std::any_of(shift_.pieces.begin(), shift_.pieces.end(), [&](const Piece& earlier) {
               return can_wait(earlier.occasion) &&
                      window(piece.occasion) < window(earlier.occasion);
           });
}

void EveryShift::add_piece(const Piece& piece) {
    const bool again =
        std::any_of(shift_.pieces.begin(), shift_.pieces.end(),
                    [&](const Piece& earlier) { return earlier.occasion == piece.occasion; });
    if (again || !is_open(shift_.end, piece.start + piece.length) || breaks_routine(piece))
        return;
    const int end = shift_.end;
    shift_.pieces.push_back(piece);
    shift_.end = piece.start + piece.length;
    extend();
    shift_.end = end;
    shift_.pieces.pop_back();
}

void EveryShift::add_pieces_from(int start) {
    for (const TaskWorth& worth : option_.tasks) {
        const Task& task = problem_.tasks[at(worth.task)];
        for (int o = task.first_occasion; o < task.last_occasion; ++o) {
            const Occasion& occasion = problem_.occasions[at(o)];
            if (occasion.day != shift_.day || start < occasion.open)
                continue;
            const int longest = std::min(occasion.most, occasion.close - start);
            for (int length = occasion.shortest; length <= longest; ++length)
                add_piece({o, start, length});
        }
    }
}

void EveryShift::extend() {
    if (steps_ == 0)
        return;
    --steps_;
    finish();
    for (int wait = 0; wait <= problem_.waiting_most; ++wait) add_pieces_from(shift_.end + wait);
    if (shift_.break_start == -1) {
        shift_.break_start = shift_.end;
        add_pieces_from(shift_.end + problem_.break_length);
        shift_.break_start = -1;
    }
}

// All weeks that can be put together of the days' shifts.
class EveryWeek {
  public:
    EveryWeek(const Problem& problem, int option, std::size_t most)
        : problem_(problem),
          option_(problem.options[at(option)]),
          person_(problem.people[at(option_.person)]),
          most_(most),
          steps_(steps_per_job * most) {
        job_.option = option;
    }

    std::vector<ValuedJob> list() {
        for (int day = 0; day < days_per_week; ++day) {
            EveryShift shifts(problem_, option_, day, steps_per_job * most_);
            days_[at(day)] = shifts.list();
            is_cut_ = is_cut_ || shifts.is_cut();
        }
        extend(0, 0, option_.value);
        return found_;
    }
    [[nodiscard]] bool is_cut() const { return is_cut_; }

  private:
    void extend(int day, int paid, std::int64_t value);
    void finish(int paid, std::int64_t value);
    [[nodiscard]] bool keeps_rhythm() const;

    const Problem& problem_;
    const Option& option_;
    const Person& person_;
    std::size_t most_;
    std::array<std::vector<ValuedShift>, days_per_week> days_;
    Job job_;
    std::size_t steps_;
    bool is_cut_ = false;
    std::vector<ValuedJob> found_;
};

bool EveryWeek::keeps_rhythm() const {
    for (const Shift& one : job_.shifts) {
        for (const Shift& other : job_.shifts) {
            if (other.end - one.start > slots_per_day - person_.rest)
                return false;
        }
    }
    return true;
}

void EveryWeek::finish(int paid, std::int64_t value) {
    if (job_.shifts.empty() || paid < person_.weekly_fewest || paid > person_.weekly_most ||
        !keeps_rhythm())
        return;
    value += person_.hours_value[at(paid)];
    for (const KeptJob& kept : problem_.kept) value += kept.job == job_ ? kept.bonus : 0;
    found_.push_back({job_, value});
}

void EveryWeek::extend(int day, int paid, std::int64_t value) {
    if (found_.size() == most_ || steps_ == 0) {
        is_cut_ = true;
        return;
    }
    --steps_;
    if (day == days_per_week) {
        finish(paid, value);
        return;
    }
    extend(day + 1, paid, value);
    if (job_.shifts.size() >= at(person_.days_most))
        return;
    for (const ValuedShift& shift : days_[at(day)]) {
        job_.shifts.push_back(shift.shift);
        extend(day + 1, paid + shift.paid, value + shift.value);
        job_.shifts.pop_back();
    }
}

}  // namespace

std::int64_t shift_value(const Problem& problem, const Option& option, const Shift& shift) {
    const Person& person = problem.people[at(option.person)];
    std::int64_t sum = option.day_value;
    std::array<bool, slots_per_day> busy{};
    for (const Piece& piece : shift.pieces) {
        const Occasion& occasion = problem.occasions[at(piece.occasion)];
        sum += worth_of(option, occasion.task) * (occasion.length > 0 ? 1 : piece.length);
        for (int slot = piece.start; slot < piece.start + piece.length; ++slot)
            busy[at(slot)] = true;
    }
    for (int slot = shift.start; slot < shift.end; ++slot) {
        sum += person.slot_value[at(slot)];
        const bool in_break = shift.break_start != -1 && slot >= shift.break_start &&
                              slot < shift.break_start + problem.break_length;
        if (!busy[at(slot)] && !in_break)
            sum -= problem.waiting_cost;
    }
    return sum;
}

std::optional<std::vector<ValuedJob>> every_job(const Problem& problem, int option,
                                                std::size_t most) {
    EveryWeek weeks(problem, option, most);
    std::vector<ValuedJob> jobs = weeks.list();
    if (weeks.is_cut())
        return std::nullopt;
    return jobs;
}

std::vector<ValuedJob> some_jobs(const Problem& problem, int option, std::size_t most) {
    return EveryWeek(problem, option, most).list();
}

}  // namespace kynnys::carving
