// A small carving problem whose numbers can be checked by hand, and a solution of it.
#pragma once

#include <string>

#include "base/result.h"
#include "solve/carving/problem.h"

namespace kynnys::carving {

struct HandMade {
    Problem problem;
    Solution solution;
};

// Two people, two workplaces, four tasks. At workplace 0, open Monday and Tuesday 8-13: "tables"
// (task 0; occasions 0 and 1: two slots on Monday and Tuesday from 8:00), "sorting" (task 1;
// occasions 2 and 3: two to six slots on Monday and Tuesday between 8:30 and 12:00), "parcels"
// (task 2, nobody shares it; occasions 4 and 5: two slots on Monday and Tuesday between 8:30 and
// 13:00). At workplace 1, open on Monday: "plants" (task 3, occasion 6: four slots from 8:00).
// Person 0 has options 0 and 1 at the two workplaces, person 1 options 2 and 3.
// The solution: person 0 does tables, sorting, break and parcels on Monday, tables, a slot of
// waiting and sorting on Tuesday; person 1 does plants.
HandMade hand_made();

}  // namespace kynnys::carving
