#include <memory>

#include "base/json.h"
#include "cli/plan_json.h"
#include "cli/plan_options.h"
#include "cli/plan_page.h"
#include "cli/plan_text.h"
#include "cli/text_layout.h"

namespace kynnys {

namespace {

struct Options {
    std::filesystem::path city;
    std::optional<std::filesystem::path> plan;
    std::optional<std::string> by;
    std::optional<std::string> person;
    std::optional<std::string> workplace;
    Form form = Form::text;
};

std::optional<PlanOrder> order_of(const std::optional<std::string>& by) {
    if (!by)
        return std::nullopt;
    if (*by == "workplace")
        return PlanOrder::by_workplace;
    return *by == "week" ? PlanOrder::by_week : PlanOrder::by_person;
}

Result<Selection> selection_of(const Options& options, const City& city) {
    Selection selection;
    if (options.person)
        selection.person = TRY(find_person(city, *options.person));
    if (options.workplace)
        selection.workplace = TRY(find_workplace(city, *options.workplace));
    return selection;
}

// One person, or the jobs at one workplace.
std::string selected_text(const PlanView& view, PlanOrder order) {
    if (!view.selection.person)
        return order == PlanOrder::by_week ? week_roster_text(view) : workplaces_text(view);
    std::string text;
    for (const Proposal* proposal : view.proposals) text += whole_proposal_text(view, *proposal);
    for (const NotPlaced* one : view.not_placed)
        text += wrapped(view.name(one->person) + " is not placed. " +
                        view.speaker.say(one->key, one->arguments));
    text += traded_away_text(view);
    if (text.empty())
        text = wrapped(view.name(*view.selection.person) +
                       " is not in the plan: the person does not want work now, or has no job "
                       "there.");
    return text;
}

std::string whole_text(const PlanView& view, PlanOrder order) {
    std::string text =
        figures_text(view) + "\n" + not_placed_summary(view) + "\n" + fairness_text(view) + "\n";
    if (order == PlanOrder::by_workplace)
        return text + workplaces_text(view);
    if (order == PlanOrder::by_week)
        return text + week_roster_text(view);
    return text + proposals_text(view) + not_placed_text(view) + traded_away_text(view);
}

Json plan_json(const PlanView& view, PlanOrder order) {
    Json::Object object = figures_json(view.plan);
    object.emplace_back("fairness", fairness_json(view));
    if (order == PlanOrder::by_workplace)
        object.emplace_back("workplaces", workplaces_json(view));
    else if (order == PlanOrder::by_week)
        object.emplace_back("days", week_json(view));
    else
        object.emplace_back("proposals", proposals_json(view));
    object.emplace_back("not_placed", not_placed_json(view));
    object.emplace_back("traded_away", traded_away_json(view));
    return object;
}

void print(const PlanView& view, const Options& options, Console& console) {
    const std::optional<PlanOrder> asked = order_of(options.by);
    const PlanOrder order = asked.value_or(PlanOrder::by_person);
    if (options.form == Form::html)
        console.out << plan_page(view, asked);
    else if (options.form == Form::json)
        console.out << json_pretty_text(plan_json(view, order));
    else if (view.selection.is_everything())
        console.out << whole_text(view, order);
    else
        console.out << selected_text(view, order);
}

Result<ExitCode> show(const Options& options, Console& console) {
    if (!options.plan)
        return Error{ErrorKind::invalid, "plan.file_is_missing", "", {options.city.string()}};
    const LoadedPlan loaded = TRY(load_plan(options.city, *options.plan));
    note_policy(loaded, console);
    const Selection selection = TRY(selection_of(options, loaded.city));
    print(PlanView(loaded.city, loaded.plan, selection), options, console);
    return ExitCode::done;
}

CommandAction declare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    arguments.path("CITY", options->city, "The city's folder that the plan was made from");
    arguments.path("PLAN", options->plan, "The plan, made by kynnys plan make");
    arguments.choice("--by", options->by, {"person", "workplace", "week"},
                     "In which order; a page has all of them unless one is named");
    arguments.text("--person", "ID", options->person,
                   "Only this person, with the week hour by hour and every reason");
    arguments.text("--workplace", "ID", options->workplace, "Only this workplace");
    arguments.form_or_page(options->form);
    return [options](Console& console) { return show(*options, console); };
}

}  // namespace

Command plan_show_command() {
    return {"plan", "show", "Show a plan by person, by workplace or as a week, or print its page",
            "kynnys plan show city plan.json --by workplace", declare};
}

}  // namespace kynnys
