#include "cli/run_command.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <map>
#include <memory>

#include "cli/command.h"
#include "cli/speaker.h"
#include "cli/usage.h"

namespace kynnys {

namespace {

constexpr std::string_view summary =
    "Kynnys plans part-time jobs, carved from workplaces' tasks, for people who have been out of "
    "work for long: who fits where and why, what stands in the way, and a proof of how much "
    "better any other plan could be.";

constexpr std::string_view first_steps =
    "Example, from nothing to a plan:\n"
    "  kynnys demo make city --people 300 --workplaces 60 --seed 7\n"
    "  kynnys plan make city --out plan.json\n"
    "  kynnys plan show city plan.json\n"
    "\n"
    "Each command explains itself: kynnys plan make --help\n"
    "Exit codes: 0 done, 2 something given is wrong, 3 not there, 4 conflict, 5 not allowed,\n"
    "6 cannot now, 70 a fault of the program.";

struct Noun {
    std::string_view name;
    std::string_view meaning;
};
constexpr Noun nouns[] = {
    {"plan", "Make, check, show and explain plans"},
    {"city", "Check the files of a city"},
    {"policy", "Show the weights and rules that plans are made by"},
    {"rules", "Which services fit, by dated rules; check and compare rule files"},
    {"demo", "Make a made-up city to try things out"},
    {"import", "Make a city from tables of others"},
    {"service", "Bring the directory of services in and out"},
    {"user", "Who may sign in to the service"},
    {"data", "Bring data in and out, back it up, verify it, change its keys"},
    {"audit", "What was done in the service, and whether the record is whole"},
};

// The command line as CLI11 reads it, and what was chosen.
class CommandLine {
  public:
    CommandLine() : app_(std::string(summary), "kynnys") {
        app_.set_version_flag("--version", "kynnys " KYNNYS_VERSION, "Print the version and end");
        app_.footer(std::string(first_steps));
        app_.require_subcommand(1);
        prepare(app_);
        for (const Noun& noun : nouns) {
            CLI::App* made = app_.add_subcommand(std::string(noun.name), std::string(noun.meaning));
            made->require_subcommand(1);
            prepare(*made);
        }
        for (const Command& command : all_commands()) add(command);
    }

    [[nodiscard]] CLI::App& app() { return app_; }
    [[nodiscard]] const CommandAction& chosen() const { return chosen_; }

  private:
    static void prepare(CLI::App& app) {
        app.set_help_flag("-h,--help", "Print this help and end");
        app.get_formatter()->column_width(36);
    }

    // A command of one word stands beside the nouns.
    void add(const Command& command) {
        CLI::App* above =
            command.verb.empty() ? &app_ : app_.get_subcommand(std::string(command.noun));
        const std::string_view word = command.verb.empty() ? command.noun : command.verb;
        CLI::App* made = above->add_subcommand(std::string(word), std::string(command.summary));
        prepare(*made);
        made->footer("Example:\n  " + std::string(command.example));
        Arguments arguments(*made);
        made->callback([this, action = command.declare(arguments)] { chosen_ = action; });
    }

    CLI::App app_;
    CommandAction chosen_;
};

ExitCode tell(const Error& error, Console& console) {
    console.err << "error: " << said(error) << '\n';
    return exit_code_of(error.kind);
}

ExitCode tell_usage(CLI::App& app, const CLI::ParseError& error, Console& console) {
    if (error.get_exit_code() == 0) {
        app.exit(error, console.out, console.err);
        return ExitCode::done;
    }
    console.err << "error: " << usage_sentence(app, error) << "\nHelp: " << command_name(app)
                << " --help\n";
    return ExitCode::invalid;
}

ExitCode run(const std::vector<std::string>& arguments, Console& console) {
    CommandLine line;
    try {
        line.app().parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ParseError& error) {
        return tell_usage(line.app(), error, console);
    }
    const Result<ExitCode> end = line.chosen()(console);
    if (!end)
        return tell(end.error(), console);
    if (!console.out.flush())
        return tell(Error{ErrorKind::unavailable, "output.is_not_written", "", {}}, console);
    return end.value();
}

}  // namespace

int run_command(const std::vector<std::string>& arguments, Console& console) {
    try {
        return static_cast<int>(run(arguments, console));
    } catch (const std::bad_alloc&) {
        return static_cast<int>(
            tell(Error{ErrorKind::unavailable, "memory.is_used_up", "", {}}, console));
    } catch (const std::exception& bug) {
        console.err << "error: Kynnys made a mistake and stopped; it is not your fault. Files are "
                       "as they were.\nPlease tell its maintainers what you called, and this: "
                    << bug.what() << '\n';
        return static_cast<int>(ExitCode::bug);
    }
}

}  // namespace kynnys
