// Made-up carving markets of a simple kind, to be published and to compare solvers on: each task is
// done once a week at a fixed time, each person takes at most one job at one workplace. Whole
// numbers only, so that a seed gives the same market on every machine.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <vector>

#include "solve/carving/problem.h"

namespace kynnys::carving {

struct MarketSize {
    int tasks = 0;
    int people = 0;
};

// Slots are quarter-hours of a working day of nine hours; days are 0 … 4.
struct Market {
    struct Task {
        int workplace = 0;
        int day = 0;
        int start = 0;
        int length = 0;
    };
    struct Person {
        int weekly_fewest = 0;  // slots, waiting included
        int weekly_most = 0;
        int days_most = 0;
        int trip = 0;  // points that each day costs
    };
    struct Fit {
        int person = 0;
        int task = 0;
        int value = 0;  // points for doing the task
    };
    int workplaces = 0;
    std::vector<Task> tasks;
    std::vector<Person> people;
    std::vector<Fit> fits;  // by person, then task; pairs that are not there don't fit
};

// What is the same in every market.
inline constexpr int market_day_slots = 36;
inline constexpr int market_waiting_most = 4;
inline constexpr int market_waiting_cost = 20;
inline constexpr int market_placement = 300;

Market make_market(const MarketSize& size, std::uint64_t seed);

Problem problem_of(const Market& market);

// The published form, described in README.md beside this file.
void write_market(const Market& market, std::ostream& out);
std::optional<Market> read_market(std::istream& in);

}  // namespace kynnys::carving
