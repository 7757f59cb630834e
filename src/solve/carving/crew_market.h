// The linear program over the crews found so far: each workplace has one crew at most, each person
// is in one at most. Its duals are the people's charges.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "solve/carving/crew_search.h"

namespace kynnys::carving {

class CrewMarket {
  public:
    CrewMarket(int people, int workplaces);
    ~CrewMarket();
    CrewMarket(const CrewMarket&) = delete;
    CrewMarket& operator=(const CrewMarket&) = delete;

    // Takes over crews that are new or better than they were.
    void take(int workplace, const std::vector<Crew>& crews);

    // The greatest value (points) when each person may also stay away for `centre - width` or be
    // had twice for `centre + width`: this keeps the charges near the centre. Without a centre the
    // program is itself.
    double solve();
    double solve_near(const std::vector<double>& centre, double width);

    [[nodiscard]] std::vector<double> charges() const;  // points, by person
    struct Choice {
        int workplace = 0;
        std::size_t crew = 0;
        double weight = 0;
    };
    [[nodiscard]] std::vector<Choice> choices() const;  // of the last solution, by workplace

  private:
    struct Program;
    double run();

    int people_;
    std::unique_ptr<Program> program_;
};

// The charges if every workplace could have its people_most best people, each as if alone: more
// than any crew is worth, and where the search for charges starts.
std::vector<double> charges_as_if_alone(const Problem& problem,
                                        const std::vector<std::unique_ptr<CrewSearch>>& searches);

}  // namespace kynnys::carving
