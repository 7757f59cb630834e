// Percent-encoding (RFC 3986, section 2.1) and what is made of it.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "web/headers.h"

namespace kynnys::web {

enum class Plus { is_plus, is_blank };

// Errors: percent.is_malformed ("%" without two hexadecimal digits), text.has_nul,
// text.is_not_utf8.
Result<std::string> parse_percent(std::string_view text, Plus plus);

// For one part of a path or one value of a query: all but letters, digits and "-._~" is encoded.
std::string percent_encoded(std::string_view text);

// "name=value&other=": a query, or a body of application/x-www-form-urlencoded (URL standard,
// section 5.1). A part without "=" has an empty value; empty parts are skipped. Errors: those of
// parse_percent, and parameters.are_too_many (over 1,000).
Result<Parameters> parse_parameters(std::string_view text);

struct Target {
    std::string path;  // decoded
    Parameters query;
};

// What a request line asks for: "/path?query". Errors: target.is_not_a_path (also whole URLs and
// "*"), path.has_dot_parts, path.has_encoded_slash, path.has_backslash, path.has_control_character,
// and those of parse_percent and parse_parameters.
Result<Target> parse_target(std::string_view text);

}  // namespace kynnys::web
