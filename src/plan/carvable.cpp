#include "plan/carvable.h"

#include <algorithm>

#include "plan/common_time.h"

namespace kynnys {

namespace {

// Each window widened to the stretch that it and those overlapping it form.
std::vector<Window> stretches(std::vector<Window> windows) {
    std::sort(windows.begin(), windows.end());
    for (std::size_t first = 0; first < windows.size();) {
        Window stretch = windows[first];
        std::size_t last = first + 1;
        for (; last < windows.size(); ++last) {
            if (windows[last].day != stretch.day || windows[last].open >= stretch.close)
                break;
            stretch.close = std::max(stretch.close, windows[last].close);
        }
        for (; first < last; ++first) windows[first] = stretch;
    }
    return windows;
}

std::vector<Window> spread_evenly(const std::vector<Window>& windows, std::size_t count) {
    std::vector<Window> chosen;
    for (std::size_t i = 0; i < count; ++i) chosen.push_back(windows[i * windows.size() / count]);
    return chosen;
}

void leave_out_short_ones(std::vector<Window>& windows, int piece) {
    windows.erase(std::remove_if(windows.begin(), windows.end(),
                                 [piece](const Window& window) { return window.length() < piece; }),
                  windows.end());
}

std::vector<Share> doings_of(const Task& task, int piece) {
    std::vector<Window> windows = stretches(task.windows);
    leave_out_short_ones(windows, piece);
    const std::size_t count = std::min(windows.size(), static_cast<std::size_t>(task.rhythm.times));
    std::vector<Share> shares;
    for (const Window& window : spread_evenly(windows, count))
        shares.push_back({window, piece, piece});
    return shares;
}

std::vector<Share> shares_of_amount(const Task& task, int piece) {
    std::vector<Window> windows = grid_of(task.windows).windows();
    leave_out_short_ones(windows, piece);
    const int slots = std::max(piece, whole_slots_in(task.rhythm.weekly));
    const int count = std::min(static_cast<int>(windows.size()), slots / piece);
    std::vector<Share> shares;
    for (const Window& window : spread_evenly(windows, static_cast<std::size_t>(count))) {
        const int number = static_cast<int>(shares.size());
        const int share = slots / count + (number < slots % count ? 1 : 0);
        shares.push_back({window, piece, std::min(share, window.length())});
    }
    return shares;
}

}  // namespace

int piece_slots(const Task& task) {
    const Minutes piece = task.rhythm.times > 0 ? task.rhythm.each : task.shortest_piece;
    return std::max(1, slots_in(piece));
}

std::vector<Share> shares_of(const Task& task) {
    const int piece = piece_slots(task);
    return task.rhythm.times > 0 ? doings_of(task, piece) : shares_of_amount(task, piece);
}

std::vector<Window> windows_of(const std::vector<Share>& shares) {
    std::vector<Window> windows;
    for (const Share& share : shares) windows.push_back(share.window);
    return windows;
}

std::vector<std::vector<CarvableTask>> carvable_tasks(const City& city) {
    std::vector<std::vector<CarvableTask>> by_workplace(city.workplaces.size());
    for (int at = 0; at < static_cast<int>(city.tasks.size()); ++at) {
        const Task& task = city.tasks[static_cast<std::size_t>(at)];
        if (task.part == TaskPart::core)
            continue;
        CarvableTask carvable{TaskIndex{at}, shares_of(task), 0};
        for (const Share& share : carvable.shares) carvable.weekly_slots += share.most;
        by_workplace[task.workplace.place()].push_back(std::move(carvable));
    }
    return by_workplace;
}

}  // namespace kynnys
