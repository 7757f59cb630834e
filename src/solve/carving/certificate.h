// The proof that no solution is worth more than a bound. It has one of two forms.
//
// CASES: prices on the shared limits, one set for each leaf of a tree of cases that together cover
// everything. For prices >= 0 (any will do, good ones give a good bound) Lagrangian duality gives
//   value of any solution <= sum over limits (price * capacity)
//                            + sum over people max(0, best job's value - prices of what it uses)
// where the best job is over all jobs that are feasible by rules 1-9 and for which there is room
// when nobody else has one (coach, at_once, people_most). An occasion's limit counts
// doings (capacity 1) when it has a length and slots (capacity `most`) when it has none. A group's
// price g lies in 0 … penalty_g; a job of the group earns it and every job pays share/100 of it.
//
// CREWS: a charge on each person's one job, so that the workplaces can be bounded one by one:
//   value of any solution <= sum over people (charge)
//                            + sum over workplaces max over crews (value - charges of its people)
// The greatest crew of a workplace is bounded by cases as above, with prices on that workplace's
// limits alone. A person whose best job there is worth no more than the charge is in no crew that
// need be looked at. Screens rule out others: under a screen's prices a crew that has the person is
// worth at most the sum above plus min(0, best job's value - prices - charge). The tree is about
// crews of the people who remain. Limits on coaches and shares of groups are left out of this form,
// which can only raise the bound.
//
// All in units of 1/price_scale of a point, rounded up.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "solve/carving/problem.h"

namespace kynnys::carving {

inline constexpr int price_scale = 1024;

// Where each shared limit stands in the one list of prices.
class PriceLayout {
  public:
    explicit PriceLayout(const Problem& problem);
    [[nodiscard]] int occasion(int occasion) const { return occasion; }
    [[nodiscard]] int presence(int workplace, int day, int slot) const {
        return first_presence_ + (workplace * days_per_week + day) * slots_per_day + slot;
    }
    [[nodiscard]] int people(int workplace) const { return first_people_ + workplace; }
    [[nodiscard]] int coach() const { return coach_; }
    [[nodiscard]] int group(int group) const { return coach_ + 1 + group; }
    [[nodiscard]] int size() const { return size_; }

  private:
    int first_presence_ = 0;
    int first_people_ = 0;
    int coach_ = 0;
    int size_ = 0;
};

// All prices, dense, in the layout's order; those not named are 0.
using Prices = std::vector<std::int32_t>;

// One decision of the tree. `yes` restricts to jobs with the property, `no` to those without.
//   placed:     the person has a job
//   at:         the person has a job, at that workplace
//   on_day:     the person has a job with a shift on that day
//   does:       the person has a job with a piece of that occasion; on `yes` nobody else has a
//               piece of it when it has a length, nor of any occasion of its task when that is not
//               shareable
struct Branch {
    enum class Kind { placed, at, on_day, does };
    Kind kind = Kind::placed;
    int person = 0;
    int what = 0;  // workplace, day or occasion
    bool yes = true;
    friend auto operator<=>(const Branch&, const Branch&) = default;
};

// A case: the decisions on the way from the root, and the prices that bound it. Jobs that break a
// decision are left out of the person's maximum; a person that must have a job does not take max
// with 0, and when no job is left the case is empty (its bound is minus infinity).
struct Leaf {
    std::vector<Branch> path;
    std::vector<std::pair<int, std::int32_t>> prices;  // (place, price), ascending, without zeros
    friend bool operator==(const Leaf&, const Leaf&) = default;
};

struct Screen {
    std::vector<std::pair<int, std::int32_t>> prices;  // as a leaf's
    std::vector<int> people;                           // ruled out, ascending
    friend bool operator==(const Screen&, const Screen&) = default;
};

// The bound of one workplace's crews. Paths have no `placed`; `at` is about this workplace, and a
// job means a job here.
struct CrewProof {
    std::vector<Screen> screens;
    std::vector<Leaf> leaves;
    friend bool operator==(const CrewProof&, const CrewProof&) = default;
};

struct Certificate {
    std::int64_t bound = 0;             // in points: no solution's value is greater
    std::vector<Leaf> leaves;           // in order of a depth-first walk, `no` before `yes`
    std::vector<std::int64_t> charges;  // by person, >= 0; empty in the form of cases
    std::vector<CrewProof> crews;       // by workplace; then there are no leaves
    friend bool operator==(const Certificate&, const Certificate&) = default;
};

}  // namespace kynnys::carving
