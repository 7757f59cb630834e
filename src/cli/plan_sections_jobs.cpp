#include "base/text.h"
#include "cli/plan_sections.h"
#include "cli/text_layout.h"
#include "cli/words.h"

namespace kynnys {

namespace {

Html with_id(const std::string& name, const std::string& id) {
    if (name.empty() || name == id)
        return id;
    return Html(name) + " " + element("span", {{"class", "id"}}, id);
}

Html person_html(const PlanView& view, PersonIndex index) {
    return with_id(view.person(index).name, view.person(index).id);
}

Html workplace_html(const PlanView& view, WorkplaceIndex index) {
    return with_id(view.workplace(index).name, view.workplace(index).id);
}

Html labelled(const std::string& label, const Html& content) {
    return element("p", element("span", {{"class", "label"}}, label + ":") + " " + content);
}

// Each stretch of time stays on one line.
Html week_html(const CarvedJob& job) {
    const std::string week = week_text(job);
    Html all;
    for (const std::string_view part : split(week, ',')) {
        if (!all.is_empty())
            all += ", ";
        all += element("span", {{"class", "whole"}}, part);
    }
    return all;
}

Html hours_line(const CarvedJob& job) {
    return element("p", {{"class", "when"}},
                   Html(duration(weekly_minutes(job)) + " a week: ") + week_html(job));
}

Html task_list(const PlanView& view, const CarvedJob& job) {
    std::vector<Html> items;
    for (const TaskTotal& total : task_totals(job))
        items.emplace_back(view.name(total.task) + ", " + duration(total.weekly));
    return html_list(items);
}

Html arrangements_line(const PlanView& view, const CarvedJob& job) {
    return job.arrangements.empty() ? Html()
                                    : labelled("Arrangements", view.names(job.arrangements));
}

Html reason_list(const std::string& label, const std::string& reasons) {
    return reasons.empty() ? Html() : labelled(label, reasons);
}

Html all_reasons(const PlanView& view, const Proposal& proposal) {
    const std::string& id = view.person(proposal.person).id;
    HtmlTable table{"reasons-" + id,
                    "What adds up to the job's value for " + view.name(proposal.person),
                    {"Reason", "Points"},
                    {}};
    for (const Reason& reason : reasons_of(view.speaker, strongest_first(proposal.terms)))
        table.rows.push_back({reason.sentence, signed_number(reason.points)});
    return element("details",
                   element("summary", "All reasons: " + counted(proposal.value, "point")) +
                       html_table(table, HtmlWidth::fits));
}

Html day_by_day(const PlanView& view, const Proposal& proposal) {
    HtmlTable table{"week-of-" + view.person(proposal.person).id,
                    "The week of " + view.name(proposal.person),
                    {"Day", "Time", "What"},
                    {}};
    for (const Shift& shift : proposal.job.shifts) {
        for (const ShiftStep& step : steps_of(view, shift))
            table.rows.push_back(
                {std::string(long_name(shift.day)), hours_text(step.start, step.end), step.what});
    }
    return html_table(table, HtmlWidth::fits);
}

Html proposal_article(const PlanView& view, const Proposal& proposal) {
    const std::string anchor = "person-" + view.person(proposal.person).id;
    const std::string title = anchor + "-title";
    const FirstReasons reasons = first_reasons(proposal.terms);
    const Html arrow = element("span", {{"aria-hidden", "true"}}, " → ") +
                       element("span", {{"class", "hidden"}}, " at ");
    Html content = element(
        "h3", {{"id", title}},
        person_html(view, proposal.person) + arrow + workplace_html(view, proposal.job.workplace));
    content += hours_line(proposal.job);
    if (proposal.is_agreed)
        content += element("p", "Agreed already.");
    content += view.selection.person ? day_by_day(view, proposal) : task_list(view, proposal.job);
    content += arrangements_line(view, proposal.job);
    content += reason_list("Why", reasons_text(view.speaker, reasons.pro)) +
               reason_list("But", reasons_text(view.speaker, reasons.contra));
    content += all_reasons(view, proposal);
    return element("article", {{"id", anchor}, {"aria-labelledby", title}}, content);
}

Html freed_line(const Workplace& workplace, const WorkplaceJobs& jobs) {
    std::vector<std::string> freed;
    for (std::size_t role = 0; role < jobs.freed.size(); ++role) {
        if (jobs.freed[role] > Minutes{})
            freed.push_back(workplace.roles[role].name + " " + duration(jobs.freed[role]));
    }
    return freed.empty() ? Html() : labelled("Frees each week", joined(freed, "; "));
}

Html workplace_article(const PlanView& view, const WorkplaceJobs& jobs) {
    const Workplace& workplace = view.workplace(jobs.workplace);
    const std::string anchor = "workplace-" + workplace.id;
    const std::string title = anchor + "-title";
    Html content = element("h3", {{"id", title}}, workplace_html(view, jobs.workplace));
    content +=
        element("p", counted(static_cast<std::int64_t>(jobs.proposals.size()), "person", "people") +
                         " of at most " + std::to_string(workplace.people_most) + ", " +
                         duration(jobs.weekly) + " a week. Carved: " + duration(jobs.carved) +
                         " of " + duration(jobs.carvable) + ".");
    content += freed_line(workplace, jobs);
    for (const Proposal* proposal : jobs.proposals) {
        content += element("h4", person_html(view, proposal->person));
        content += hours_line(proposal->job) + task_list(view, proposal->job) +
                   arrangements_line(view, proposal->job);
    }
    return element("article", {{"id", anchor}, {"aria-labelledby", title}}, content);
}

Html roster(const PlanView& view, const WorkplaceJobs& jobs) {
    const std::vector<Day> days = days_with_shifts(jobs.proposals);
    HtmlTable table{
        "roster-" + view.workplace(jobs.workplace).id, view.name(jobs.workplace), {}, {}};
    table.columns.emplace_back("Person");
    for (const Day day : days) table.columns.emplace_back(std::string(long_name(day)));
    for (const Proposal* proposal : jobs.proposals) {
        std::vector<Html> row{view.name(proposal->person)};
        for (const Day day : days) {
            const std::string hours = hours_on(proposal->job, day);
            row.emplace_back(hours.empty() ? "–" : hours);
        }
        table.rows.push_back(std::move(row));
    }
    return element("div", {{"class", "roster"}}, html_table(table, HtmlWidth::may_scroll));
}

}  // namespace

PageSection proposals_section(const PlanView& view) {
    Html content;
    for (const Proposal* proposal : view.proposals) content += proposal_article(view, *proposal);
    return {"proposals", "Proposals", element("div", {{"class", "cards"}}, content)};
}

PageSection workplaces_section(const PlanView& view) {
    Html content;
    for (const WorkplaceJobs& jobs : jobs_by_workplace(view))
        content += workplace_article(view, jobs);
    return {"workplaces", "By workplace", element("div", {{"class", "cards"}}, content)};
}

PageSection week_section(const PlanView& view) {
    Html content;
    for (const WorkplaceJobs& jobs : jobs_by_workplace(view)) content += roster(view, jobs);
    return {"week", "The week", content};
}

}  // namespace kynnys
