// Rules of the house that a file of source text keeps or breaks by itself.
#pragma once

#include "house/tree.h"

namespace kynnys::house {

inline constexpr std::size_t lines_most = 400;  // of one file

Breaches long_files(const std::vector<SourceFile>& files);

// Statements of SQL anywhere but in src/storage/.
Breaches sql_outside_storage(const std::vector<SourceFile>& files);

// Marks of unfinished work: TODO, FIXME, XXX, HACK as whole words.
Breaches unfinished_work(const std::vector<SourceFile>& files);

// File and folder names that are not lower_snake.
Breaches odd_names(const std::vector<SourceFile>& files);

// Headers whose first line of code is not "#pragma once".
Breaches unguarded_headers(const std::vector<SourceFile>& files);

// Source files that do not begin with the header of their name, which they show to be complete.
Breaches late_own_headers(const std::vector<SourceFile>& files);

}  // namespace kynnys::house
