// What a city holds, in a few lines.
#pragma once

#include <filesystem>

#include "base/json.h"
#include "cli/arguments.h"
#include "cli/console.h"
#include "plan/city.h"

namespace kynnys {

// "300 people (208 want work), 60 workplaces, 612 tasks (480 may be carved), 18 arrangements"
std::string city_text(const City& city);
Json::Object city_json(const City& city);

// After a city was written: what it holds, and what to do next.
void tell_new_city(const City& city, const std::filesystem::path& folder, Form form,
                   Console& console);

}  // namespace kynnys
