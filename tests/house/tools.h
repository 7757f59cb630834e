// The programs that judge sources for the checks of the house.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "house/tree.h"

namespace kynnys::house {

struct CommandOutcome {
    int exit_code = 0;
    std::string output;  // both streams
};

CommandOutcome run_command(const std::string& command);

// The files, below `root`, that clang-format would change. A clang-format that does not run is a
// breach, too.
Breaches unformatted(const std::filesystem::path& root, const std::vector<SourceFile>& files);

}  // namespace kynnys::house
