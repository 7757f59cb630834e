// The tasks of each workplace that may be carved, with what the planner asks of them again and
// again.
#pragma once

#include <vector>

#include "plan/city.h"

namespace kynnys {

struct CarvableTask {
    TaskIndex index;
    std::vector<Window> windows;  // work_windows(): by day and opening
    int piece = 1;                // slots of one doing, or of the shortest piece
    int weekly_slots = 0;         // all of it
};

// By workplace. Core tasks are left out: they stay with their role.
std::vector<std::vector<CarvableTask>> carvable_tasks(const City& city);

}  // namespace kynnys
