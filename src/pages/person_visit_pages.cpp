// A person's visits: how support and independence went over time, the hours by activity, and each
// visit as a text for the register of the authority.
#include <algorithm>

#include "base/text.h"
#include "pages/list_file.h"
#include "pages/list_parts.h"
#include "pages/person_frame.h"
#include "pages/support_curve.h"
#include "pages/visit_pages.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

using web::Method;

Result<PersonVisits> asked(const Call& call) {
    return VisitDesk(call.desks().placements.office())
        .of_person(call.actor(), call.argument("person"));
}

std::string tasks_text(const Call& call, const VisitFacts& facts) {
    std::vector<std::string> all;
    for (const VisitTask& task : facts.tasks)
        all.push_back(task.name + ": " +
                      word(call, "independence", independence_codes(), task.independence));
    return joined(all, ", ");
}

// One visit in sentences, to copy.
std::string register_text(const Call& call, const VisitCard& card) {
    const VisitFacts& facts = card.facts;
    std::vector<std::string> parts;
    parts.push_back(call.say("visits_page.register",
                             {facts.day ? day_text(*facts.day) : "",
                              word(call, "visit_activity", visit_activity_codes(), facts.activity),
                              std::to_string(facts.minutes.count)}));
    if (!card.workplace.empty())
        parts.push_back(call.say("visits_page.register_place", {card.workplace}));
    if (!facts.tasks.empty())
        parts.push_back(call.say("visits_page.register_tasks", {tasks_text(call, facts)}));
    if (facts.mood)
        parts.push_back(call.say("visits_page.register_mood",
                                 {word(call, "visit_mood", visit_mood_codes(), *facts.mood)}));
    if (!facts.words.empty())
        parts.push_back(facts.words);
    if (facts.next_on)
        parts.push_back(call.say("visits_page.register_next", {day_text(*facts.next_on)}));
    return joined(parts, " ");
}

web::HtmlTable table_of(const Call& call, const std::vector<VisitCard>& cards) {
    web::HtmlTable table{"visits", call.say("visits_page.caption"), {}, {}};
    for (const char* key :
         {"visit_page.day", "visit_page.activity", "visit_page.minutes", "visits_page.tasks",
          "visit_page.mood", "visit_page.next_on", "visits_page.by", "visits_page.text"})
        table.columns.emplace_back(call.say(key));
    for (const VisitCard& card : cards) {
        const VisitFacts& facts = card.facts;
        Html day = element("a", {{"href", "/visits/" + card.visit.id}},
                           facts.day ? day_text(*facts.day) : "");
        if (!facts.disputed.empty())
            day += " " + element("span", {{"class", "hds-status-label hds-status-label--alert"}},
                                 call.say("visits_page.differs"));
        table.rows.push_back(
            {day, word(call, "visit_activity", visit_activity_codes(), facts.activity),
             std::to_string(facts.minutes.count), tasks_text(call, facts),
             facts.mood ? word(call, "visit_mood", visit_mood_codes(), *facts.mood) : "",
             facts.next_on ? day_text(*facts.next_on) : "", card.made_by,
             register_text(call, card)});
    }
    return table;
}

Html totals(const Call& call, const VisitTotals& totals) {
    std::vector<Html> lines;
    for (const auto& [activity, minutes] : totals.minutes)
        lines.emplace_back(word(call, "visit_activity", visit_activity_codes(), activity) + ": " +
                           duration_text(minutes));
    return lines.empty() ? Html()
                         : element("h2", call.say("visits_page.hours")) + web::html_list(lines);
}

Answer show(const Call& call) {
    const std::string& id = call.argument("person");
    const std::string path = "/people/" + id + "/visits";
    const ClientView view = TRY(call.desks().people.find(call.actor(), id));
    const PersonVisits found = TRY(asked(call));
    Html content;
    if (found.may_log)
        content += element(
            "p", link_button(call.say("visit_page.title"), "/visit?person=" + id, Button::primary));
    if (found.cards.empty())
        return person_page(
            call, view, path,
            content + element("p", {{"class", "empty"}}, call.say("visits_page.none")));
    content += element("h2", call.say("visits_page.curve")) + support_curve(call, found.cards) +
               totals(call, found.totals) + element("h2", call.say("visits_page.all")) +
               list_table(table_of(call, found.cards), call.say("visits_page.none")) +
               export_links(call, path);
    return person_page(call, view, path, content);
}

Result<TableFile> visits_file(const Call& call) {
    return file_of("visits", table_of(call, TRY(asked(call)).cards));
}

}  // namespace

void add_person_visit_pages(Routes& routes) {
    routes.add(Method::get, "/people/{person}/visits", "page.person.visits", Door::user, show);
    routes.add(Method::get, "/people/{person}/visits.csv", "page.person.visits.csv", Door::user,
               csv_of(visits_file));
    routes.add(Method::get, "/people/{person}/visits.xlsx", "page.person.visits.xlsx", Door::user,
               xlsx_of(visits_file));
}

}  // namespace kynnys::pages
