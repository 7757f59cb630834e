#include "cli/plan_text.h"

#include <fmt/format.h>

#include "base/text.h"
#include "cli/text_layout.h"
#include "cli/words.h"
#include "exchange/plan_file.h"

namespace kynnys {

namespace {

std::string no_reasons_or(const std::string& reasons, std::string_view label) {
    return reasons.empty() ? "" : wrapped(reasons, label);
}

std::string proposal_text(const PlanView& view, const Proposal& proposal) {
    const FirstReasons reasons = first_reasons(proposal.terms);
    std::string text =
        wrapped(view.name(proposal.person) + " → " + view.name(proposal.job.workplace) +
                (proposal.is_agreed ? ", agreed" : ""));
    text += wrapped(duration(weekly_minutes(proposal.job)) + " a week: " + week_text(proposal.job),
                    "  ");
    text += wrapped(tasks_text(view, proposal.job), "  Tasks: ");
    if (!proposal.job.arrangements.empty())
        text += wrapped(view.names(proposal.job.arrangements), "  With: ");
    text += no_reasons_or(reasons_text(view.speaker, reasons.pro), "  Why: ");
    text += no_reasons_or(reasons_text(view.speaker, reasons.contra), "  But: ");
    return text + "\n";
}

}  // namespace

std::string heading(std::string_view title) {
    return std::string(title) + "\n" + std::string(width_of(title), '-') + "\n";
}

std::string tasks_text(const PlanView& view, const CarvedJob& job) {
    std::vector<std::string> parts;
    for (const TaskTotal& total : task_totals(job))
        parts.push_back(view.name(total.task) + " " + duration(total.weekly));
    return joined(parts, "; ");
}

std::string figures_text(const PlanView& view) {
    const Plan& plan = view.plan;
    const auto placed = static_cast<std::int64_t>(plan.proposals.size());
    std::string text = wrapped("Placed: " + grouped_number(placed) + " of the " +
                               counted(plan.wanting_work, "person", "people") + " who want work, " +
                               duration(plan_weekly_minutes(plan)) + " a week in all.");
    const std::int64_t bound = plan.certificate.bound;
    text += wrapped("Value: " + counted(plan.value, "point") +
                    (bound == plan.value ? "; no other plan is worth more (proven)."
                                         : "; no plan is worth more than " + grouped_number(bound) +
                                               " (proven), so at most " +
                                               percent_text(plan_gap(plan)) + " is missing."));
    text += wrapped(fmt::format("Time: {:.1f} s of {} s allowed. Policy: version {}.", plan.seconds,
                                plan.seconds_allowed, plan.policy_version));
    return text;
}

std::string not_placed_summary(const PlanView& view) {
    if (view.not_placed.empty())
        return "Not placed: nobody.\n";
    std::string text =
        "Not placed: " +
        counted(static_cast<std::int64_t>(view.not_placed.size()), "person", "people") + "\n";
    for (const NotPlacedGroup& group : not_placed_groups(view))
        text += wrapped(group.title, right_aligned(std::to_string(group.people.size()), 5) + "  ");
    return text;
}

std::string fairness_text(const PlanView& view) {
    std::string text = "Fairness\n";
    for (const std::string& sentence : fairness_sentences(view.city, view.plan))
        text += wrapped(sentence, "  ");
    return text;
}

std::string proposals_text(const PlanView& view) {
    std::string text =
        heading(counted(static_cast<std::int64_t>(view.proposals.size()), "proposal"));
    for (const Proposal* proposal : view.proposals) text += proposal_text(view, *proposal);
    return text;
}

std::string not_placed_text(const PlanView& view) {
    if (view.not_placed.empty())
        return {};
    std::string text =
        heading("Not placed: " +
                counted(static_cast<std::int64_t>(view.not_placed.size()), "person", "people"));
    for (const NotPlacedGroup& group : not_placed_groups(view)) {
        text += wrapped(group.title + ": " + std::to_string(group.people.size()));
        for (const NotPlaced* one : group.people)
            text += wrapped(
                view.name(one->person) + ": " + view.speaker.say(one->key, one->arguments), "  ");
        text += "\n";
    }
    return text;
}

std::string traded_away_text(const PlanView& view) {
    if (view.traded_away.empty())
        return {};
    std::string text = heading("Traded away: a better job, were nobody else there");
    for (const TradedAway* one : view.traded_away) {
        const std::string given =
            one->given_value == 0 ? "and has none" : "and gets " + grouped_number(one->given_value);
        text += wrapped(view.name(one->person) + ": " + counted(one->best_value, "point") + " at " +
                        view.name(one->best_workplace) + ", " + given);
    }
    return text + "\n";
}

std::string whole_proposal_text(const PlanView& view, const Proposal& proposal) {
    std::string text =
        wrapped(view.name(proposal.person) + " → " + view.name(proposal.job.workplace) +
                (proposal.is_agreed ? ", agreed" : ""));
    text += "  " + duration(weekly_minutes(proposal.job)) + " a week\n";
    if (!proposal.job.arrangements.empty())
        text += wrapped(view.names(proposal.job.arrangements), "  With: ");
    for (const Shift& shift : proposal.job.shifts) {
        text += "\n  " + std::string(long_name(shift.day)) + " " +
                hours_text(shift.start, shift.end) + "\n";
        for (const ShiftStep& step : steps_of(view, shift))
            text += wrapped(step.what, "    " + hours_text(step.start, step.end) + "  ");
    }
    text += "\n  Why: " + counted(proposal.value, "point") + ", of these\n";
    for (const Reason& reason : reasons_of(view.speaker, strongest_first(proposal.terms)))
        text += wrapped(reason.sentence, right_aligned(signed_number(reason.points), 10) + "  ");
    return text + "\n";
}

}  // namespace kynnys
