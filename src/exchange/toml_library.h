// toml++ as the program uses it. Whoever needs it includes this, so that all see it alike.
#pragma once

#include "base/check.h"

// A fault is a value. What the parser takes for granted is checked in every build: version 3.3
// takes for granted what text such as "[[!]]" does not keep.
#define TOML_EXCEPTIONS 0
#define TOML_ASSERT(condition) CHECK(condition)
#pragma push_macro("NDEBUG")
#undef NDEBUG
#include <toml++/toml.h>
#pragma pop_macro("NDEBUG")

#include <string>
#include <string_view>
#include <variant>

namespace kynnys {

struct TomlFault {
    toml::source_position at;
    std::string why;
};

// The parser's first fault, or the table.
std::variant<toml::table, TomlFault> parse_toml(std::string_view text);

}  // namespace kynnys
