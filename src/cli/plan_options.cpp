#include "cli/plan_options.h"

#include "cli/text_layout.h"

namespace kynnys {

void SearchOptions::declare(Arguments& arguments) {
    arguments.number("--seconds", seconds, {1, 86'400},
                     "How long to search, counted as work, so that the plan is always the same");
    arguments.number("--threads", threads, {1, 64},
                     "How many processors to use; the plan is the same");
    arguments.flag(
        "--progress", [this] { progress = ProgressWish::always; },
        "Say how far it is, also where no terminal is");
}

carving::SearchLimits SearchOptions::limits(Console& console, Progress& progress_line) const {
    carving::SearchLimits limits;
    limits.work = seconds * carving::work_per_second;
    limits.threads = static_cast<int>(threads);
    limits.progress = progress_line.of_search();
    limits.cancelled = console.is_interrupted;
    return limits;
}

void PlanFiles::declare(Arguments& arguments) {
    arguments.path("CITY", city, "The city's folder that the plan was made from");
    arguments.path("PLAN", plan, "The plan, made by kynnys plan make");
}

void note_policy(const LoadedPlan& loaded, Console& console) {
    if (loaded.policy_origin == PolicyOrigin::of_the_plan)
        console.err << wrapped("The plan was made by a policy of its own, version " +
                                   loaded.plan.policy_version + ", not by the city's.",
                               "note: ");
}

void note_interrupt(Console& console) {
    if (console.is_interrupted())
        console.err << wrapped(
            "Stopped early; this is the best that was found until then. Its bound is proven all "
            "the same.",
            "note: ");
}

}  // namespace kynnys
