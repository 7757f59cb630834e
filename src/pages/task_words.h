// Words for tasks: how much they are, when they are done.
#pragma once

#include <string>
#include <vector>

#include "pages/words.h"
#include "workplace/workplace.h"

namespace kynnys::pages {

// "Mon–Thu 09:00–12:00", which parse_windows reads back in every language.
std::string windows_words(const Call& call, const std::vector<Window>& windows);

// "5 × 30 min", "5 h a week".
std::string rhythm_words(const Call& call, const Task& task);

Minutes weekly_minutes(const Task& task);

// "Core task" or nothing.
Html part_label(const Call& call, const Task& task);

}  // namespace kynnys::pages
