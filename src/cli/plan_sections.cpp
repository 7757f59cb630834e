#include "cli/plan_sections.h"

#include <fmt/format.h>

#include "base/text.h"
#include "cli/text_layout.h"
#include "cli/words.h"
#include "exchange/plan_file.h"
#include "plan/policy_catalogue.h"

namespace kynnys {

namespace {

Html figure(const std::string& name, const std::string& value, const std::string& remark) {
    return element("div",
                   element("dt", name) + element("dd", Html(value) + element("small", remark)));
}

Html figures(const PlanView& view) {
    const Plan& plan = view.plan;
    const std::int64_t bound = plan.certificate.bound;
    const bool is_best = bound == plan.value;
    return element(
        "dl", {{"class", "figures"}},
        figure("Placed", grouped_number(static_cast<std::int64_t>(plan.proposals.size())),
               "of " + grouped_number(plan.wanting_work) + " who want work") +
            figure("Work a week", duration(plan_weekly_minutes(plan)), "in all jobs") +
            figure("Value", grouped_number(plan.value), "points of the policy") +
            figure("At most missing", percent_text(plan_gap(plan)),
                   is_best ? "proven: no plan is worth more"
                           : "proven: no plan is worth more than " + grouped_number(bound)) +
            figure("Time", fmt::format("{:.1f} s", plan.seconds),
                   "of " + grouped_number(plan.seconds_allowed) + " s allowed"));
}

Html group_table(const PlanView& view) {
    HtmlTable table{"not-placed-groups", "Why people are not placed", {"Reason", "People"}, {}};
    for (const NotPlacedGroup& group : not_placed_groups(view))
        table.rows.push_back({group.title, std::to_string(group.people.size())});
    return table.rows.empty() ? element("p", "Everybody who wants work is placed.")
                              : html_table(table, HtmlWidth::fits);
}

std::string person_anchor(const PlanView& view, PersonIndex person) {
    return "person-" + view.person(person).id;
}

}  // namespace

PageSection summary_section(const PlanView& view) {
    std::vector<Html> fairness;
    for (const std::string& sentence : fairness_sentences(view.city, view.plan))
        fairness.emplace_back(sentence);
    return {"summary", "Summary",
            figures(view) + group_table(view) + element("h3", "Fairness") + html_list(fairness)};
}

PageSection not_placed_section(const PlanView& view) {
    Html content;
    for (const NotPlacedGroup& group : not_placed_groups(view)) {
        std::vector<Html> people;
        for (const NotPlaced* one : group.people)
            people.push_back(element("span", {{"id", person_anchor(view, one->person)}},
                                     view.name(one->person)) +
                             ": " + view.speaker.say(one->key, one->arguments));
        content += element(
            "h3", group.title + ": " +
                      counted(static_cast<std::int64_t>(people.size()), "person", "people"));
        content += html_list(people);
    }
    return {"not-placed", "Not placed", content};
}

PageSection traded_away_section(const PlanView& view) {
    HtmlTable table{"traded-away-table",
                    "Who would have a better job, were nobody else there",
                    {"Person", "Best job", "Given"},
                    {}};
    for (const TradedAway* one : view.traded_away) {
        table.rows.push_back(
            {view.name(one->person),
             counted(one->best_value, "point") + " at " + view.name(one->best_workplace),
             one->given_value == 0 ? "no job" : grouped_number(one->given_value)});
    }
    return {"traded-away", "Traded away", html_table(table, HtmlWidth::fits)};
}

PageSection policy_section(const PlanView& view) {
    Html lines;
    for (const PolicyLine& line : policy_lines(view.city.policy)) {
        const std::string value = line.value + (line.unit.empty() ? "" : " " + line.unit);
        lines += element("dt", Html(line.name + ": ") + element("strong", value));
        lines += element("dd", line.reason + ". (" + line.source + ")");
    }
    return {"policy", "The policy",
            element("p", "The weights and rules by which the plan was made, version " +
                             view.city.policy.version + ".") +
                element("dl", {{"class", "policy"}}, lines)};
}

}  // namespace kynnys
