// The planner's clock: a week of seven days, each of 96 quarter-hours. A slot is one quarter-hour.
// Times that are finer are rounded outwards, so that a plan never promises time that is not there.
#pragma once

#include <array>
#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/quantity.h"
#include "base/result.h"

namespace kynnys {

inline constexpr int minutes_per_slot = 15;
inline constexpr int slots_per_hour = 4;
inline constexpr int slots_per_day = 96;
inline constexpr int days_per_week = 7;

enum class Day { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

constexpr int slots_in(Minutes minutes) {  // rounded up to whole slots
    return static_cast<int>((minutes.count + minutes_per_slot - 1) / minutes_per_slot);
}
constexpr Minutes minutes_in(int slots) {
    return {std::int64_t{slots} * minutes_per_slot};
}

// A stretch of one day, [open, close) in slots; 0 <= open < close <= 96.
struct Window {
    Day day = Day::monday;
    int open = 0;
    int close = 0;

    friend auto operator<=>(const Window&, const Window&) = default;
    [[nodiscard]] int length() const { return close - open; }
};

// Which slots of the week are open. Used for availability and opening hours.
class WeekGrid {
  public:
    void open(Window window);
    void close(Window window);
    [[nodiscard]] bool is_open(Day day, int slot) const;
    [[nodiscard]] bool covers(Window window) const;
    [[nodiscard]] const std::bitset<slots_per_day>& day(Day day) const;
    [[nodiscard]] int open_slots() const;
    [[nodiscard]] std::vector<Window> windows() const;  // maximal stretches, in order of time
    friend bool operator==(const WeekGrid&, const WeekGrid&) = default;

  private:
    std::array<std::bitset<slots_per_day>, days_per_week> days_{};
};

// Reads "Mon-Fri 9:00-14:00, Sat 10-12". Days in English, Finnish or Swedish (Mon, ma, mån, …),
// "-" or "–", hours with or without minutes ("9", "9:00", "9.00"), 24:00 as the end of the day;
// entries are separated by "," or ";". "Mon, Wed 9-12" gives both days these hours, "Mon 8-11,
// 12-16" gives Monday two windows, "Fri-Mon" passes the end of the week. Each day of an entry gives
// one window, kept in the order written. Opening times are rounded up to a slot and closing times
// down. Errors: week.is_empty, week.unknown_day, week.not_a_time, week.ends_before_it_starts,
// week.shorter_than_a_slot; argument {0} is the entry, {1} the word at fault and {2} the day that
// is nearest to it, each "" when there is none.
Result<std::vector<Window>> parse_windows(std::string_view text);

// The inverse: neighbouring days with equal times are joined, "Mon-Fri 09:00-14:00, Sat
// 10:00-12:00".
std::string windows_text(const std::vector<Window>& windows);

WeekGrid grid_of(const std::vector<Window>& windows);

// "09:15" for slot 37.
std::string clock_text(int slot);
std::string day_text(Day day);  // "Mon"
// The inverse of each; nothing for any other text. "24:00" is the end of the day.
std::optional<int> slot_of_clock(std::string_view text);
std::optional<Day> day_of_text(std::string_view text);

}  // namespace kynnys
