// The best job of one person: alone in the city, or beside jobs that others have.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "solve/carving/problem.h"

namespace kynnys {

struct FoundJob {
    carving::Job job;
    std::int64_t value = 0;  // points, above 0; without any bonus for being kept
};

// The problem must outlive the finder.
class JobFinder {
  public:
    explicit JobFinder(const carving::Problem& problem);
    ~JobFinder();
    JobFinder(const JobFinder&) = delete;
    JobFinder& operator=(const JobFinder&) = delete;

    void occupy(const carving::Job& job);   // takes its share of all limits
    void give_up(const carving::Job& job);  // gives back what was occupied

    // The best job that keeps all rules beside what is occupied, as good as the engine's pricing
    // finds it; empty when none is worth more than 0 points. `person` is a place in the problem.
    [[nodiscard]] std::optional<FoundJob> best(int person);
    [[nodiscard]] std::optional<FoundJob> best_at(int person, int workplace);

    // The same for everybody at once, each as if alone beside what is occupied; only jobs worth
    // more than the person's floor (points, by person) are found.
    [[nodiscard]] std::vector<std::optional<FoundJob>> best_of_each(
        const std::vector<std::int64_t>& floors, int threads);

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace kynnys
