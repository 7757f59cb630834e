// The second factor: codes of six digits from an authenticator (TOTP, RFC 6238: SHA-1, 30 s), and
// recovery codes for the day when the telephone is lost.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kynnys {

// 160 random bits.
std::string make_one_time_key();

// As authenticators read it from a picture or by hand: Base32, and the otpauth address.
std::string one_time_key_text(const std::string& key);
// What one_time_key_text has written; "" when it is anything else.
std::string parsed_one_time_key(const std::string& text);
std::string one_time_address(const std::string& key, std::string_view issuer,
                             std::string_view account);

// The step of 30 s that the code is of, when it is right now, one step ago or one step ahead, and
// later than `last_step`, the last one that was used: a code that somebody saw is worth nothing.
// Blanks in the code do not count.
std::optional<std::int64_t> one_time_step(const std::string& key, std::string_view code,
                                          std::int64_t seconds_since_1970, std::int64_t last_step);

// The code of that moment, as an authenticator shows it.
std::string one_time_code(const std::string& key, std::int64_t seconds_since_1970);

inline constexpr int recovery_code_count = 10;
std::vector<std::string> make_recovery_codes();

}  // namespace kynnys
