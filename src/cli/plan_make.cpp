#include <memory>

#include "base/json.h"
#include "cli/plan_json.h"
#include "cli/plan_options.h"
#include "cli/plan_text.h"
#include "exchange/city_folder.h"
#include "exchange/plan_file.h"

namespace kynnys {

namespace {

struct Options {
    std::filesystem::path city;
    std::filesystem::path out;
    std::optional<std::filesystem::path> policy;
    SearchOptions search{10};
    Form form = Form::text;
};

void tell(const Options& options, const City& city, const Plan& plan, Console& console) {
    const PlanView view(city, plan);
    if (options.form == Form::json) {
        Json::Object object = figures_json(plan);
        object.emplace_back("plan", options.out.string());
        object.emplace_back("was_stopped_early", console.is_interrupted());
        object.emplace_back("fairness", fairness_json(view));
        object.emplace_back("not_placed", not_placed_json(view));
        console.out << json_pretty_text(object);
        return;
    }
    console.out << figures_text(view) << '\n'
                << not_placed_summary(view) << '\n'
                << fairness_text(view) << '\n'
                << "Written to " << options.out.string() << ". Look at it: kynnys plan show "
                << options.city.string() << ' ' << options.out.string() << '\n';
}

Result<ExitCode> make(const Options& options, Console& console) {
    TRY(check_output(options.out));
    Progress progress(console, options.search.progress);
    progress.begin("Reading the city");
    City city = TRY(load_city(options.city));
    if (options.policy)
        city.policy = TRY(load_policy(*options.policy));
    progress.begin("Searching");
    PlanRequest request;
    request.limits = options.search.limits(console, progress);
    request.seconds_allowed = options.search.seconds;
    request.city_fingerprint = city_fingerprint(city);
    const Plan plan = TRY(make_plan(city, request));
    progress.end();
    TRY(write_plan_file(plan, city, options.out));
    tell(options, city, plan, console);
    note_interrupt(console);
    return ExitCode::done;
}

CommandAction declare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.path("CITY", options->city, "The city's folder; docs/city-folder.md describes it");
    arguments.required_file("--out", options->out, "The file to write the plan to");
    options->search.declare(arguments);
    arguments.file("--policy", options->policy, "A policy to use instead of the city's");
    arguments.form(options->form);
    return [options](Console& console) { return make(*options, console); };
}

}  // namespace

Command plan_make_command() {
    return {"plan", "make",
            "Choose, over all people and workplaces at once, which tasks to carve into whose job",
            "kynnys plan make city --out plan.json --seconds 10", declare};
}

}  // namespace kynnys
