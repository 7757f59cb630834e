// Which decision a case is split by, from the jobs that its linear program chose.
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "solve/carving/certificate.h"

namespace kynnys::carving {

using WeightedJobs = std::vector<std::pair<const Job*, double>>;

// The decision whose weight is nearest to a half, among decisions of the kind `coarsest` and finer
// ones that the path does not hold. A coarser kind is preferred when it has one more than `clear`
// from decided. `yes` is the likelier side. When none is open: whose is an unshareable task that
// two jobs share?
std::optional<Branch> choose_branch(const Problem& problem, const WeightedJobs& jobs,
                                    const std::vector<Branch>& path, Branch::Kind coarsest,
                                    double clear);

}  // namespace kynnys::carving
