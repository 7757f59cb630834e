#include "plan/check_share.h"

#include <algorithm>

namespace kynnys {

namespace {

bool touch(const Window& earlier, const Window& later, const Task& task) {
    if (earlier.day != later.day)
        return false;
    return task.rhythm.times > 0 ? later.open < earlier.close : later.open <= earlier.close;
}

// Stretches of time with how many windows each is made of, in order of time.
std::vector<std::pair<Window, int>> stretches_of(const Task& task) {
    std::vector<Window> windows = task.windows;
    std::sort(windows.begin(), windows.end());
    std::vector<std::pair<Window, int>> stretches;
    for (const Window& window : windows) {
        if (!stretches.empty() && touch(stretches.back().first, window, task)) {
            Window& last = stretches.back().first;
            last.close = std::max(last.close, window.close);
            ++stretches.back().second;
        } else {
            stretches.emplace_back(window, 1);
        }
    }
    return stretches;
}

}  // namespace

int least_slots(const Task& task) {
    const Minutes least = task.rhythm.times > 0 ? task.rhythm.each : task.shortest_piece;
    int slots = 1;
    while (std::int64_t{slots} * minutes_per_slot < least.count) ++slots;
    return slots;
}

bool can_wait(const Task& task, const Window& window) {
    return window.length() >= 2 * least_slots(task);
}

std::vector<Offer> offers_of(const Task& task) {
    const int least = least_slots(task);
    std::vector<Window> all;
    for (const auto& [stretch, count] : stretches_of(task)) {
        if (stretch.length() >= least)
            all.insert(all.end(), static_cast<std::size_t>(task.rhythm.times > 0 ? count : 1),
                       stretch);
    }
    const std::int64_t weekly_slots =
        std::max<std::int64_t>(least, task.rhythm.weekly.count / minutes_per_slot);
    const std::int64_t wanted = task.rhythm.times > 0 ? task.rhythm.times : weekly_slots / least;
    const auto windows = static_cast<std::int64_t>(all.size());
    const std::int64_t count = std::min(wanted, windows);
    std::vector<Offer> offers;
    for (std::int64_t i = 0; i < count; ++i) {
        const Window& window = all[static_cast<std::size_t>(i * windows / count)];
        std::int64_t slots = least;
        if (task.rhythm.times == 0)
            slots = std::min<std::int64_t>(weekly_slots / count + (i < weekly_slots % count),
                                           window.length());
        offers.push_back({window, slots * minutes_per_slot});
    }
    return offers;
}

}  // namespace kynnys
