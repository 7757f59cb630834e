// The letters and words that the texts of HTTP are made of. All of it is ASCII; other bytes are
// neither letters nor blanks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace kynnys::web {

// What methods and names of headers are made of (RFC 9110, section 5.6.2).
bool is_token(std::string_view text);
// Letters, digits and "-._~" (RFC 3986, section 2.3).
bool is_unreserved(char letter);
// Below the blank, or DEL.
bool is_control(char letter);
bool has_control_character(std::string_view text);

// Equal without regard to capitals.
bool is_same_word(std::string_view one, std::string_view other);
std::string lower_case(std::string_view text);

// Without the blanks and tabs at both ends (OWS; RFC 9110, section 5.6.3).
std::string_view without_blanks(std::string_view text);

// Two small digits a byte.
std::string hexadecimal(std::string_view bytes);

// What somebody sent is not what it should be.
Error syntax_error(const char* key);

}  // namespace kynnys::web
