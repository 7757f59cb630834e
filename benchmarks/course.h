// How a solver's best value and bound come nearer to each other over time.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "solve/carving/problem.h"

namespace kynnys::carving {

// What was known after so many processor seconds.
struct Moment {
    double seconds = 0;
    std::optional<double> value;  // of the best solution so far
    std::optional<double> bound;
};

using Course = std::vector<Moment>;  // in order of time

// The best value and bound of a course until then.
Moment known_at(const Course& course, double seconds);

// Our search, on one thread, with that much work allowed. What it says in the end is checked; the
// course is empty when the checker does not believe it.
Course course_of_search(const Problem& problem, double seconds);

// The cbc command on a file, on one thread; empty when the command is not there.
Course course_of_cbc(const std::filesystem::path& mps, double seconds);

}  // namespace kynnys::carving
