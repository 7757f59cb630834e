// The tasks of each workplace that may be carved, and how a week of each is shared out over its
// windows.
//
// Windows of one task that overlap on a day are one stretch of time; those of a weekly amount that
// only touch are so, too. A task done some times a week is done at most once in each window: `n`
// windows that overlap leave room for `n` doings in their stretch. Where there are more windows
// than times, the task is on offer in so many of them, spread evenly over the week. A weekly amount
// comes evenly over its windows, in shares no smaller than the shortest piece: name fewer windows
// to have more on each day. The first windows get the slots that are left over.
#pragma once

#include <vector>

#include "plan/city.h"

namespace kynnys {

// One occasion of a task: a doing, or the share of a weekly amount that one window has.
struct Share {
    Window window;
    int shortest = 1;  // slots of one piece
    int most = 1;      // slots of all pieces together; of a doing the same as `shortest`
    friend bool operator==(const Share&, const Share&) = default;
};

struct CarvableTask {
    TaskIndex index;
    std::vector<Share> shares;  // by day and opening
    int weekly_slots = 0;       // of all shares
};

// The slots that one piece takes: a doing of a task done some times a week, or the shortest
// sensible piece of a weekly amount. At least 1.
int piece_slots(const Task& task);

// In windows too short for a piece there is none.
std::vector<Share> shares_of(const Task& task);

std::vector<Window> windows_of(const std::vector<Share>& shares);

// By workplace. Core tasks are left out: they stay with their role.
std::vector<std::vector<CarvableTask>> carvable_tasks(const City& city);

}  // namespace kynnys
