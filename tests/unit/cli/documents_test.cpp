// The pages on commands and on the server say what the program says of itself.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "base/text.h"
#include "cli/command.h"
#include "serve/settings.h"
#include "unit/cli/called.h"

namespace kynnys {
namespace {

std::string page(const char* name) {
    std::ostringstream text;
    text << std::ifstream(std::string(KYNNYS_SOURCE) + "/docs/" + name).rdbuf();
    return text.str();
}

// As the page has it: indented, without blanks at line ends.
std::string indented(const std::string& help) {
    std::string text;
    std::istringstream lines(help);
    for (std::string line; std::getline(lines, line);) {
        while (line.ends_with(' ')) line.pop_back();
        text += (line.empty() ? "" : "    " + line) + "\n";
    }
    return text;
}

TEST(Documents, HaveTheHelpOfEveryCommand) {
    const std::string text = page("commands.md");
    for (const Command& command : all_commands()) {
        std::vector<std::string> words{std::string(command.noun)};
        if (!command.verb.empty())
            words.emplace_back(command.verb);
        const std::string title = "\n## kynnys " + joined(words, " ") + "\n\n";
        words.emplace_back("--help");
        const std::string help = indented(call(words).out);
        EXPECT_NE(text.find(title), std::string::npos) << title;
        EXPECT_NE(text.find(title + help), std::string::npos) << title << help;
    }
}

TEST(Documents, HaveEverySettingOfTheServer) {
    const std::string text = page("serve.md");
    const Settings usual;
    for (const Setting& setting : settings_table()) {
        const std::string value = setting.text(usual);
        const std::string row =
            "| `" + std::string(setting.name) + "` | `" + environment_name(setting.name) + "` | `" +
            option_name(setting.name) + "` | " + (value.empty() ? "" : "`" + value + "`") + " | " +
            std::string(setting.help) + " |\n";
        EXPECT_NE(text.find(row), std::string::npos) << row;
    }
}

}  // namespace
}  // namespace kynnys
