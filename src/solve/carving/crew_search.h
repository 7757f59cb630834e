// The best crew of one workplace for given charges, by branch and price over the jobs there. What
// is learnt about the cases stays valid for other charges and is kept.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "solve/carving/branch_case.h"
#include "solve/carving/crew_pool.h"

namespace kynnys::carving {

// By person of the problem, scaled, >= 0.
using Charges = std::vector<std::int64_t>;

struct CrewRules {
    std::int64_t tolerance = 0;  // scaled; bound and best crew may differ by so much
    std::int64_t work_most = 0;  // in rows, of this call
};

class CrewSearch {
  public:
    CrewSearch(const Workshop& workshop, const Ledger& empty, int workplace)
        : site_(workshop, empty, workplace), pool_(site_) {}
    CrewSearch(const CrewSearch&) = delete;
    CrewSearch& operator=(const CrewSearch&) = delete;

    // Each person's best job here when nobody else has one. To be called once, before all else;
    // `prices` (of the whole problem) are where the search starts.
    void find_alone(CrewDesk& desk, const Prices& prices);

    [[nodiscard]] const CrewSite& site() const { return site_; }
    [[nodiscard]] const std::vector<Crew>& crews() const { return pool_.crews(); }
    [[nodiscard]] const std::vector<std::int64_t>& alone() const { return alone_; }
    [[nodiscard]] CrewPool::Choice best(const Charges& charges) const {
        return pool_.best(site_.local_charges(charges));
    }
    [[nodiscard]] std::int64_t work() const { return work_; }

    // A crew from elsewhere: jobs here that fit together.
    void learn(const std::vector<Job>& jobs);

    // A few generations of jobs and a crew drawn up from them; proves nothing.
    void sketch(CrewDesk& desk, const Charges& charges, int generations);
    // The same for charges far from those of the other sketches, which it does not change.
    void sketch_aside(CrewDesk& desk, const Charges& charges, int generations);

    // Solves and splits cases until bound and best crew agree within the tolerance or the work is
    // done.
    void refine(CrewDesk& desk, const Charges& charges, const CrewRules& rules);

    // No crew is worth more beyond these charges (scaled, >= 0).
    [[nodiscard]] std::int64_t bound(const Charges& charges);
    [[nodiscard]] CrewProof proof(const Charges& charges);
    // The prices of this workplace's limits that suit the charges of the last call best.
    void put_prices(Prices& prices) const;

  private:
    using Local = std::vector<std::int64_t>;  // by local person

    // crew_bounds.cpp
    [[nodiscard]] std::int64_t bound_of(const CrewCase& one, const Local& charges) const;
    [[nodiscard]] std::size_t worst_case(const Local& charges) const;
    void find_active(const Local& charges);
    void add_screen(CrewDesk& desk, const Local& charges);

    // crew_search.cpp
    void sketch_from(CrewDesk& desk, CrewCase& from, const Local& charges, int generations,
                     bool asks_everybody);
    void ask_again(CrewDesk& desk, const Local& charges);
    template <class Found>
    void ask(CrewDesk& desk, CrewCase& one, const BranchCase& rules, const Local& charges,
             const Found& found);
    bool solve_case(CrewDesk& desk, std::size_t at, const Local& charges);
    void start_master(const CrewCase& one, const BranchCase& rules, const Local& charges);
    void put_in_master(std::size_t job);
    int try_prices(CrewDesk& desk, CrewCase& one, const BranchCase& rules, const Prices& prices,
                   const Local& charges);
    [[nodiscard]] Prices mixed(const Prices& best, double smoothing) const;
    void take_fitting_choices(CrewDesk& desk);
    void draw_up(CrewDesk& desk, const CrewCase& one, const Local& charges);
    [[nodiscard]] std::int64_t enough(const Local& charges) const {
        return pool_.best(charges).value + tolerance_;
    }

    // crew_branching.cpp
    bool split(std::size_t at);

    CrewSite site_;
    CrewPool pool_;
    Local alone_;
    std::vector<CrewCase> cases_;
    std::vector<CrewScreen> screens_;
    int sketches_ = 0;
    CrewCase sketched_;  // prices and what people are worth at them, for sketches only
    std::int64_t tolerance_ = 0;
    Local last_charges_;       // of the last refinement
    std::vector<int> active_;  // people who may be in a crew that is worth more than enough
    std::vector<char> is_active_;
    std::vector<int> screened_by_;  // by local person; -1: none
    std::int64_t screened_ = 0;     // bound of crews with somebody who was screened out
    std::optional<CrewMaster> master_;
    std::vector<std::size_t> in_master_;  // numbers in the pool, by the master's columns
    std::vector<char> is_in_master_;      // by number in the pool
    std::int64_t work_ = 0;
};

}  // namespace kynnys::carving
