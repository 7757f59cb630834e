// The letters that stand for the separators; shared by the reader and the writer.
#pragma once

#include <string_view>

#include "base/csv.h"

namespace kynnys {

inline constexpr std::string_view all_separators = ",;\t";

char letter_of(CsvSeparator separator);  // not of `detected`

}  // namespace kynnys
