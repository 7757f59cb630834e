// The keys of words that are put together in the code: a noun and the code of a value.
#pragma once

#include <set>
#include <string>

namespace kynnys {

std::set<std::string> word_keys();

}  // namespace kynnys
