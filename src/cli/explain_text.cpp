#include "cli/explain_text.h"

#include <algorithm>

#include "base/text.h"
#include "cli/plan_text.h"
#include "cli/text_layout.h"
#include "cli/words.h"

namespace kynnys {

namespace {

std::string offer_text(const PlanView& view, const JobOffer& offer) {
    return "worth " + counted(offer.value, "point") + ", " + duration(weekly_minutes(offer.job)) +
           " a week: " + week_text(offer.job) +
           (offer.job.arrangements.empty() ? "" : ", with " + view.names(offer.job.arrangements));
}

std::string offer_with_place(const PlanView& view, const JobOffer& offer) {
    return view.name(offer.job.workplace) + ", " + offer_text(view, offer);
}

std::string ability_name(Ability ability) {
    return std::string(line_of(ability).name.english);
}

std::string step_in_quotes(Step step) {
    return "\"" + std::string(step_name(step).english) + "\"";
}

std::string line_text(const PlanView& view, const LineFit& line) {
    std::string text = ability_name(line.ability) + ": asks " + step_in_quotes(line.asked) + ", ";
    text += line.own ? "is " + step_in_quotes(*line.own) : "nobody has asked yet";
    if (line.is_met_by_arrangement())
        text += ", reaches " + step_in_quotes(line.reached) + " with " + view.names(line.raised_by);
    if (line.gap > 0)
        text += ", " + counted(line.gap, "step") + " short";
    return text;
}

std::string wish_text(const PlanView& view, const WishFit& wish) {
    return (wish.liking == Liking::wants ? "Wished for: " : "Would rather not: ") +
           view.speaker.say(wish.wish);
}

std::string refusal_text(const PlanView& view, const Refusal& refusal) {
    std::string text = view.speaker.say(refusal.reason);
    if (refusal.change)
        text += " It would fit " + changes_text(view, {*refusal.change}) + ".";
    return text;
}

std::string done_by_text(const PlanView& view, const TaskView& task) {
    std::vector<std::string> names;
    for (const PersonIndex person : task.done_by) names.push_back(view.name(person));
    return names.empty() ? "nobody does it yet" : "done by " + listed(names);
}

// What speaks against the task itself; the workplace's own reasons are said once, above.
std::vector<const Refusal*> own_refusals(const WorkplaceView& place, const TaskView& task) {
    std::vector<const Refusal*> own;
    for (const Refusal& refusal : task.fit.refusals) {
        if (std::none_of(place.refusals.begin(), place.refusals.end(),
                         [&](const Refusal& other) { return other.reason == refusal.reason; }))
            own.push_back(&refusal);
    }
    return own;
}

std::string task_text(const PlanView& view, const WorkplaceView& place, const TaskView& task) {
    const std::vector<const Refusal*> refusals = own_refusals(place, task);
    const std::string verdict = task.fit.is_possible() ? "fits      "
                                : refusals.empty()     ? "could fit "
                                                       : "does not  ";
    std::string text = wrapped(view.speaker.task(view.city.tasks[task.task.place()].id) + ", " +
                                   duration(task.weekly) + " a week, " + duration(task.left) +
                                   " left; " + done_by_text(view, task),
                               "  " + verdict);
    const std::string indent(14, ' ');
    for (const Refusal* refusal : refusals)
        text += wrapped(refusal_text(view, *refusal), indent + "· ");
    for (const LineFit& line : task.fit.lines) text += wrapped(line_text(view, line), indent);
    for (const WishFit& wish : task.fit.wishes) text += wrapped(wish_text(view, wish), indent);
    return text;
}

std::string workplace_text(const PlanView& view, const WorkplaceView& place, ExplainDepth depth) {
    std::string text = heading(view.name(place.workplace));
    text += wrapped(view.speaker.say(place.verdict));
    for (const Refusal& refusal : place.refusals)
        text += wrapped(refusal_text(view, refusal), "  · ");
    if (place.alone)
        text += wrapped(offer_text(view, *place.alone), "Best job here, were nobody else there: ");
    if (place.beside)
        text += wrapped(offer_text(view, *place.beside), "Best job here beside the others: ");
    const auto fitting = std::count_if(place.tasks.begin(), place.tasks.end(),
                                       [](const TaskView& task) { return task.fit.is_possible(); });
    text += std::to_string(fitting) + " of " +
            counted(static_cast<std::int64_t>(place.tasks.size()), "task") + " fit";
    text += place.arrangements.empty() ? ".\n" : " with " + view.names(place.arrangements) + ".\n";
    if (depth == ExplainDepth::every_line) {
        for (const TaskView& task : place.tasks) text += task_text(view, place, task);
    }
    return text + "\n";
}

std::string repair_text(const PlanView& view, const Repair& repair, std::size_t number) {
    std::string text;
    if (repair.swap)
        text = "If " + view.name(repair.swap->other) + " did something else (" +
               offer_with_place(view, repair.swap->other_job) + ")";
    else
        text = capitalised(changes_text(view, repair.changes));
    const std::string first = right_aligned(std::to_string(number), 3) + ". ";
    const std::string indent(first.size(), ' ');
    std::string all = wrapped(text, first);
    if (repair.beside)
        all +=
            wrapped("A job beside the others: " + offer_with_place(view, *repair.beside), indent);
    else if (repair.alone)
        all += wrapped("A job only if others gave way: " + offer_with_place(view, *repair.alone),
                       indent);
    if (repair.whole)
        all += wrapped("The whole plan, solved again: " + effect_text(*repair.whole), indent);
    return all;
}

std::string repairs_text(const PlanView& view, const Explanation& explanation) {
    if (explanation.repairs.empty())
        return "No small change that was tried brings a better job.\n";
    std::string text = heading("What would change it, the best first; each was tried out");
    for (std::size_t at = 0; at < explanation.repairs.size(); ++at)
        text += repair_text(view, explanation.repairs[at], at + 1);
    return text;
}

// Places without any job for the person say little, unless they were asked about.
bool is_worth_a_look(const Explanation& explanation, const WorkplaceView& place) {
    return place.alone || std::none_of(explanation.workplaces.begin(), explanation.workplaces.end(),
                                       [](const WorkplaceView& one) { return one.alone; });
}

}  // namespace

std::string changes_text(const PlanView& view, const std::vector<Change>& changes) {
    std::vector<std::string> parts;
    for (const Change& change : changes)
        parts.push_back(view.speaker.say(message_of(view.city, change)));
    return "with " + listed(parts);
}

std::string effect_text(const WholeEffect& effect) {
    return grouped_number(effect.placed_before) + " → " + grouped_number(effect.placed_after) +
           " placed, value " + grouped_number(effect.value_before) + " → " +
           grouped_number(effect.value_after) + ".";
}

std::string explanation_text(const PlanView& view, const Explanation& explanation,
                             ExplainDepth depth) {
    std::string text;
    if (explanation.proposal != nullptr)
        text += whole_proposal_text(view, *explanation.proposal);
    if (explanation.not_placed != nullptr)
        text += wrapped(view.name(explanation.person) + " is not placed. " +
                        view.speaker.say(explanation.not_placed->key,
                                         explanation.not_placed->arguments)) +
                "\n";
    for (const WorkplaceView& place : explanation.workplaces) {
        if (is_worth_a_look(explanation, place))
            text += workplace_text(view, place, depth);
    }
    return text + repairs_text(view, explanation);
}

}  // namespace kynnys
