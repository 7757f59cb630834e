// One workplace as its crews see it: the people who can have a job there and the limits that they
// share, by local numbers.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "solve/carving/relaxation.h"

namespace kynnys::carving {

// What one thread works with.
struct CrewDesk {
    Pricer& pricer;
    PriceView view;
    Ledger ledger;  // empty whenever nobody uses it
};

class CrewSite {
  public:
    // `empty` is a ledger in which nobody has a job.
    CrewSite(const Workshop& workshop, const Ledger& empty, int workplace);

    [[nodiscard]] const Workshop& workshop() const { return workshop_; }
    [[nodiscard]] const Problem& problem() const { return workshop_.problem(); }
    [[nodiscard]] int workplace() const { return workplace_; }
    [[nodiscard]] const Ledger& empty() const { return empty_; }

    [[nodiscard]] const std::vector<int>& people() const { return people_; }  // ascending
    [[nodiscard]] std::size_t local_person(const Job& job) const;
    // Occasions, presence while somebody may be there, people; ascending in PriceLayout.
    [[nodiscard]] const std::vector<int>& places() const { return places_; }
    [[nodiscard]] const std::vector<std::int64_t>& capacities() const { return capacities_; }
    // (local place, amount) of all that the job uses, ascending.
    [[nodiscard]] std::vector<std::pair<int, int>> uses_of(const Job& job) const;

    // The person's best job here beside what the ledger holds, at the desk's prices; none that is
    // worth the floor or less.
    [[nodiscard]] Best best_here(CrewDesk& desk, const Ledger& ledger, int person,
                                 std::int64_t floor) const;

    [[nodiscard]] std::int64_t worth_of_limits(const Prices& local) const;
    [[nodiscard]] std::vector<std::int64_t> local_charges(
        const std::vector<std::int64_t>& charges) const;

  private:
    const Workshop& workshop_;
    int workplace_;
    const Ledger& empty_;
    std::vector<int> people_;
    std::vector<int> places_;
    std::unordered_map<int, int> local_place_;
    std::vector<std::int64_t> capacities_;
};

}  // namespace kynnys::carving
