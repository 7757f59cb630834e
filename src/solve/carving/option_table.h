// A problem's options arranged for pricing: for each option and day the slots that are open and the
// occasions that can be done in them. Built once; pricing then only reads.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "solve/carving/problem.h"

namespace kynnys::carving {

// One occasion as one option sees it: the part of its window that lies in the day's open slots.
struct Opportunity {
    int occasion = 0;
    int task = 0;
    int open = 0;
    int close = 0;
    int length = 0;  // 0: an amount
    int shortest = 0;
    int most = 0;
    bool can_wait = false;
    std::int32_t value = 0;  // per doing, or per slot of an amount
};

// A day on which an option could have a shift.
struct OptionDay {
    int day = 0;
    int first = 0;  // the earliest slot a piece can start in
    int last = 0;   // the slot after the latest a piece can end in
    DayMask open{};
    std::span<const Opportunity> opportunities;  // in the routine order
};

class OptionTable {
  public:
    explicit OptionTable(const Problem& problem);
    OptionTable(const OptionTable&) = delete;
    OptionTable& operator=(const OptionTable&) = delete;

    [[nodiscard]] const Problem& problem() const { return problem_; }
    [[nodiscard]] std::span<const OptionDay> days(int option) const;
    // The options of a person as a range of positions in Problem::options.
    [[nodiscard]] std::pair<int, int> options_of(int person) const;
    // Position in Problem::kept of the person's agreed job, or -1.
    [[nodiscard]] int kept_of(int person) const {
        return kept_of_[static_cast<std::size_t>(person)];
    }

  private:
    void add_option(const Option& option);
    void add_day(const Option& option, int day);

    const Problem& problem_;
    std::vector<Opportunity> opportunities_;
    std::vector<std::pair<std::size_t, std::size_t>> ranges_;  // of opportunities, one a day
    std::vector<OptionDay> days_;
    std::vector<std::size_t> first_day_;  // per option, and one past the last
    std::vector<int> first_option_;       // per person, and one past the last
    std::vector<int> kept_of_;
};

}  // namespace kynnys::carving
