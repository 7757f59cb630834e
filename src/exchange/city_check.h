// What the rows of a city must have in common, beyond what each field says by itself. A city that
// was made in code is held to it as well.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plan/city.h"

namespace kynnys {

// A fault of one person or task, by its position in the city, and the file and column it is told
// at.
struct Finding {
    std::string_view file;
    int row = 0;
    std::string_view column;
    std::string key;
    std::vector<std::string> arguments;
};

// Rows that are not to be judged, because a fault in them is known already. By position; those
// beyond the end are sound.
struct UnsoundRows {
    std::vector<bool> people;
    std::vector<bool> workplaces;
    std::vector<bool> tasks;
};

// Keys, all with the id of the person or task as argument {0}:
//   person.has_no_available_time     wants work, but the conditions name no time for it
//   task.has_no_rhythm, task.has_two_rhythms
//   task.times_without_each, task.each_without_times
//   task.each_fits_no_window {1: each, 2: longest window}        in minutes, here and below
//   task.times_exceed_windows {1: times, 2: windows that are long enough}: once a window
//   task.piece_exceeds_week {1: shortest piece, 2: weekly minutes}
//   task.piece_fits_no_window {1: shortest piece, 2: longest window}
//   task.windows_overlap {1: windows}        of a weekly amount, those that meet one before them;
//                                            where times are counted, each is one time more
//   task.windows_outside_opening {1: windows, 2: opening}
std::vector<Finding> check_city(const City& city, const UnsoundRows& unsound = {});

}  // namespace kynnys
