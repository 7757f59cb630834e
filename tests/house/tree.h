// The files of the checkout, as the checks of the house read them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kynnys::house {

struct SourceFile {
    std::string path;  // from the root of the checkout, with "/", e.g. "src/base/week.h"
    std::string text;
};

// What is wrong, and where: "src/base/week.h:3: …".
using Breaches = std::vector<std::string>;

// All C++ files (.h, .cpp) below these folders of `root`, in order of their paths. A folder that is
// not there is left out.
std::vector<SourceFile> read_tree(const std::filesystem::path& root,
                                  const std::vector<std::string>& folders);

std::string read_text(const std::filesystem::path& file);

std::vector<std::string_view> lines_of(std::string_view text);

// "path:line: what".
std::string breach_at(const SourceFile& file, std::size_t line, std::string_view what);

// One breach a line, as a test prints them.
std::string listed(const Breaches& breaches);

}  // namespace kynnys::house
