// What a set of jobs uses of the shared limits, and what is left for one more.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "solve/carving/certificate.h"
#include "solve/carving/problem.h"

namespace kynnys::carving {

// The value of a feasible job by the rules of problem.h, without any bonus for being kept.
std::int64_t job_value(const Problem& problem, const Job& job);

// The job's value with the bonus, when it is the person's kept job.
std::int64_t job_worth(const Problem& problem, const Job& job);

// Calls use(place, amount) for each shared limit that the job touches, in PriceLayout's places.
// Groups are no limits that a job uses and are left out.
template <class Use>
void for_each_use(const Problem& problem, const PriceLayout& layout, const Job& job, Use&& use) {
    const Option& option = problem.options[static_cast<std::size_t>(job.option)];
    use(layout.people(option.workplace), 1);
    if (option.coach > 0)
        use(layout.coach(), option.coach);
    for (const Shift& shift : job.shifts) {
        for (const Piece& piece : shift.pieces) {
            const Occasion& occasion = problem.occasions[static_cast<std::size_t>(piece.occasion)];
            use(layout.occasion(piece.occasion), occasion.length > 0 ? 1 : piece.length);
        }
        for (int slot = shift.start; slot < shift.end; ++slot) {
            use(layout.presence(option.workplace, shift.day, slot), 1);
        }
    }
}

// The capacity of each shared limit, in PriceLayout's places; "no limit" is a large number. A
// group's place holds 100 * placed in the group - share * placed, so 0 here.
std::vector<std::int64_t> capacities(const Problem& problem, const PriceLayout& layout);

class Ledger {
  public:
    Ledger(const Problem& problem, const PriceLayout& layout);

    void add(const Job& job);
    void remove(const Job& job);
    [[nodiscard]] bool fits(const Job& job) const;  // beside all that was added

    // May the person's job have a piece of the occasion's task, as far as sharing goes?
    [[nodiscard]] bool may_share(int task) const {
        const auto at = static_cast<std::size_t>(task);
        return problem_.tasks[at].shareable || holders_[at] == 0;
    }
    [[nodiscard]] std::int64_t left(int place) const {
        return left_[static_cast<std::size_t>(place)];
    }
    // Slots of a day in which the workplace is full.
    [[nodiscard]] const DayMask& full(int workplace, int day) const {
        return full_[static_cast<std::size_t>(workplace)][static_cast<std::size_t>(day)];
    }
    [[nodiscard]] bool has_room(const Option& option) const {
        return left(layout_.people(option.workplace)) > 0 && left(layout_.coach()) >= option.coach;
    }
    // Points lost to shares of groups that are not reached.
    [[nodiscard]] std::int64_t missing_share_cost() const;

  private:
    enum class Sign { take, give_back };
    void book(const Job& job, Sign sign);
    void book_holders(const Job& job, int count);

    const Problem& problem_;
    const PriceLayout& layout_;
    std::vector<std::int64_t> left_;
    std::vector<int> holders_;  // jobs that have the task, counted for unshareable ones
    std::vector<WeekMask> full_;
};

// The whole solution's value: its jobs with their bonuses, minus missing shares.
std::int64_t solution_value(const Problem& problem, const PriceLayout& layout,
                            const std::vector<Job>& jobs);

}  // namespace kynnys::carving
