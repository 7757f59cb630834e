#include <algorithm>
#include <memory>

#include "base/text.h"
#include "cli/explain_text.h"
#include "cli/plan_json.h"
#include "cli/plan_options.h"
#include "cli/plan_text.h"
#include "cli/text_layout.h"
#include "cli/words.h"
#include "plan/unlock.h"

namespace kynnys {

namespace {

struct Options {
    PlanFiles files;
    SearchOptions search{3};
    std::int64_t verified = 6;
    std::int64_t shown = 20;
    Form form = Form::text;
};

std::string unlock_text(const PlanView& view, const Unlock& unlock) {
    const std::int64_t more = unlock.placed_more();
    std::string text =
        wrapped(capitalised(view.speaker.say(message_of(view.city, unlock.change))) + " → " +
                    (more == 1 ? "1 person more" : grouped_number(more) + " people more"),
                "  · ");
    if (unlock.whole)
        text += wrapped("The whole plan, solved again: " + effect_text(*unlock.whole), "    ");
    std::vector<std::string> names;
    for (const PersonIndex person : unlock.helped) names.push_back(view.name(person));
    if (!names.empty())
        text += wrapped("Beside everybody's job as it is: " + joined(names, ", ") + ".", "    ");
    return text;
}

std::string unlocks_text(const PlanView& view, const std::vector<Unlock>& unlocks,
                         std::size_t most) {
    if (unlocks.empty())
        return "Nothing was found that would place somebody more.\n";
    std::string text = heading("Where to look next: what would place the most people");
    text += wrapped(
                "Each was tried out. Those with the whole plan solved again are certain; the "
                "others count who would find a job beside everybody's as it is.") +
            "\n";
    const std::size_t shown = std::min(most, unlocks.size());
    for (std::size_t at = 0; at < shown; ++at) text += unlock_text(view, unlocks[at]);
    if (shown < unlocks.size())
        text += "\n" + std::to_string(unlocks.size() - shown) +
                " more that help somebody; --show says how many are shown.\n";
    return text;
}

Json unlocks_json(const PlanView& view, const std::vector<Unlock>& unlocks) {
    Json::Array all;
    for (const Unlock& unlock : unlocks) {
        Json::Array helped;
        for (const PersonIndex person : unlock.helped) helped.emplace_back(view.person(person).id);
        Json::Object object{
            {"change", message_json(view.speaker, message_of(view.city, unlock.change))},
            {"placed_more", unlock.placed_more()},
            {"price_points", unlock.price_points},
            {"helped", std::move(helped)},
            {"helped_value", unlock.helped_value}};
        if (unlock.whole)
            object.emplace_back("whole_plan", effect_json(*unlock.whole));
        all.emplace_back(std::move(object));
    }
    return Json::Object{{"unlocks", std::move(all)}};
}

Result<ExitCode> run(const Options& options, Console& console) {
    const LoadedPlan loaded = TRY(load_plan(options.files.city, options.files.plan));
    note_policy(loaded, console);
    Progress progress(console, options.search.progress);
    progress.begin("Trying out what would place more people");
    UnlockRequest request;
    request.limits = options.search.limits(console, progress);
    request.verified_most = static_cast<int>(options.verified);
    const std::vector<Unlock> unlocks = TRY(find_unlocks(loaded.city, loaded.plan, request));
    progress.end();
    const PlanView view(loaded.city, loaded.plan);
    if (options.form == Form::json)
        console.out << json_pretty_text(unlocks_json(view, unlocks));
    else
        console.out << unlocks_text(view, unlocks, static_cast<std::size_t>(options.shown));
    note_interrupt(console);
    return ExitCode::done;
}

CommandAction declare(Arguments& arguments) {
    const auto options = std::make_shared<Options>();
    options->files.declare(arguments);
    arguments.number("--verify", options->verified, {0, 1'000},
                     "For how many the whole plan is solved again");
    arguments.number("--show", options->shown, {1, 100'000}, "How many are shown as text");
    options->search.declare(arguments);
    arguments.form(options->form);
    return [options](Console& console) { return run(*options, console); };
}

}  // namespace

Command plan_unlock_command() {
    return {"plan", "unlock",
            "Say where to look next: which task, arrangement, hour or workplace would place most",
            "kynnys plan unlock city plan.json", declare};
}

}  // namespace kynnys
