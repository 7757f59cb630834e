// Sentences with places for what is known only when they are said.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kynnys {

// {0}, {1}, … stand for the arguments; a place without an argument stays as it is. {0|day|days} is
// the first form where argument 0 is "1", and the second otherwise: what Finnish, Swedish and
// English need for whole numbers (Unicode CLDR, language plural rules). A part in [brackets] is
// left out when one of the arguments that it names is empty or missing.
std::string filled(std::string_view pattern, const std::vector<std::string>& arguments);

}  // namespace kynnys
