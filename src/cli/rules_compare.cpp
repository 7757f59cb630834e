#include <memory>

#include "cli/rules_json.h"
#include "cli/rules_options.h"
#include "cli/rules_text.h"

namespace kynnys {

using namespace rules;

namespace {

struct Options {
    std::filesystem::path before;
    std::filesystem::path after;
    std::optional<std::filesystem::path> facts;
    RulesOptions rules;
    std::optional<std::string> before_at;
    Form form = Form::text;
};

std::vector<FactRow> rows_of(const std::vector<PersonFacts>& people) {
    std::vector<FactRow> rows;
    for (const PersonFacts& person : people) rows.push_back(person.row);
    return rows;
}

Result<ExitCode> compare(const Options& options, Console& console) {
    const RuleSet before = TRY(load_rules(options.before));
    const RuleSet after = TRY(load_rules(options.after));
    const Date at = TRY(day_or_today(options.rules.at));
    const Date before_at = options.before_at ? TRY(parse_date(*options.before_at)) : at;
    const RulesSpeaker speaker(options.rules.ui_language(), after);
    const auto changes = changes_between(before, after);
    std::vector<PersonFacts> people;
    if (options.facts)
        people = TRY(load_facts(*options.facts, before));
    const auto affected = find_affected(before, before_at, after, at, rows_of(people));
    if (options.form == Form::json) {
        Json::Object object{{"changes", changes_json(changes)}};
        if (options.facts)
            object.emplace_back("affected", affected_json(affected, people));
        console.out << json_pretty_text(object);
        return ExitCode::done;
    }
    console.out << changes_text(changes, speaker);
    if (options.facts)
        console.out << affected_text(affected, people, speaker);
    return ExitCode::done;
}

CommandAction declare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.path("BEFORE", options->before, "A rule file");
    arguments.path("AFTER", options->after, "The same rules, changed");
    arguments.file("--facts", options->facts, "People, to list those whom the change affects");
    arguments.text("--at", "DAY", options->rules.at,
                   "The day for which the rules are asked (today)");
    arguments.text("--before-at", "DAY", options->before_at,
                   "The day for which the rules before are asked (the same day)");
    arguments.choice("--language", options->rules.language, {"fi", "sv", "en"},
                     "In which language (en)");
    arguments.form(options->form);
    return [options](Console& console) { return compare(*options, console); };
}

}  // namespace

Command rules_compare_command() {
    return {"rules", "compare", "Compare two versions of rules, and list the people affected",
            "kynnys rules compare old.toml new.toml --facts people.toml", declare};
}

}  // namespace kynnys
