#include "solve/carving/master.h"

#include <ClpSimplex.hpp>
#include <algorithm>
#include <cmath>

namespace kynnys::carving {

namespace {

constexpr double penalty_for_none = 1e5;
constexpr double weightless = 1e-7;

}  // namespace

// Rows: the people, then the groups, then each limit that some job uses, as they come. Columns: for
// each person "has no job", for each group "one person is missing", then the jobs.
struct Master::Program {
    ClpSimplex lp;
    int first_job = 0;
};

Master::Master(const Workshop& workshop, const BindingLimits& limits, const Part& part)
    : workshop_(workshop),
      limits_(limits),
      ledger_(part.ledger),
      people_(part.people),
      row_of_person_(workshop.problem().people.size(), -1),
      program_(std::make_unique<Program>()) {
    ClpSimplex& lp = program_->lp;
    lp.setLogLevel(0);
    const auto& groups = workshop.problem().groups;
    lp.resize(static_cast<int>(people_.size() + groups.size()), 0);
    int row = 0;
    const double one = 1;
    for (const int person : people_) {
        lp.setRowBounds(row, 1, 1);
        lp.addColumn(1, &row, &one, 0, COIN_DBL_MAX, 0);
        row_of_person_[static_cast<std::size_t>(person)] = row++;
    }
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const int place = workshop.layout().group(static_cast<int>(g));
        lp.setRowBounds(row, -COIN_DBL_MAX, static_cast<double>(ledger_.left(place)) / 100.0);
        const double less = -1;
        lp.addColumn(1, &row, &less, 0, COIN_DBL_MAX, static_cast<double>(groups[g].penalty));
        row_of_place_[place] = row++;
    }
    program_->first_job = row;
}

Master::~Master() = default;

int Master::row_of(int place) {
    const auto known = row_of_place_.find(place);
    if (known != row_of_place_.end())
        return known->second;
    ClpSimplex& lp = program_->lp;
    const int row = lp.numberRows();
    lp.addRow(0, nullptr, nullptr, -COIN_DBL_MAX, static_cast<double>(ledger_.left(place)));
    row_of_place_.emplace(place, row);
    return row;
}

// What the job uses, by row.
std::map<int, double> Master::uses_of(const Job& job) {
    const Problem& problem = workshop_.problem();
    std::map<int, double> uses;
    for_each_use(problem, workshop_.layout(), job, [&](int place, int amount) {
        if (limits_.limit_at(place) >= 0)
            uses[row_of(place)] += amount;
    });
    const Option& option = problem.options[static_cast<std::size_t>(job.option)];
    const std::uint32_t groups = problem.people[static_cast<std::size_t>(option.person)].groups;
    for (std::size_t g = 0; g < problem.groups.size(); ++g) {
        const int lost = problem.groups[g].share - ((groups >> g & 1U) != 0 ? 100 : 0);
        uses[row_of(workshop_.layout().group(static_cast<int>(g)))] = lost / 100.0;
    }
    uses[row_of_person_[static_cast<std::size_t>(option.person)]] = 1;
    return uses;
}

int Master::add(const std::vector<Job>& jobs) {
    std::vector<CoinBigIndex> starts{0};
    std::vector<int> rows;
    std::vector<double> elements;
    std::vector<double> costs;
    for (const Job& job : jobs) {
        const auto known =
            std::lower_bound(order_.begin(), order_.end(), job,
                             [&](std::size_t at, const Job& one) { return jobs_[at] < one; });
        if (known != order_.end() && jobs_[*known] == job)
            continue;
        order_.insert(known, jobs_.size());
        jobs_.push_back(job);
        for (const auto& [row, amount] : uses_of(job)) {
            rows.push_back(row);
            elements.push_back(amount);
        }
        starts.push_back(static_cast<CoinBigIndex>(rows.size()));
        costs.push_back(-static_cast<double>(job_worth(workshop_.problem(), job)));
    }
    const int added = static_cast<int>(costs.size());
    if (added == 0)
        return 0;
    const std::vector<double> lower(costs.size(), 0);
    const std::vector<double> upper(costs.size(), COIN_DBL_MAX);
    program_->lp.addColumns(added, lower.data(), upper.data(), costs.data(), starts.data(),
                            rows.data(), elements.data());
    return added;
}

void Master::allow(std::size_t job, bool is_allowed) {
    program_->lp.setColumnUpper(program_->first_job + static_cast<int>(job),
                                is_allowed ? COIN_DBL_MAX : 0);
}

void Master::require(const std::vector<int>& must_have) {
    for (std::size_t at = 0; at < people_.size(); ++at) {
        const bool must =
            std::find(must_have.begin(), must_have.end(), people_[at]) != must_have.end();
        program_->lp.setObjectiveCoefficient(static_cast<int>(at), must ? penalty_for_none : 0);
    }
}

void Master::solve() {
    if (is_new_) {
        program_->lp.dual();
    } else {
        program_->lp.primal();
    }
    is_new_ = false;
}

double Master::value() const {
    return -program_->lp.objectiveValue();
}

Prices Master::prices() const {
    Prices prices(static_cast<std::size_t>(workshop_.layout().size()), 0);
    const double* duals = program_->lp.dualRowSolution();
    for (const auto& [place, row] : row_of_place_) {
        const auto& limit = limits_.all()[static_cast<std::size_t>(limits_.limit_at(place))];
        const double price = std::clamp(-duals[row] * price_scale, 0.0, limit.price_most);
        prices[static_cast<std::size_t>(place)] = static_cast<std::int32_t>(std::lround(price));
    }
    return prices;
}

std::vector<Master::Choice> Master::choices() const {
    std::vector<Choice> chosen;
    const double* weights = program_->lp.primalColumnSolution() + program_->first_job;
    for (std::size_t j = 0; j < jobs_.size(); ++j) {
        if (weights[j] > weightless)
            chosen.push_back({&jobs_[j], weights[j]});
    }
    return chosen;
}

bool Master::leaves_somebody_out() const {
    const double* none = program_->lp.primalColumnSolution();
    const double* costs = program_->lp.objective();
    for (std::size_t at = 0; at < people_.size(); ++at) {
        if (costs[at] > 0 && none[at] > 1e-6)
            return true;
    }
    return false;
}

}  // namespace kynnys::carving
