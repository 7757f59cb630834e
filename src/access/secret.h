// Random secrets that somebody is given once, and what is kept of them. Only fingerprints are
// stored: who reads the database can't act for anybody.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kynnys {

// 256 random bits as 43 letters, digits, "-" and "_": for sessions, tokens and links.
std::string make_secret();

// Eight letters and digits that are hard to mistake for each other, as in "7KX4-M2QD": 40 random
// bits, to be read aloud or typed. Never alone: what takes one limits how often it is tried.
std::string make_short_code();

// As somebody may type a short code: small letters, no dash, O for 0 and I or L for 1. What is not
// one gives "".
std::string plain_short_code(std::string_view typed);

// BLAKE2b of 256 bits in hexadecimal digits. Secrets of 256 bits need no salt.
std::string fingerprint_of(std::string_view secret);

// For short codes and whatever else could be tried out: keyed with the secret they come with.
std::string fingerprint_of(std::string_view code, std::string_view with);

// In a time that tells nothing about where the texts differ.
bool is_same_secret(std::string_view one, std::string_view other);

}  // namespace kynnys
