// A small city folder as a coach might type it, and short words for what tests ask of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/city_folder.h"

namespace kynnys {

// Two people, two workplaces, three tasks, two arrangements; free of faults.
std::vector<NamedText> small_folder();

City small_folder_city();

// The text of a file of the folder, to be changed.
std::string& text_of(std::vector<NamedText>& files, std::string_view name);

// The folder with one part of a file replaced, which must be there.
std::vector<NamedText> small_folder_with(std::string_view file, std::string_view part,
                                         std::string_view other);

// "people.csv:2:3 year.is_not_a_year" for each fault: line, column, key; none when there is none.
template <class T>
std::vector<std::string> places(const Checked<T>& checked) {
    std::vector<std::string> all;
    if (checked.is_ok())
        return all;
    for (const Fault& fault : checked.faults())
        all.push_back(fault.file + ":" + std::to_string(fault.line) + ":" +
                      std::to_string(fault.column) + " " + fault.key);
    return all;
}

}  // namespace kynnys
