// When a task is on offer, read anew from the city for the check: its doings, or the shares of its
// weekly amount. The rule is told in carvable.h.
#pragma once

#include <vector>

#include "base/week.h"
#include "workplace/workplace.h"

namespace kynnys {

struct Offer {
    Window window;
    std::int64_t minutes = 0;  // of work in this window, in whole quarter-hours
};
std::vector<Offer> offers_of(const Task& task);

// Quarter-hours of one doing or of the shortest piece.
int least_slots(const Task& task);

// A task that fits twice into its window can wait; such tasks come in the order of their windows.
bool can_wait(const Task& task, const Window& window);

}  // namespace kynnys
