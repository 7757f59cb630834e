#include "solve/carving/crew_master.h"

#include <ClpSimplex.hpp>
#include <algorithm>

namespace kynnys::carving {

namespace {

constexpr double penalty_for_none = 1e5;
constexpr double weightless = 1e-7;
constexpr double broken = 1e-6;

}  // namespace

// Columns: "has no job" for each person as they come, mixed with jobs; `job_of` tells which.
struct CrewMaster::Program {
    ClpSimplex lp;
    std::vector<int> none_of_person;  // column, -1: not yet
    std::vector<int> column_of_job;
};

CrewMaster::CrewMaster(const std::vector<std::int64_t>& capacities, std::vector<double> charges,
                       std::vector<char> must)
    : capacities_(capacities),
      charges_(std::move(charges)),
      must_(std::move(must)),
      row_of_person_(charges_.size(), -1),
      row_of_place_(capacities_.size(), -1),
      program_(std::make_unique<Program>()),
      prices_(capacities_.size(), 0) {
    program_->lp.setLogLevel(0);
    program_->none_of_person.assign(charges_.size(), -1);
}

CrewMaster::~CrewMaster() = default;

int CrewMaster::person_row(int person) {
    int& row = row_of_person_[static_cast<std::size_t>(person)];
    if (row >= 0)
        return row;
    ClpSimplex& lp = program_->lp;
    row = lp.numberRows();
    lp.addRow(0, nullptr, nullptr, 1, 1);
    places_.push_back(-1);
    const double one = 1;
    program_->none_of_person[static_cast<std::size_t>(person)] = lp.numberColumns();
    lp.addColumn(1, &row, &one, 0, COIN_DBL_MAX,
                 must_[static_cast<std::size_t>(person)] != 0 ? penalty_for_none : 0);
    return row;
}

void CrewMaster::add(const Column& column) {
    std::vector<int> rows{person_row(column.person)};
    std::vector<double> elements{1};
    for (const auto& [place, amount] : column.uses) {
        const int row = row_of_place_[static_cast<std::size_t>(place)];
        if (row < 0)
            continue;
        rows.push_back(row);
        elements.push_back(amount);
    }
    ClpSimplex& lp = program_->lp;
    program_->column_of_job.push_back(lp.numberColumns());
    lp.addColumn(static_cast<int>(rows.size()), rows.data(), elements.data(), 0, COIN_DBL_MAX,
                 charges_[static_cast<std::size_t>(column.person)] - column.value);
    columns_.push_back(&column);
}

void CrewMaster::solve() {
    if (columns_.empty())
        return;  // nobody has a job, and no limit has a price
    do {
        if (is_new_) {
            program_->lp.dual();
        } else {
            program_->lp.primal();
        }
        is_new_ = false;
        read_solution();
    } while (add_broken_limits());
    std::fill(prices_.begin(), prices_.end(), 0);
    const double* duals = program_->lp.dualRowSolution();
    for (std::size_t row = 0; row < places_.size(); ++row) {
        if (places_[row] >= 0)
            prices_[static_cast<std::size_t>(places_[row])] = std::max(0.0, -duals[row]);
    }
}

void CrewMaster::read_solution() {
    const ClpSimplex& lp = program_->lp;
    const double* weights = lp.primalColumnSolution();
    value_ = -lp.objectiveValue();
    choices_.clear();
    for (std::size_t j = 0; j < columns_.size(); ++j) {
        const double weight = weights[program_->column_of_job[j]];
        if (weight > weightless)
            choices_.push_back({j, weight});
    }
    leaves_somebody_out_ = false;
    for (std::size_t p = 0; p < must_.size(); ++p) {
        const int none = program_->none_of_person[p];
        if (must_[p] != 0 && (none < 0 || weights[none] > broken))
            leaves_somebody_out_ = true;
    }
}

// Of neighbouring limits that are broken equally (the slots of a shift) one is enough.
bool CrewMaster::add_broken_limits() {
    std::map<int, double> used;
    for (const Choice& choice : choices_) {
        for (const auto& [place, amount] : columns_[choice.column]->uses)
            used[place] += choice.weight * amount;
    }
    std::vector<int> list;
    double last_excess = 0;
    int last_place = -2;
    for (const auto& [place, amount] : used) {
        const double excess =
            amount - static_cast<double>(capacities_[static_cast<std::size_t>(place)]);
        if (excess <= broken || row_of_place_[static_cast<std::size_t>(place)] >= 0)
            continue;
        const bool goes_on = place == last_place + 1 && excess <= last_excess + broken &&
                             excess >= last_excess - broken;
        last_place = place;
        last_excess = excess;
        if (!goes_on)
            list.push_back(place);
    }
    for (const int place : list) add_limit(place);
    return !list.empty();
}

void CrewMaster::add_limit(int place) {
    std::vector<int> at;
    std::vector<double> elements;
    for (std::size_t j = 0; j < columns_.size(); ++j) {
        const auto& uses = columns_[j]->uses;
        const auto found =
            std::lower_bound(uses.begin(), uses.end(), std::pair{place, 0},
                             [](const auto& a, const auto& b) { return a.first < b.first; });
        if (found == uses.end() || found->first != place)
            continue;
        at.push_back(program_->column_of_job[j]);
        elements.push_back(found->second);
    }
    row_of_place_[static_cast<std::size_t>(place)] = program_->lp.numberRows();
    places_.push_back(place);
    program_->lp.addRow(static_cast<int>(at.size()), at.data(), elements.data(), -COIN_DBL_MAX,
                        static_cast<double>(capacities_[static_cast<std::size_t>(place)]));
    is_new_ = true;  // the dual simplex mends it
}

}  // namespace kynnys::carving
