// Whether one job keeps rules 1-9 of problem.h, and what it is worth.
#include <algorithm>
#include <tuple>

#include "solve/carving/checker.h"
#include "solve/carving/checker_common.h"

namespace kynnys::carving {

namespace {

using checking::at;
using checking::fault;
using checking::is_position;

class JobCheck {
  public:
    JobCheck(const Problem& problem, const Job& job)
        : problem_(problem),
          job_(job),
          option_(problem.options[at(job.option)]),
          person_(problem.people[at(option_.person)]),
          workplace_(problem.workplaces[at(option_.workplace)]) {}

    Result<std::int64_t> value();

  private:
    struct Gaps {
        int waiting = 0;
        bool has_break = false;
    };

    [[nodiscard]] Error shift_fault(std::string key, const Shift& shift) const {
        return fault(std::move(key), {job_.option, shift.day, shift.start});
    }
    [[nodiscard]] Error piece_fault(std::string key, const Piece& piece) const {
        return fault(std::move(key), {job_.option, piece.occasion, piece.start});
    }
    Result<Done> check_shift(const Shift& shift);
    [[nodiscard]] Result<Done> check_place(const Shift& shift) const;
    Result<Done> check_piece(const Shift& shift, const Piece& piece);
    [[nodiscard]] Result<Gaps> check_order(const Shift& shift) const;
    [[nodiscard]] Result<Done> check_routine(const Shift& shift) const;
    [[nodiscard]] Result<Done> check_break(const Shift& shift) const;
    [[nodiscard]] Result<Done> check_week() const;
    [[nodiscard]] std::int64_t bonus() const;

    const Problem& problem_;
    const Job& job_;
    const Option& option_;
    const Person& person_;
    const Workplace& workplace_;
    int paid_ = 0;
    int earliest_ = slots_per_day;
    int latest_ = 0;
    std::int64_t value_ = 0;
};

// Rule 2.
Result<Done> JobCheck::check_place(const Shift& shift) const {
    if (shift.day < 0 || shift.day >= days_per_week)
        return shift_fault("job.day_is_unknown", shift);
    if (shift.start < 0 || shift.start >= shift.end || shift.end > slots_per_day)
        return shift_fault("job.shift_is_outside_the_day", shift);
    for (int slot = shift.start; slot < shift.end; ++slot) {
        if (!person_.open[at(shift.day)].test(at(slot)))
            return shift_fault("job.person_is_not_available", shift);
        if (!workplace_.open[at(shift.day)].test(at(slot)))
            return shift_fault("job.workplace_is_closed", shift);
    }
    return Done{};
}

// Rules 7 and 9, and the piece's value.
Result<Done> JobCheck::check_piece(const Shift& shift, const Piece& piece) {
    if (!is_position(piece.occasion, problem_.occasions.size()))
        return piece_fault("job.occasion_is_unknown", piece);
    const Occasion& occasion = problem_.occasions[at(piece.occasion)];
    if (occasion.day != shift.day)
        return piece_fault("job.occasion_is_on_another_day", piece);
    const auto worth = std::find_if(option_.tasks.begin(), option_.tasks.end(),
                                    [&](const TaskWorth& w) { return w.task == occasion.task; });
    if (worth == option_.tasks.end())
        return piece_fault("job.task_is_not_listed", piece);
    if (piece.length < occasion.shortest)
        return piece_fault("job.piece_is_too_short", piece);
    if (piece.length > occasion.most)
        return piece_fault("job.piece_is_too_long", piece);
    if (piece.start < occasion.open || piece.length > occasion.close - piece.start)
        return piece_fault("job.piece_is_outside_its_window", piece);
    const auto same = [&](const Piece& other) { return other.occasion == piece.occasion; };
    if (std::count_if(shift.pieces.begin(), shift.pieces.end(), same) > 1)
        return piece_fault("job.occasion_is_done_twice", piece);
    value_ += std::int64_t{worth->value} * (occasion.length > 0 ? 1 : piece.length);
    return Done{};
}

// Rule 8, of a shift whose pieces follow each other in time.
Result<Done> JobCheck::check_routine(const Shift& shift) const {
    const auto place = [&](const Piece& piece) {
        const Occasion& occasion = problem_.occasions[at(piece.occasion)];
        return std::tuple(occasion.open, occasion.close, piece.occasion);
    };
    const Piece* before = nullptr;
    for (const Piece& piece : shift.pieces) {
        if (!problem_.occasions[at(piece.occasion)].can_wait())
            continue;
        if (before != nullptr && place(*before) > place(piece))
            return piece_fault("job.order_is_not_routine", piece);
        before = &piece;
    }
    return Done{};
}

// Rule 3.
Result<JobCheck::Gaps> JobCheck::check_order(const Shift& shift) const {
    if (shift.pieces.front().start != shift.start)
        return shift_fault("job.shift_does_not_start_with_work", shift);
    Gaps gaps;
    for (std::size_t i = 1; i < shift.pieces.size(); ++i) {
        const Piece& before = shift.pieces[i - 1];
        const Piece& piece = shift.pieces[i];
        const int pause = before.start + before.length;
        const int gap = piece.start - pause;
        if (gap < 0)
            return piece_fault("job.pieces_overlap", piece);
        if (shift.break_start >= pause && shift.break_start < piece.start) {
            if (shift.break_start != pause || gap != problem_.break_length)
                return piece_fault("job.break_is_not_between_pieces", piece);
            gaps.has_break = true;
            continue;
        }
        if (gap > problem_.waiting_most)
            return piece_fault("job.waiting_is_too_long", piece);
        gaps.waiting += gap;
    }
    if (shift.pieces.back().start + shift.pieces.back().length != shift.end)
        return shift_fault("job.shift_does_not_end_with_work", shift);
    return gaps;
}

// Rule 4, of a shift whose break, if any, lies between two pieces.
Result<Done> JobCheck::check_break(const Shift& shift) const {
    const int presence = shift.end - shift.start;
    const bool has_break = shift.break_start != -1;
    if (presence <= person_.stretch_most) {
        if (has_break)
            return shift_fault("job.break_is_not_needed", shift);
        return Done{};
    }
    if (!has_break)
        return shift_fault("job.break_is_missing", shift);
    if (shift.break_start < shift.start + person_.break_earliest)
        return shift_fault("job.break_is_too_early", shift);
    if (shift.break_start > shift.start + person_.stretch_most)
        return shift_fault("job.break_is_too_late", shift);
    if (presence > person_.break_earliest + problem_.break_length + person_.stretch_most)
        return shift_fault("job.shift_is_too_long", shift);
    return Done{};
}

Result<Done> JobCheck::check_shift(const Shift& shift) {
    TRY(check_place(shift));
    if (shift.pieces.empty())
        return shift_fault("job.shift_has_no_work", shift);
    for (const Piece& piece : shift.pieces) TRY(check_piece(shift, piece));
    const Gaps gaps = TRY(check_order(shift));
    if (gaps.has_break != (shift.break_start != -1))
        return shift_fault("job.break_is_not_between_pieces", shift);
    TRY(check_break(shift));
    TRY(check_routine(shift));
    const int paid = shift.end - shift.start - (gaps.has_break ? problem_.break_length : 0);
    if (paid < option_.shift_fewest)
        return shift_fault("job.shift_is_too_short", shift);
    if (paid > person_.daily_most)
        return shift_fault("job.day_is_too_long", shift);
    paid_ += paid;
    earliest_ = std::min(earliest_, shift.start);
    latest_ = std::max(latest_, shift.end);
    value_ += option_.day_value - std::int64_t{problem_.waiting_cost} * gaps.waiting;
    for (int slot = shift.start; slot < shift.end; ++slot) value_ += person_.slot_value[at(slot)];
    return Done{};
}

// Rules 5 and 6 over the whole week.
Result<Done> JobCheck::check_week() const {
    if (paid_ < person_.weekly_fewest)
        return fault("job.week_is_too_short", {job_.option, paid_});
    if (paid_ > person_.weekly_most)
        return fault("job.week_is_too_long", {job_.option, paid_});
    if (latest_ - earliest_ > slots_per_day - person_.rest)
        return fault("job.rhythm_is_unsteady", {job_.option, earliest_, latest_});
    return Done{};
}

std::int64_t JobCheck::bonus() const {
    for (const KeptJob& kept : problem_.kept) {
        if (kept.job == job_)
            return kept.bonus;
    }
    return 0;
}

Result<std::int64_t> JobCheck::value() {
    if (job_.shifts.empty())
        return fault("job.has_no_shift", {job_.option});
    if (job_.shifts.size() > at(person_.days_most))
        return fault("job.has_too_many_days", {job_.option, std::int64_t(job_.shifts.size())});
    int previous_day = -1;
    for (const Shift& shift : job_.shifts) {
        TRY(check_shift(shift));
        if (shift.day <= previous_day)
            return shift_fault("job.days_are_not_ascending", shift);
        previous_day = shift.day;
    }
    TRY(check_week());
    return value_ + option_.value + person_.hours_value[at(paid_)] + bonus();
}

}  // namespace

Result<std::int64_t> checked_job_value(const Problem& problem, const Job& job) {
    if (!is_position(job.option, problem.options.size()))
        return fault("job.option_is_unknown", {job.option});
    return JobCheck(problem, job).value();
}

}  // namespace kynnys::carving
