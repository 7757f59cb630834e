// Made-up certificates, and their bounds by trying everything.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "solve/carving/certificate.h"
#include "support/brute_force.h"
#include "support/random.h"

namespace kynnys::carving {

enum class Priced { nothing, limits };

Prices random_prices(const Problem& problem, Priced priced, Random& random);

// A tree of decisions at most `depth` deep, with prices at every leaf and an open bound (0).
Certificate random_certificate(const Problem& problem, Priced priced, int depth, Random& random);

// The same by crews: charges, up to two screens for each workplace, and trees.
Certificate random_crews(const Problem& problem, int depth, Random& random);

// Every job of each person; nothing when there are too many.
using JobsOfPeople = std::vector<std::vector<ValuedJob>>;
std::optional<JobsOfPeople> jobs_of_people(const Problem& problem);

// Does the person's job, or having none, keep the decisions of the path as certificate.h says?
bool keeps(const Problem& problem, const std::vector<Branch>& path, int person, const Job* job);

// In hundredths of 1/price_scale: the greatest value after prices that the path leaves to the
// person; nothing when it leaves neither a job nor none.
std::optional<std::int64_t> best_by_trying(const Problem& problem, const Prices& prices,
                                           const std::vector<Branch>& path, int person,
                                           const std::vector<ValuedJob>& jobs);

// The least bound that the leaf's prices prove, in points; nothing when the case is empty.
std::optional<std::int64_t> bound_by_trying(const Problem& problem, const Leaf& leaf,
                                            const JobsOfPeople& jobs);

Prices dense(const Problem& problem, const std::vector<std::pair<int, std::int32_t>>& named);

// The sum of price * capacity, in hundredths of 1/price_scale; and what is in these, rounded down.
std::int64_t worth_of_limits(const Problem& problem, const Prices& prices);
std::int64_t whole_points(std::int64_t sum);

}  // namespace kynnys::carving
