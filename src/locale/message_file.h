// Files of messages: one "key = text" a line. Blank lines, and lines that begin with "#", are for
// whoever reads the file.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.h"

namespace kynnys {

// Patterns (base/pattern.h) by key.
using MessageTable = std::map<std::string, std::string, std::less<>>;

// Errors, each with the number of the line as {0}: message_file.line_is_malformed,
// message_file.key_is_doubled.
Result<MessageTable> parse_message_file(std::string_view text);

}  // namespace kynnys
