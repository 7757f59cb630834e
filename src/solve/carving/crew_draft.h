// Draws up a good crew quickly, from what a linear program suggests.
#pragma once

#include "solve/carving/crew_pool.h"

namespace kynnys::carving {

struct CrewHints {
    const CrewMaster* master = nullptr;              // solved; nullptr: nothing is known
    const std::vector<std::size_t>* jobs = nullptr;  // numbers in the pool, by the master's columns
    const Prices* prices = nullptr;                  // local, under which the first jobs are chosen
    const std::vector<std::int64_t>* most = nullptr;  // by local person, to go by where it does not
};

// Keeps the master's heaviest choices that fit, gives the others their best jobs at the hints'
// prices, then everybody in turn the best job beside the others, until nobody gains. People whose
// `charges` are more than any job is worth stay out. The crew is added to the pool.
void draw_up_crew(CrewDesk& desk, const CrewSite& site, CrewPool& pool,
                  const std::vector<std::int64_t>& charges, const CrewHints& hints);

}  // namespace kynnys::carving
