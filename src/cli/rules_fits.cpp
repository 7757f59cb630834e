#include <memory>

#include "cli/rules_json.h"
#include "cli/rules_options.h"
#include "cli/rules_text.h"

namespace kynnys {

using namespace rules;

namespace {

struct Options {
    RulesOptions rules;
    std::filesystem::path facts;
    std::optional<std::string> person;
    Form form = Form::text;
};

Result<ExitCode> show(const Options& options, Console& console) {
    const RuleSet rules = TRY(options.rules.rules());
    const Date at = TRY(day_or_today(options.rules.at));
    const auto people = TRY(chosen_people(TRY(load_facts(options.facts, rules)), options.person));
    const RulesSpeaker speaker(options.rules.ui_language(), rules);
    Json::Array all;
    for (const PersonFacts& person : people) {
        const Evaluation evaluation = evaluate(rules, person.row, at);
        if (options.form == Form::json)
            all.push_back(Json::Object{{"person", person.id},
                                       {"services", evaluation_json(rules, evaluation, speaker)}});
        else
            console.out << evaluation_text(rules, person.id, evaluation, speaker);
    }
    if (options.form == Form::json)
        console.out << json_pretty_text(Json::Object{
            {"rules", rules.version}, {"at", iso_text(at)}, {"people", std::move(all)}});
    return ExitCode::done;
}

CommandAction declare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.required_file("--facts", options->facts,
                            "What is known of one or more people; docs/rules.md describes it");
    arguments.text("--person", "ID", options->person, "Only this person of the facts");
    options->rules.declare(arguments);
    arguments.form(options->form);
    return [options](Console& console) { return show(*options, console); };
}

}  // namespace

Command rules_fits_command() {
    return {"rules", "fits", "Which services fit, why, what is missing and what would change it",
            "kynnys rules fits --facts facts.toml --language fi", declare};
}

}  // namespace kynnys
