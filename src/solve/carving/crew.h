// A crew: the people who have a job at one workplace together. When each person has a charge (what
// they are worth elsewhere), the workplaces can be planned one by one, and the best crews' values
// less charges bound the whole: the dual of choosing one crew for each workplace.
#pragma once

#include <cstdint>
#include <vector>

#include "solve/carving/certificate.h"

namespace kynnys::carving {

struct Crew {
    std::vector<int> people;  // ascending
    std::vector<Job> jobs;    // of these people
    std::int64_t value = 0;   // points, without charges
};

// A case of a crew's tree and what is known of it. For any charges no crew of this case is worth
// more than limits_worth + sum over people of max(0, most - charge), where those who must have a
// job take no max with 0.
struct CrewCase {
    std::vector<Branch> path;
    Prices prices;                   // by local place
    std::int64_t limits_worth = 0;   // price * capacity, summed
    std::vector<std::int64_t> most;  // by local person, scaled; no_job: can't have one
    std::vector<char> must;          // have a job here
};

// Prices under which somebody can be seen not to belong to the best crew: one with that person is
// worth at most limits_worth + sum of max(0, most - charge) + min(0, the person's most - charge).
struct CrewScreen {
    Prices prices;  // by local place
    std::int64_t limits_worth = 0;
    std::vector<std::int64_t> most;  // by local person
};

}  // namespace kynnys::carving
