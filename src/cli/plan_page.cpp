#include "cli/plan_page.h"

#include "base/text.h"
#include "cli/page_style.h"
#include "cli/words.h"

namespace kynnys {

namespace {

// Of one person only the job is shown, of one workplace only what the workplace may see.
bool is_shown(const PlanView& view, std::optional<PlanOrder> asked, PlanOrder order) {
    if (view.proposals.empty())
        return false;
    if (asked)
        return *asked == order;
    if (view.selection.person)
        return order == PlanOrder::by_person;
    return view.selection.is_everything() || order != PlanOrder::by_person;
}

std::vector<PageSection> sections_of(const PlanView& view, std::optional<PlanOrder> order) {
    const bool is_everything = view.selection.is_everything();
    std::vector<PageSection> sections;
    if (is_everything)
        sections.push_back(summary_section(view));
    if (is_shown(view, order, PlanOrder::by_person))
        sections.push_back(proposals_section(view));
    if (is_shown(view, order, PlanOrder::by_workplace))
        sections.push_back(workplaces_section(view));
    if (is_shown(view, order, PlanOrder::by_week))
        sections.push_back(week_section(view));
    if (!view.not_placed.empty())
        sections.push_back(not_placed_section(view));
    if (!view.traded_away.empty() && !view.selection.workplace)
        sections.push_back(traded_away_section(view));
    if (is_everything)
        sections.push_back(policy_section(view));
    return sections;
}

Html contents_of(const std::vector<PageSection>& sections) {
    std::vector<Html> links;
    for (const PageSection& section : sections)
        links.push_back(element("a", {{"href", "#" + section.id}}, section.title));
    return element("nav", {{"aria-label", "On this page"}}, html_list(links));
}

Html section_html(const PageSection& section) {
    const std::string title_id = section.id + "-title";
    return element("section", {{"id", section.id}, {"aria-labelledby", title_id}},
                   element("h2", {{"id", title_id}}, section.title) + section.content);
}

std::string title_of(const PlanView& view) {
    if (view.selection.person)
        return "The plan for " + view.name(*view.selection.person);
    if (view.selection.workplace)
        return "The plan for " + view.name(*view.selection.workplace);
    return "The plan: " +
           counted(static_cast<std::int64_t>(view.plan.proposals.size()), "carved job") + " for " +
           counted(view.plan.wanting_work, "person", "people") + " who want work";
}

}  // namespace

std::string plan_page(const PlanView& view, std::optional<PlanOrder> order) {
    const std::vector<PageSection> sections = sections_of(view, order);
    const std::string title = title_of(view);
    Html main;
    for (const PageSection& section : sections) main += section_html(section);
    if (sections.empty())
        main += element("p", "The plan says nothing about this.");
    const Html header = element("div", {{"class", "page"}},
                                element("h1", title) +
                                    element("p",
                                            "Proposals of Kynnys. People decide: nothing here is "
                                            "settled until the person and the workplace say yes.") +
                                    contents_of(sections));
    const Html body =
        element("a", {{"class", "skip"}, {"href", "#main"}}, "Skip to the plan") +
        element("header", header) +
        element("main", {{"id", "main"}, {"class", "page"}, {"tabindex", "-1"}}, main) +
        element("footer", element("div", {{"class", "page"}},
                                  element("p",
                                          "This page names people. Show it only to those "
                                          "who need it, and not to an employer.")));
    return web::document(
        "en", element("title", title + " – Kynnys") + web::style_sheet(page_style()), body);
}

}  // namespace kynnys
