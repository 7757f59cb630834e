#include <memory>

#include "cli/explain_text.h"
#include "cli/plan_options.h"

namespace kynnys {

namespace {

struct Options {
    PlanFiles files;
    std::string person;
    std::optional<std::string> workplace;
    SearchOptions search{3};
    Form form = Form::text;
};

Result<ExitCode> run(const Options& options, Console& console) {
    const LoadedPlan loaded = TRY(load_plan(options.files.city, options.files.plan));
    note_policy(loaded, console);
    ExplainRequest request;
    request.person = TRY(find_person(loaded.city, options.person));
    if (options.workplace)
        request.workplace = TRY(find_workplace(loaded.city, *options.workplace));
    Progress progress(console, options.search.progress);
    progress.begin("Trying out what would change it");
    request.limits = options.search.limits(console, progress);
    const Explanation explanation = TRY(explain(loaded.city, loaded.plan, request));
    progress.end();
    const PlanView view(loaded.city, loaded.plan);
    const auto depth = options.workplace ? ExplainDepth::every_line : ExplainDepth::summary;
    if (options.form == Form::json)
        console.out << json_pretty_text(explanation_json(view, explanation));
    else
        console.out << explanation_text(view, explanation, depth);
    note_interrupt(console);
    return ExitCode::done;
}

CommandAction declare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    options->files.declare(arguments);
    arguments.required_text("--person", "ID", options->person, "The person, such as P0012");
    arguments.text("--workplace", "ID", options->workplace,
                   "Why, or why not, at this workplace: every task line by line");
    options->search.declare(arguments);
    arguments.form(options->form);
    return [options](Console& console) { return run(*options, console); };
}

}  // namespace

Command plan_explain_command() {
    return {"plan", "explain",
            "Say why a person has this job and not that one, and the smallest change that would "
            "make it fit",
            "kynnys plan explain city plan.json --person P0012 --workplace W007", declare};
}

}  // namespace kynnys
