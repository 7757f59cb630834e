#include "base/week.h"

#include <fmt/format.h>

#include "base/check.h"

namespace kynnys {

namespace {

std::size_t place_of(Day day) {
    return static_cast<std::size_t>(day);
}

bool is_inside_a_day(Window window) {
    return 0 <= window.open && window.open < window.close && window.close <= slots_per_day;
}

}  // namespace

void WeekGrid::open(Window window) {
    CHECK(is_inside_a_day(window));
    for (int slot = window.open; slot < window.close; ++slot)
        days_[place_of(window.day)].set(static_cast<std::size_t>(slot));
}

void WeekGrid::close(Window window) {
    CHECK(is_inside_a_day(window));
    for (int slot = window.open; slot < window.close; ++slot)
        days_[place_of(window.day)].reset(static_cast<std::size_t>(slot));
}

bool WeekGrid::is_open(Day day, int slot) const {
    CHECK(0 <= slot && slot < slots_per_day);
    return days_[place_of(day)][static_cast<std::size_t>(slot)];
}

bool WeekGrid::covers(Window window) const {
    CHECK(is_inside_a_day(window));
    for (int slot = window.open; slot < window.close; ++slot) {
        if (!is_open(window.day, slot))
            return false;
    }
    return true;
}

const std::bitset<slots_per_day>& WeekGrid::day(Day day) const {
    return days_[place_of(day)];
}

int WeekGrid::open_slots() const {
    std::size_t slots = 0;
    for (const auto& day : days_) slots += day.count();
    return static_cast<int>(slots);
}

std::vector<Window> WeekGrid::windows() const {
    std::vector<Window> stretches;
    for (int number = 0; number < days_per_week; ++number) {
        const Day day = static_cast<Day>(number);
        int slot = 0;
        while (slot < slots_per_day) {
            if (!is_open(day, slot)) {
                ++slot;
                continue;
            }
            const int start = slot;
            while (slot < slots_per_day && is_open(day, slot)) ++slot;
            stretches.push_back({day, start, slot});
        }
    }
    return stretches;
}

WeekGrid grid_of(const std::vector<Window>& windows) {
    WeekGrid grid;
    for (const Window& window : windows) grid.open(window);
    return grid;
}

std::string clock_text(int slot) {
    CHECK(0 <= slot && slot <= slots_per_day);
    return fmt::format("{:02}:{:02}", slot / slots_per_hour,
                       slot % slots_per_hour * minutes_per_slot);
}

std::string day_text(Day day) {
    static constexpr std::array<std::string_view, days_per_week> names{"Mon", "Tue", "Wed", "Thu",
                                                                       "Fri", "Sat", "Sun"};
    return std::string(names[place_of(day)]);
}

std::optional<int> slot_of_clock(std::string_view text) {
    for (int slot = 0; slot <= slots_per_day; ++slot) {
        if (clock_text(slot) == text)
            return slot;
    }
    return std::nullopt;
}

std::optional<Day> day_of_text(std::string_view text) {
    for (int day = 0; day < days_per_week; ++day) {
        if (day_text(static_cast<Day>(day)) == text)
            return static_cast<Day>(day);
    }
    return std::nullopt;
}

std::string windows_text(const std::vector<Window>& windows) {
    std::string text;
    for (std::size_t first = 0; first < windows.size();) {
        const Window& window = windows[first];
        std::size_t last = first;
        while (last + 1 < windows.size() &&
               place_of(windows[last + 1].day) == place_of(windows[last].day) + 1 &&
               windows[last + 1].open == window.open && windows[last + 1].close == window.close)
            ++last;
        if (!text.empty())
            text += ", ";
        text += day_text(window.day);
        if (last > first)
            text += "-" + day_text(windows[last].day);
        text += " " + clock_text(window.open) + "-" + clock_text(window.close);
        first = last + 1;
    }
    return text;
}

}  // namespace kynnys
