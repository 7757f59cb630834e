#include <algorithm>

#include "base/text.h"
#include "cli/plan_text.h"
#include "cli/text_layout.h"
#include "cli/words.h"

namespace kynnys {

namespace {

std::string where_text(const Workplace& workplace) {
    std::vector<std::string> parts;
    if (!workplace.kind.empty())
        parts.push_back(workplace.kind);
    if (!workplace.district.empty())
        parts.push_back(workplace.district);
    return joined(parts, ", ");
}

std::string workplace_text(const PlanView& view, const WorkplaceJobs& jobs) {
    const Workplace& workplace = view.workplace(jobs.workplace);
    std::string text =
        wrapped(view.name(jobs.workplace) +
                (where_text(workplace).empty() ? "" : " · " + where_text(workplace)));
    const auto people = static_cast<std::int64_t>(jobs.proposals.size());
    text += wrapped(counted(people, "person", "people") + " of at most " +
                        std::to_string(workplace.people_most) + ", " + duration(jobs.weekly) +
                        " a week. Carved: " + duration(jobs.carved) + " of " +
                        duration(jobs.carvable) + ".",
                    "  ");
    std::vector<std::string> freed;
    for (std::size_t role = 0; role < jobs.freed.size(); ++role) {
        if (jobs.freed[role] > Minutes{})
            freed.push_back(workplace.roles[role].name + " " + duration(jobs.freed[role]));
    }
    if (!freed.empty())
        text += wrapped(joined(freed, "; "), "  Frees: ");
    for (const Proposal* proposal : jobs.proposals) {
        text +=
            wrapped(view.name(proposal->person) + ", " + duration(weekly_minutes(proposal->job)) +
                        ": " + week_text(proposal->job),
                    "  · ");
        text += wrapped(tasks_text(view, proposal->job), "    ");
        if (!proposal->job.arrangements.empty())
            text += wrapped(view.names(proposal->job.arrangements), "    With: ");
    }
    return text + "\n";
}

std::string without_end_blanks(const std::string& line) {
    return line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
}

std::string roster_text(const PlanView& view, const WorkplaceJobs& jobs) {
    constexpr std::size_t column = 13;
    std::size_t widest = 0;
    for (const Proposal* one : jobs.proposals)
        widest = std::max(widest, width_of(view.name(one->person)));
    std::string text = wrapped(view.name(jobs.workplace));
    const std::vector<Day> days = days_with_shifts(jobs.proposals);
    std::string head(widest + 4, ' ');
    for (const Day day : days) head += padded(day_text(day), column);
    text += without_end_blanks(head);
    for (const Proposal* one : jobs.proposals) {
        std::string line = "  " + padded(view.name(one->person), widest + 2);
        for (const Day day : days) line += padded(hours_on(one->job, day), column);
        text += without_end_blanks(line);
    }
    return text + "\n";
}

}  // namespace

std::string workplaces_text(const PlanView& view) {
    const std::vector<WorkplaceJobs> all = jobs_by_workplace(view);
    std::string text =
        heading(counted(static_cast<std::int64_t>(all.size()), "workplace") + " with jobs");
    for (const WorkplaceJobs& jobs : all) text += workplace_text(view, jobs);
    return text;
}

std::string week_roster_text(const PlanView& view) {
    std::string text = heading("The week, by workplace");
    for (const WorkplaceJobs& jobs : jobs_by_workplace(view)) text += roster_text(view, jobs);
    return text;
}

}  // namespace kynnys
