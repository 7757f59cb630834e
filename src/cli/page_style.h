// The look of a printed plan: dark on light, readable on a phone and on paper.
#pragma once

#include <string_view>

namespace kynnys {

std::string_view page_style();

}  // namespace kynnys
