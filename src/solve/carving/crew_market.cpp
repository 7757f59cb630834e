#include "solve/carving/crew_market.h"

#include <ClpSimplex.hpp>
#include <algorithm>

namespace kynnys::carving {

namespace {

constexpr double weightless = 1e-7;
constexpr double prohibitive = 1e7;  // points

}  // namespace

// Rows: people, then workplaces. Columns: for each person "stays away" and "is had twice", then the
// crews as they come.
struct CrewMarket::Program {
    ClpSimplex lp;
    struct Entry {
        int workplace = 0;
        std::size_t crew = 0;
    };
    std::vector<Entry> entries;             // by column less first_crew
    std::vector<std::vector<int>> columns;  // by workplace and crew
    std::vector<std::vector<std::int64_t>> values;
    int first_crew = 0;
};

CrewMarket::CrewMarket(int people, int workplaces)
    : people_(people), program_(std::make_unique<Program>()) {
    ClpSimplex& lp = program_->lp;
    lp.setLogLevel(0);
    lp.resize(people + workplaces, 0);
    for (int row = people; row < people + workplaces; ++row) lp.setRowBounds(row, -COIN_DBL_MAX, 1);
    for (int person = 0; person < people; ++person) {
        lp.setRowBounds(person, 1, 1);
        for (const double sign : {1.0, -1.0}) lp.addColumn(1, &person, &sign, 0, COIN_DBL_MAX, 0);
    }
    program_->columns.resize(static_cast<std::size_t>(workplaces));
    program_->values.resize(static_cast<std::size_t>(workplaces));
    program_->first_crew = 2 * people;
}

CrewMarket::~CrewMarket() = default;

void CrewMarket::take(int workplace, const std::vector<Crew>& crews) {
    ClpSimplex& lp = program_->lp;
    auto& columns = program_->columns[static_cast<std::size_t>(workplace)];
    auto& values = program_->values[static_cast<std::size_t>(workplace)];
    for (std::size_t at = 0; at < crews.size(); ++at) {
        const auto cost = -static_cast<double>(crews[at].value);
        if (at < columns.size()) {
            if (values[at] != crews[at].value)
                lp.setObjectiveCoefficient(columns[at], cost);
            values[at] = crews[at].value;
            continue;
        }
        std::vector<int> rows = crews[at].people;
        rows.push_back(people_ + workplace);
        const std::vector<double> ones(rows.size(), 1);
        columns.push_back(lp.numberColumns());
        values.push_back(crews[at].value);
        program_->entries.push_back({workplace, at});
        lp.addColumn(static_cast<int>(rows.size()), rows.data(), ones.data(), 0, COIN_DBL_MAX,
                     cost);
    }
}

double CrewMarket::run() {
    if (people_ == 0)
        return 0;
    program_->lp.primal();
    return -program_->lp.objectiveValue();
}

double CrewMarket::solve() {
    for (int person = 0; person < people_; ++person) {
        program_->lp.setObjectiveCoefficient(2 * person, 0);
        program_->lp.setObjectiveCoefficient(2 * person + 1, prohibitive);
    }
    return run();
}

double CrewMarket::solve_near(const std::vector<double>& centre, double width) {
    for (int person = 0; person < people_; ++person) {
        const double middle = centre[static_cast<std::size_t>(person)];
        program_->lp.setObjectiveCoefficient(2 * person, -std::max(0.0, middle - width));
        program_->lp.setObjectiveCoefficient(2 * person + 1, middle + width);
    }
    return run();
}

std::vector<double> CrewMarket::charges() const {
    const double* duals = program_->lp.dualRowSolution();
    std::vector<double> charges;
    for (int person = 0; person < people_; ++person)
        charges.push_back(std::max(0.0, -duals[person]));
    return charges;
}

std::vector<CrewMarket::Choice> CrewMarket::choices() const {
    std::vector<Choice> chosen;
    const double* weights = program_->lp.primalColumnSolution() + program_->first_crew;
    for (std::size_t at = 0; at < program_->entries.size(); ++at) {
        if (weights[at] > weightless)
            chosen.push_back(
                {program_->entries[at].workplace, program_->entries[at].crew, weights[at]});
    }
    std::sort(chosen.begin(), chosen.end(), [](const Choice& a, const Choice& b) {
        return a.workplace != b.workplace ? a.workplace < b.workplace : a.crew < b.crew;
    });
    return chosen;
}

std::vector<double> charges_as_if_alone(const Problem& problem,
                                        const std::vector<std::unique_ptr<CrewSearch>>& searches) {
    ClpSimplex lp;
    lp.setLogLevel(0);
    const auto people = static_cast<int>(problem.people.size());
    lp.resize(people + static_cast<int>(searches.size()), 0);
    for (int person = 0; person < people; ++person) lp.setRowBounds(person, -COIN_DBL_MAX, 1);
    for (std::size_t w = 0; w < searches.size(); ++w) {
        const int row = people + static_cast<int>(w);
        lp.setRowBounds(row, -COIN_DBL_MAX, problem.workplaces[w].people_most);
        for (std::size_t i = 0; i < searches[w]->alone().size(); ++i) {
            const std::int64_t alone = searches[w]->alone()[i];
            if (alone <= 0)
                continue;
            const int rows[] = {searches[w]->site().people()[i], row};
            const double ones[] = {1, 1};
            lp.addColumn(2, rows, ones, 0, 1, -static_cast<double>(alone) / price_scale);
        }
    }
    std::vector<double> charges(problem.people.size(), 0);
    if (lp.numberColumns() == 0)
        return charges;
    lp.dual();
    for (std::size_t person = 0; person < charges.size(); ++person)
        charges[person] = std::max(0.0, -lp.dualRowSolution()[person]);
    return charges;
}

}  // namespace kynnys::carving
