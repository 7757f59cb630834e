// Which sets of arrangements are worth offering to a person at a workplace, and which tasks each of
// them opens.
#pragma once

#include <vector>

#include "plan/carvable.h"
#include "plan/limits.h"

namespace kynnys {

inline constexpr int sets_most = 6;          // for one person at one workplace
inline constexpr int sets_tried_most = 200;  // smaller sets first

struct ArrangedTasks {
    Effects effects;               // of the set
    std::vector<TaskIndex> tasks;  // that the person can and may do under it; ascending
};

// The empty set, and every set of at most fair_job.arrangements_most arrangements which the
// workplace can make that opens a task no smaller part of it opens. Sets without a task are left
// out. The empty set comes first, then the sets that open the most weekly minutes; of equals the
// one with fewer arrangements, then with less weekly help, then the cheaper, then the first in the
// catalogue. At most `sets_most`.
//
// A set keeps fair_job.arranged_demands_most by leaving out tasks: as long as too many lines are
// met only through arrangements, the tasks of the line with the fewest weekly minutes go.
std::vector<ArrangedTasks> arranged_tasks(const City& city, const Meeting& meeting,
                                          const std::vector<CarvableTask>& tasks);

// Is the line below what the task asks, and raised by the arrangements?
bool is_met_by_arrangement(const Person& person, const Task& task, const Effects& effects,
                           Ability ability);

}  // namespace kynnys
