#include <memory>

#include "cli/rules_json.h"
#include "cli/rules_options.h"
#include "cli/rules_text.h"

namespace kynnys {

using namespace rules;

namespace {

struct Options {
    RulesOptions rules;
    Form form = Form::text;
};

Result<ExitCode> show(const Options& options, Console& console) {
    const RuleSet rules = TRY(options.rules.rules());
    const Date at = TRY(day_or_today(options.rules.at));
    const RulesSpeaker speaker(options.rules.ui_language(), rules);
    if (options.form == Form::json)
        console.out << json_pretty_text(rules_json(rules, at, speaker));
    else
        console.out << rules_text(rules, at, speaker);
    return ExitCode::done;
}

CommandAction declare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    options->rules.declare(arguments);
    arguments.form(options->form);
    return [options](Console& console) { return show(*options, console); };
}

}  // namespace

Command rules_show_command() {
    return {"rules", "show", "Show the figures and criteria of a day, each with its source",
            "kynnys rules show --at 2024-03-31", declare};
}

}  // namespace kynnys
