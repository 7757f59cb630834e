// The words of a formula, one after another.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "rules/formula.h"

namespace kynnys::rules {

struct Word {
    enum class Kind { name, number, sign, end };
    Kind kind = Kind::end;
    std::string_view text;
    std::size_t at = 0;
};

// The last one is the end.
std::variant<std::vector<Word>, FormulaFault> words_of_formula(std::string_view text);

}  // namespace kynnys::rules
