#include <memory>

#include "base/json.h"
#include "base/text.h"
#include "cli/plan_json.h"
#include "cli/plan_options.h"
#include "cli/text_layout.h"
#include "cli/words.h"
#include "plan/check_plan.h"

namespace kynnys {

namespace {

struct Options {
    PlanFiles files;
    ProofCheck proof = ProofCheck::with_bound;
    Form form = Form::text;
};

void tell_text(const Options& options, const LoadedPlan& loaded, const PlanCheck& check,
               Console& console) {
    const Speaker speaker(loaded.city);
    if (!check.is_good()) {
        console.out << "The plan does not hold: "
                    << counted(static_cast<std::int64_t>(check.violations.size()), "fault") << "\n";
        for (const Message& violation : check.violations)
            console.out << wrapped(speaker.say(violation), "  · ");
        return;
    }
    console.out << wrapped(
        "The plan holds: " +
        counted(static_cast<std::int64_t>(loaded.plan.proposals.size()), "proposal") +
        " keep every condition, and the reasons add up to " + grouped_number(check.value) +
        " points.");
    if (options.proof == ProofCheck::with_bound)
        console.out << wrapped("The proof holds: no plan is worth more than " +
                               grouped_number(check.bound) + " points.");
}

void tell_json(const Options& options, const LoadedPlan& loaded, const PlanCheck& check,
               Console& console) {
    const Speaker speaker(loaded.city);
    Json::Array violations;
    for (const Message& violation : check.violations)
        violations.push_back(message_json(speaker, violation));
    Json::Object object = figures_json(loaded.plan);
    object.emplace_back("is_good", check.is_good());
    object.emplace_back("checked_value", check.value);
    if (options.proof == ProofCheck::with_bound)
        object.emplace_back("checked_bound", check.bound);
    object.emplace_back("violations", std::move(violations));
    console.out << json_pretty_text(object);
}

Result<ExitCode> run(const Options& options, Console& console) {
    const LoadedPlan loaded = TRY(load_plan(options.files.city, options.files.plan));
    note_policy(loaded, console);
    Progress progress(console, ProgressWish::on_terminal);
    progress.begin("Checking");
    const PlanCheck check = check_plan(loaded.city, loaded.plan, options.proof);
    progress.end();
    if (options.form == Form::json)
        tell_json(options, loaded, check, console);
    else
        tell_text(options, loaded, check, console);
    return check.is_good() ? ExitCode::done : ExitCode::invalid;
}

CommandAction declare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    options->files.declare(arguments);
    arguments.flag(
        "--without-bound", [options] { options->proof = ProofCheck::values_only; },
        "Leave out the proof of the bound, which takes longest");
    arguments.form(options->form);
    return [options](Console& console) { return run(*options, console); };
}

}  // namespace

Command plan_check_command() {
    return {"plan", "check", "Verify every condition of a plan, its values and its proof anew",
            "kynnys plan check city plan.json", declare};
}

}  // namespace kynnys
