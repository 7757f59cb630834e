// The text of a TOML file, made sure of before it is parsed.
#pragma once

#include <optional>
#include <string>

#include "exchange/toml_table.h"

namespace kynnys {

// Nothing where the text is at fault, which is told: `not_toml` {what the parser says},
// rules.line_is_too_long {most bytes}, rules.file_is_too_long {most bytes}. The lengths keep what
// is nested within what a stack can hold.
std::optional<toml::table> parse_toml(const std::string& text, const char* not_toml, TomlLog& log);

}  // namespace kynnys
