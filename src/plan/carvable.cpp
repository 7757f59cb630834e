#include "plan/carvable.h"

#include <algorithm>

#include "plan/common_time.h"

namespace kynnys {

namespace {

int weekly_slots_of(const Task& task, int piece) {
    if (task.rhythm.times > 0)
        return task.rhythm.times * piece;
    return std::max(piece, whole_slots_in(task.rhythm.weekly));
}

}  // namespace

std::vector<std::vector<CarvableTask>> carvable_tasks(const City& city) {
    std::vector<std::vector<CarvableTask>> by_workplace(city.workplaces.size());
    for (int at = 0; at < static_cast<int>(city.tasks.size()); ++at) {
        const Task& task = city.tasks[static_cast<std::size_t>(at)];
        if (task.part == TaskPart::core)
            continue;
        const int piece = piece_slots(task);
        by_workplace[task.workplace.place()].push_back(
            {TaskIndex{at}, work_windows(task), piece, weekly_slots_of(task, piece)});
    }
    return by_workplace;
}

}  // namespace kynnys
