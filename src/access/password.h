// Passwords, kept as Argon2id (RFC 9106) with a salt of their own.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace kynnys {

// Counted in letters, not in bytes; the most keeps the work of hashing small.
inline constexpr int password_letters_least = 12;
inline constexpr int password_bytes_most = 512;

// Length is what counts (NIST SP 800-63B, 5.1.1.2), so there are no rules about kinds of letters.
// `known` are words that somebody who attacks would try first: the sign-in name, the service's.
// Errors, field "password": password.is_too_short {least}, password.is_too_long {most bytes},
// password.is_too_simple (few different letters, or a row of the keyboard or the alphabet),
// password.holds_known_word.
Result<Done> check_password(std::string_view password,
                            std::initializer_list<std::string_view> known);

// 32 MiB and three passes: about 60 ms of one core. Error: password.can_not_be_hashed (no memory).
Result<std::string> make_password_hash(std::string_view password);

bool is_password(std::string_view password, const std::string& hash);

// As long as is_password takes, for a name that nobody has: the time tells nothing.
void pretend_to_check_password(std::string_view password);

// Whether the hash was made with other settings than today's.
bool needs_new_hash(const std::string& hash);

}  // namespace kynnys
