#include "solve/carving/job_rules.h"

#include <algorithm>
#include <tuple>

namespace kynnys::carving {

namespace {

class JobRules {
  public:
    JobRules(const Problem& problem, const Job& job)
        : problem_(problem),
          job_(job),
          option_(problem.options[static_cast<std::size_t>(job.option)]),
          person_(problem.people[static_cast<std::size_t>(option_.person)]),
          workplace_(problem.workplaces[static_cast<std::size_t>(option_.workplace)]) {}

    [[nodiscard]] bool hold() const {
        if (job_.shifts.empty() || static_cast<int>(job_.shifts.size()) > person_.days_most)
            return false;
        int paid = 0;
        int earliest = slots_per_day;
        int latest = 0;
        int day_before = -1;
        for (const Shift& shift : job_.shifts) {
            if (shift.day <= day_before || !is_shift(shift))
                return false;
            day_before = shift.day;
            paid += paid_slots(shift);
            earliest = std::min(earliest, shift.start);
            latest = std::max(latest, shift.end);
        }
        return paid >= person_.weekly_fewest && paid <= person_.weekly_most &&
               latest - earliest <= slots_per_day - person_.rest;
    }

  private:
    [[nodiscard]] int paid_slots(const Shift& shift) const {
        return shift.end - shift.start - (shift.break_start >= 0 ? problem_.break_length : 0);
    }

    [[nodiscard]] bool is_shift(const Shift& shift) const {
        if (shift.start < 0 || shift.end > slots_per_day || shift.start >= shift.end)
            return false;
        const auto day = static_cast<std::size_t>(shift.day);
        for (int slot = shift.start; slot < shift.end; ++slot) {
            const auto at = static_cast<std::size_t>(slot);
            if (!person_.open[day].test(at) || !workplace_.open[day].test(at))
                return false;
        }
        const int paid = paid_slots(shift);
        return paid >= option_.shift_fewest && paid <= person_.daily_most && has_its_break(shift) &&
               follow_each_other(shift) && come_in_order(shift) &&
               std::all_of(shift.pieces.begin(), shift.pieces.end(),
                           [&](const Piece& piece) { return is_piece(shift, piece); });
    }

    [[nodiscard]] bool has_its_break(const Shift& shift) const {
        const int presence = shift.end - shift.start;
        if (shift.break_start < 0)
            return presence <= person_.stretch_most;
        const int before = shift.break_start - shift.start;
        return presence > person_.stretch_most && before >= person_.break_earliest &&
               before <= person_.stretch_most &&
               presence <= person_.break_earliest + problem_.break_length + person_.stretch_most;
    }

    // Pieces, at most a short wait between two, and the break just between two.
    [[nodiscard]] bool follow_each_other(const Shift& shift) const {
        int at = shift.start;
        bool is_first = true;
        bool had_break = shift.break_start < 0;
        for (const Piece& piece : shift.pieces) {
            if (!had_break && at == shift.break_start) {
                had_break = true;
                at += problem_.break_length;
                if (piece.start != at || is_first)
                    return false;
            }
            const int gap = piece.start - at;
            if (gap < 0 || gap > (is_first ? 0 : problem_.waiting_most))
                return false;
            at = piece.start + piece.length;
            is_first = false;
        }
        return !is_first && had_break && at == shift.end;
    }

    [[nodiscard]] bool is_piece(const Shift& shift, const Piece& piece) const {
        const Occasion& occasion = problem_.occasions[static_cast<std::size_t>(piece.occasion)];
        const bool is_listed =
            std::any_of(option_.tasks.begin(), option_.tasks.end(),
                        [&](const TaskWorth& worth) { return worth.task == occasion.task; });
        return is_listed && occasion.day == shift.day && piece.start >= occasion.open &&
               piece.start + piece.length <= occasion.close && piece.length >= occasion.shortest &&
               piece.length <= occasion.most;
    }

    // The routine order, and no occasion twice.
    [[nodiscard]] bool come_in_order(const Shift& shift) const {
        const auto key = [&](const Piece& piece) {
            const Occasion& one = problem_.occasions[static_cast<std::size_t>(piece.occasion)];
            return std::make_tuple(one.open, one.close, piece.occasion);
        };
        for (std::size_t i = 0; i < shift.pieces.size(); ++i) {
            for (std::size_t k = i + 1; k < shift.pieces.size(); ++k) {
                const Piece& a = shift.pieces[i];
                const Piece& b = shift.pieces[k];
                if (a.occasion == b.occasion)
                    return false;
                const bool both_wait =
                    problem_.occasions[static_cast<std::size_t>(a.occasion)].can_wait() &&
                    problem_.occasions[static_cast<std::size_t>(b.occasion)].can_wait();
                if (both_wait && key(b) < key(a))
                    return false;
            }
        }
        return true;
    }

    const Problem& problem_;
    const Job& job_;
    const Option& option_;
    const Person& person_;
    const Workplace& workplace_;
};

}  // namespace

bool keeps_rules(const Problem& problem, const Job& job) {
    return JobRules(problem, job).hold();
}

}  // namespace kynnys::carving
