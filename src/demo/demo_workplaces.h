// The workplaces of the demonstration city with a week's tasks.
#pragma once

#include <cstdint>
#include <vector>

#include "workplace/workplace.h"

namespace kynnys {

struct DemoWorkplaces {
    std::vector<Workplace> workplaces;
    std::vector<Task> tasks;  // grouped by workplace
};

// `arrangements` are those that the workplaces' kinds name.
DemoWorkplaces make_demo_workplaces(int count, const std::vector<Arrangement>& arrangements,
                                    std::uint64_t seed);

// "W007": a letter and a number of at least `digits` digits.
std::string numbered_id(char letter, int number, int digits);

}  // namespace kynnys
