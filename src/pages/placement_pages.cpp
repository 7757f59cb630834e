// Jobs that clients have: the list, one person's with the weeks of work, one job, and the client's
// own.
#include "base/text.h"
#include "pages/list_file.h"
#include "pages/list_parts.h"
#include "pages/notice.h"
#include "pages/own_frame.h"
#include "pages/person_frame.h"
#include "pages/placement_parts.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr const char* list_path = "/placements";
constexpr int page_length = 50;

std::vector<Filter> all_filters(const Call& call) {
    return {{{"shown", "placement_page.shown", ""},
             {{"", call.say("placement_page.going")},
              {"started", call.say("placement_page.started")},
              {"ended", call.say("placement_page.ended")}}}};
}

Result<std::vector<ListedPlacement>> asked(const Call& call, const PageOf& page) {
    PlacementFilter filter;
    if (const auto shown = placement_shown_codes().parse(call.query("shown")))
        filter.shown = shown.value();
    return call.desks().placements.list(call.actor(), filter, page);
}

web::HtmlTable table_of(const Call& call, const std::vector<ListedPlacement>& all) {
    web::HtmlTable table{"placements", call.say("placement_page.caption"), {}, {}};
    for (const char* key :
         {"placement_page.person", "placement_page.workplace", "placement.title",
          "placement.weekly", "placement.start_on", "placement_page.paid", "placement_page.state"})
        table.columns.emplace_back(call.say(key));
    for (const ListedPlacement& one : all) {
        const Placement& placement = one.placement;
        table.rows.push_back(
            {element("a", {{"href", "/people/" + placement.person + "/work"}},
                     one.person_name.empty() ? one.person_code : one.person_name),
             one.workplace_name,
             element("a", {{"href", placement_path(placement.id)}}, placement.terms.title),
             duration_text(placement.terms.weekly), day_text(placement.terms.start_on),
             duration_text(one.paid), placement_badge(call, state_of(placement, call.today()))});
    }
    return table;
}

Answer list(const Call& call) {
    auto all = TRY(asked(call, {call.query("after"), page_length + 1}));
    std::optional<std::string> next;
    if (all.size() > page_length) {
        all.resize(page_length);
        next = all.back().placement.id;
    }
    Page page;
    page.title = call.say("placement_page.list");
    page.content = element("p", call.say("placement_page.what")) +
                   filters(call, list_path, all_filters(call)) +
                   list_table(table_of(call, all), call.say("placement_page.none")) +
                   paging(call, list_path, next) + export_links(call, list_path);
    return page;
}

Result<TableFile> list_file(const Call& call) {
    return file_of("placements", table_of(call, TRY(asked(call, {"", rows_in_a_file}))));
}

// A job among the others of the person.
Html job_item(const Call& call, const PlacementCard& card) {
    const Placement& placement = card.job.placement;
    const bool is_own = call.actor().kind == ActorKind::link;
    const std::string& title = placement.terms.title;
    const Html name =
        is_own ? Html(title) : element("a", {{"href", placement_path(placement.id)}}, title);
    return element(
        "li", {{"class", "card"}},
        element("h2", name) +
            element("p", card.workplace + " · " + duration_text(placement.terms.weekly)) +
            element("p", placement_badge(call, state_of(placement, call.today())) + " " +
                             placement_sentence(call, placement)) +
            (is_own ? terms_list(call, placement) : Html()));
}

Html job_items(const Call& call, const PersonWork& work) {
    Html items;
    for (const PlacementCard& card : work.jobs) items += job_item(call, card);
    return items;
}

Answer of_person(const Call& call) {
    const std::string& id = call.argument("person");
    const std::string path = "/people/" + id + "/work";
    const ClientView view = TRY(call.desks().people.find(call.actor(), id));
    const PersonWork work = TRY(call.desks().placements.of_person(call.actor(), id));
    const Html items = job_items(call, work);
    Html content = items.is_empty() ? element("p", {{"class", "empty"}}, call.say("work_page.none"))
                                    : element("ul", {{"class", "cards"}}, items) +
                                          element("h2", call.say("work_page.hours")) +
                                          weeks_table(call, work.weeks, work.sees_edges);
    if (work.may_edit)
        content +=
            element("p", link_button(call.say("work_page.begin"), path + "/new", Button::primary));
    return person_page(call, view, path, content);
}

Answer show_own(const Call& call) {
    const PersonWork work =
        TRY(call.desks().placements.of_person(call.actor(), call.actor().subject));
    const Html items = job_items(call, work);
    return own_page(call, call.say("own_work.title"),
                    items.is_empty() ? element("p", {{"class", "empty"}}, call.say("own_work.none"))
                                     : element("ul", {{"class", "cards"}}, items) +
                                           element("h2", call.say("work_page.hours")) +
                                           element("p", call.say("own_work.hours")) +
                                           weeks_table(call, work.weeks, work.sees_edges) +
                                           element("p", element("a", {{"href", "/own/money"}},
                                                                call.say("own_work.money"))));
}

// Whether somebody has looked at the money since the terms last changed.
Html money_state(const Call& call, const PlacementCard& card) {
    const Placement& placement = card.job.placement;
    if (!call.offers(Action::situation_view))
        return {};
    std::string look = "/people/" + placement.person +
                       "/money?weekly_hours=" + decimal_hours(placement.terms.weekly) +
                       "&hourly_wage=" + euros_text(placement.terms.hourly_wage);
    const Html way = element("a", {{"href", look}}, call.say("placement_page.look_at_money"));
    if (!needs_money_check(placement)) {
        if (!placement.money_checked_at)
            return element("p", way);
        return element("p", call.say("placement_page.money_is_checked",
                                     {time_text(*placement.money_checked_at)}) +
                                " " + way);
    }
    Html content = element("p", way);
    if (card.may_edit)
        content +=
            form(call, placement_path(placement.id) + "/money",
                 version_field(placement.version) +
                     button(call.say("placement_page.money_was_checked"), Button::secondary));
    return notice(Notice::alert,
                  call.say(placement.money_checked_at ? "placement_page.money_again"
                                                      : "placement_page.money_first"),
                  content);
}

Html end_line(const Call& call, const Placement& placement) {
    if (!placement.end || placement.end->note.empty())
        return {};
    return element("p", {{"class", "note"}}, placement.end->note) +
           element("p", {{"class", "quiet-text"}}, call.say("placement_page.end_note_is_ours"));
}

Html deeds(const Call& call, const PlacementCard& card) {
    const Placement& placement = card.job.placement;
    const std::string path = placement_path(placement.id);
    Html all;
    if (card.may_log)
        all += link_button(call.say("placement_page.log_hours"), path + "/hours", Button::primary);
    if (card.may_edit && !placement.end)
        all += link_button(call.say("placement_page.change"), path + "/edit") +
               link_button(call.say("placement_page.end"), path + "/end");
    if (card.may_edit && placement.end)
        all += form(call, path + "/end",
                    version_field(placement.version) + button(call.say("placement_page.reopen"),
                                                              Button::secondary, "state", "open"));
    return element("div", {{"class", "actions"}}, all);
}

Minutes paid_in_all(const std::vector<WorkedDay>& days) {
    Minutes all{};
    for (const WorkedDay& day : days) all += day.done.value_or(Minutes{0});
    return all;
}

Answer show(const Call& call) {
    const PlacementView view =
        TRY(call.desks().placements.find(call.actor(), call.argument("placement")));
    const PlacementCard& card = view.card;
    const Placement& placement = card.job.placement;
    const ClientView client = TRY(call.desks().people.find(call.actor(), placement.person));
    Page page;
    page.title = call.say("placement_page.one", {placement.terms.title, card.workplace});
    page.crumbs = {{call.say("navigation.people"), "/people"},
                   {name_of(client.record.client), "/people/" + placement.person + "/work"}};
    page.content = element("p", {{"class", "state"}},
                           placement_badge(call, state_of(placement, call.today())) + " " +
                               placement_sentence(call, placement)) +
                   end_line(call, placement) + money_state(call, card) + deeds(call, card) +
                   element("h2", call.say("placement_page.terms")) + terms_list(call, placement) +
                   element("h2", call.say("work_page.hours")) +
                   element("p", call.say("placement_page.paid_in_all",
                                         {duration_text(paid_in_all(card.job.days))})) +
                   weeks_table(call, view.weeks, view.sees_edges);
    if (placement.proposal)
        page.content += element("p", element("a", {{"href", "/proposals/" + *placement.proposal}},
                                             call.say("placement_page.to_proposal")));
    return page;
}

}  // namespace

void add_placement_pages(Routes& routes) {
    routes.add(Method::get, "/placements", "page.placements", Door::user, list);
    routes.add(Method::get, "/placements.csv", "page.placements.csv", Door::user,
               csv_of(list_file));
    routes.add(Method::get, "/placements.xlsx", "page.placements.xlsx", Door::user,
               xlsx_of(list_file));
    routes.add(Method::get, "/people/{person}/work", "page.person.work", Door::user, of_person);
    routes.add(Method::get, "/placements/{placement}", "page.placement", Door::user, show);
    routes.add(Method::get, "/own/work", "page.own.work", Door::link, show_own);
    add_placement_form_pages(routes);
}

}  // namespace kynnys::pages
