#include "pages/fit_parts.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "pages/proposal_parts.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

// In the order in which they are shown.
enum class Outcome { strength, met, met_with, unknown, missing };

Outcome outcome_of(const LineFit& line) {
    if (!line.own)
        return Outcome::unknown;
    if (line.gap > 0)
        return Outcome::missing;
    if (line.is_met_by_arrangement())
        return Outcome::met_with;
    return line.is_strength() ? Outcome::strength : Outcome::met;
}

const char* class_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::strength:
            return "fit-line is-strength";
        case Outcome::met:
        case Outcome::met_with:
            return "fit-line is-met";
        case Outcome::unknown:
            return "fit-line is-unknown";
        case Outcome::missing:
            return "fit-line is-short";
    }
    return "fit-line";
}

std::string outcome_text(const Call& call, const PlanSpeaker& speaker, const City& city,
                         const LineFit& line) {
    switch (outcome_of(line)) {
        case Outcome::strength:
            return call.say("fit_page.is_strength");
        case Outcome::met:
            return call.say("fit_page.is_met");
        case Outcome::met_with:
            return call.say("fit_page.is_met_with", {speaker.arrangements(city, line.raised_by)});
        case Outcome::unknown:
            return call.say("fit_page.is_unknown");
        case Outcome::missing:
            return call.say("fit_page.is_short", {std::to_string(line.gap)});
    }
    return "";
}

// Five steps, of which so many are filled; the words beside it say the same.
Html bar(std::optional<Step> step) {
    const int filled = step ? static_cast<int>(*step) + 1 : 0;
    Html boxes;
    for (int box = 1; box <= step_count; ++box)
        boxes += element("span", {{"class", box <= filled ? "box filled" : "box"}}, {});
    return element("span", {{"class", "step-bar"}, {"aria-hidden", "true"}}, boxes);
}

Html side(const Call& call, const std::string& label, std::optional<Step> step) {
    const std::string words =
        step ? wording(call, step_name(*step)) : call.say("fit_page.not_asked");
    return element("span", {{"class", "side"}},
                   bar(step) + element("span", {{"class", "quiet-text"}}, label) + " " + words);
}

Html line_item(const Call& call, const PlanSpeaker& speaker, const City& city,
               const LineFit& line) {
    return element(
        "li", {{"class", class_of(outcome_of(line))}},
        element("h3", wording(call, line_of(line.ability).name)) +
            side(call, call.say("fit_page.person"), line.own) +
            side(call, call.say("fit_page.work"), line.asked) +
            element("span", {{"class", "outcome"}}, outcome_text(call, speaker, city, line)));
}

bool is_of_job(const JobOffer& job, TaskIndex task) {
    return std::any_of(job.job.shifts.begin(), job.job.shifts.end(), [&](const Shift& shift) {
        return std::any_of(shift.pieces.begin(), shift.pieces.end(),
                           [&](const Piece& piece) { return piece.task == task; });
    });
}

template <class Take>
std::vector<const TaskView*> tasks_where(const FitView& fit, Take take) {
    std::vector<const TaskView*> taken;
    for (const TaskView& task : fit.view.tasks) {
        if (take(task))
            taken.push_back(&task);
    }
    return taken;
}

}  // namespace

std::vector<const TaskView*> tasks_looked_at(const FitView& fit) {
    if (fit.job)
        return tasks_where(fit,
                           [&](const TaskView& task) { return is_of_job(*fit.job, task.task); });
    auto fitting = tasks_where(fit, [](const TaskView& task) { return task.fit.is_possible(); });
    return fitting.empty() ? tasks_where(fit, [](const TaskView&) { return true; }) : fitting;
}

Html fit_lines(const Call& call, const PlanSpeaker& speaker, const FitView& fit) {
    std::map<Ability, LineFit> most;
    for (const TaskView* task : tasks_looked_at(fit)) {
        for (const LineFit& line : task->fit.lines) {
            const auto known = most.find(line.ability);
            if (known == most.end() || known->second.asked < line.asked)
                most[line.ability] = line;
        }
    }
    if (most.empty())
        return element("p", {{"class", "quiet-text"}}, call.say("fit_page.no_lines"));
    std::vector<const LineFit*> sorted;
    for (const auto& [ability, line] : most) sorted.push_back(&line);
    std::stable_sort(sorted.begin(), sorted.end(), [](const LineFit* a, const LineFit* b) {
        return outcome_of(*a) < outcome_of(*b);
    });
    Html items;
    for (const LineFit* line : sorted) items += line_item(call, speaker, fit.city, *line);
    return element("p", {{"class", "quiet-text"}}, call.say("fit_page.lines_hint")) +
           element("ul", {{"class", "fit-lines"}}, items);
}

Html refusal_list(const Call& call, const PlanSpeaker& speaker, const City& city,
                  const std::vector<Refusal>& refusals) {
    std::vector<std::string> told;
    Html items;
    for (const Refusal& refusal : refusals) {
        const std::string sentence = speaker.say(refusal.reason);
        if (std::find(told.begin(), told.end(), sentence) != told.end())
            continue;
        told.push_back(sentence);
        Html text = sentence;
        if (refusal.change)
            text += " " + element("span", {{"class", "repair"}},
                                  call.say("fit_page.would_fit_with",
                                           {speaker.say(message_of(city, *refusal.change))}));
        items += element("li", text);
    }
    return items.is_empty() ? Html() : element("ul", {{"class", "limits"}}, items);
}

Html wish_list(const Call& call, const PlanSpeaker& speaker, const FitView& fit) {
    std::vector<std::string> told;
    for (const TaskView* task : tasks_looked_at(fit)) {
        for (const WishFit& wish : task->fit.wishes) {
            const std::string text =
                call.say(wish.liking == Liking::wants ? "fit_page.wanted" : "fit_page.avoided",
                         {speaker.say(wish.wish)});
            if (std::find(told.begin(), told.end(), text) == told.end())
                told.push_back(text);
        }
    }
    std::vector<Html> items(told.begin(), told.end());
    return web::html_list(items);
}

}  // namespace kynnys::pages
