// Whole files as texts.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"
#include "exchange/fault.h"

namespace kynnys {

inline constexpr std::uintmax_t most_file_bytes = std::uintmax_t{1} << 30;

// Errors, each with the file's name as argument {0}: file.is_missing (not_found),
// file.is_not_readable, file.is_too_large {name} {most bytes}.
Result<std::string> read_text(const std::filesystem::path& path);

// Written beside the path first and then put in its place, so that there is always a whole file.
// Errors: file.is_not_writable {name} {why} (unavailable).
Result<Done> write_text(const std::filesystem::path& path, std::string_view text);

// An error of a file as a whole.
Fault fault_of_file(std::string file, const Error& error);

}  // namespace kynnys
