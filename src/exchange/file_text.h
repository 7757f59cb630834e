// Whole files as texts.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

// What parse(text) makes of the text of a file; its faults name the file as the path does.
template <class T, class Parse>
Checked<T> read_checked(const std::filesystem::path& path, Parse parse) {
    const std::string name = path.filename().string();
    Result<std::string> text = read_text(path);
    if (!text)
        return std::vector<Fault>{fault_of_file(name, text.error())};
    Checked<T> read = parse(std::move(text).value());
    if (read)
        return read;
    std::vector<Fault> faults = std::move(read).faults();
    for (Fault& fault : faults) fault.file = name;
    return faults;
}

}  // namespace kynnys
