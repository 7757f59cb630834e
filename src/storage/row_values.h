// Values of columns beyond text and whole numbers, for the stores.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "storage/value.h"

namespace kynnys {

// Each reads the row's next column. What the database holds was written by this program, so what
// can't be read is a bug.
Instant moment(Row& row);
std::vector<std::string> words(Row& row);
// The same of a text that was sealed.
std::vector<std::string> words_of(const std::string& text);
// What words() reads: a JSON list.
std::string words_text(const std::vector<std::string>& words);

// ":name0, :name1, …" with a bind for each value; :name0 alone, bound to "", for none, so that
// nothing is found. Lists of like length share one prepared statement: a shorter one is filled up
// with its last value.
std::string in_list(std::string_view name, const std::vector<std::string>& values, Binds& binds);

}  // namespace kynnys
