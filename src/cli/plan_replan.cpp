#include <memory>

#include "base/text.h"
#include "cli/differences.h"
#include "cli/plan_json.h"
#include "cli/plan_options.h"
#include "cli/plan_text.h"
#include "exchange/changes.h"
#include "exchange/city_folder.h"
#include "exchange/file_text.h"
#include "exchange/plan_file.h"

namespace kynnys {

namespace {

struct Options {
    PlanFiles files;
    std::filesystem::path changes;
    std::filesystem::path out;
    std::optional<std::filesystem::path> city_out;
    SearchOptions search{1};
    Form form = Form::text;
};

void tell(const Options& options, const DifferenceView& differences, Console& console) {
    const PlanView& view = differences.after;
    if (options.form == Form::json) {
        Json::Object object = figures_json(view.plan);
        object.emplace_back("plan", options.out.string());
        object.emplace_back("was_stopped_early", console.is_interrupted());
        object.emplace_back("counts", counts_json(differences));
        object.emplace_back("differences", differences_json(differences));
        console.out << json_pretty_text(object);
        return;
    }
    console.out << figures_text(view) << '\n'
                << differences_text(differences) << "Written to " << options.out.string()
                << ". It carries the changes; look at it: kynnys plan show "
                << options.files.city.string() << ' ' << options.out.string() << '\n';
    if (options.city_out)
        console.out << "The changed city: " << options.city_out->string() << '\n';
}

Result<ExitCode> run(const Options& options, Console& console) {
    TRY(check_output(options.out));
    Progress progress(console, options.search.progress);
    progress.begin("Reading the city");
    LoadedPlan loaded = TRY(load_plan(options.files.city, options.files.plan));
    note_policy(loaded, console);
    const std::string changes = TRY(read_text(options.changes));
    const City after = TRY(read_or_error(apply_changes(loaded.city, changes), options.changes));
    progress.begin("Planning anew");
    ReplanRequest request;
    request.plan.limits = options.search.limits(console, progress);
    request.plan.seconds_allowed = options.search.seconds;
    request.plan.city_fingerprint = city_fingerprint(after);
    const Replanned made = TRY(replan(loaded.city, loaded.plan, after, request));
    progress.end();
    if (options.city_out)
        TRY(write_city_folder(after, *options.city_out));
    loaded.changes.push_back(changes);
    TRY(write_plan_file(made.plan, after, options.out, loaded.changes));
    tell(options,
         {PlanView(loaded.city, loaded.plan), PlanView(after, made.plan), made.differences},
         console);
    note_interrupt(console);
    return ExitCode::done;
}

CommandAction declare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    options->files.declare(arguments);
    arguments.required_file("--changes", options->changes,
                            "Who and what came, went or changed; docs/city-folder.md describes it");
    arguments.required_file("--out", options->out, "The file to write the new plan to");
    arguments.file("--city-out", options->city_out, "A folder to write the changed city to");
    options->search.declare(arguments);
    arguments.form(options->form);
    return [options](Console& console) { return run(*options, console); };
}

}  // namespace

Command plan_replan_command() {
    return {"plan", "replan",
            "Plan anew after changes: keep agreed jobs, change as little as possible, say what "
            "changed",
            "kynnys plan replan city plan.json --changes changes.csv --out new.json", declare};
}

}  // namespace kynnys
