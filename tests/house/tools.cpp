#include "house/tools.h"

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <set>

namespace kynnys::house {

CommandOutcome run_command(const std::string& command) {
    FILE* const stream = popen((command + " 2>&1").c_str(), "r");
    if (stream == nullptr)
        return {-1, "cannot start: " + command};
    CommandOutcome outcome;
    std::array<char, 4096> part{};
    while (const std::size_t length = fread(part.data(), 1, part.size(), stream))
        outcome.output.append(part.data(), length);
    const int status = pclose(stream);
    outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return outcome;
}

Breaches unformatted(const std::filesystem::path& root, const std::vector<SourceFile>& files) {
    std::string command = "cd '" + root.string() + "' && clang-format --dry-run --Werror";
    for (const SourceFile& file : files) command += " '" + file.path + "'";
    const CommandOutcome outcome = run_command(command);

    std::set<std::string> named;
    for (std::string_view line : lines_of(outcome.output)) {
        if (line.find("error: code should be clang-formatted") != std::string_view::npos)
            named.emplace(line.substr(0, line.find(':')));
    }
    Breaches breaches(named.begin(), named.end());
    if (outcome.exit_code != 0 && breaches.empty())
        breaches.push_back("clang-format failed: " + outcome.output);
    return breaches;
}

}  // namespace kynnys::house
