#include "pages/workplace_pages.h"

#include "pages/list_parts.h"
#include "pages/routes.h"
#include "pages/task_words.h"
#include "pages/workplace_view.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr int page_length = 50;
constexpr int tasks_most = 1'000;

std::vector<Filter> all_filters(const Call& call, const std::vector<std::string>& districts) {
    Filter text{{"text", "workplace_page.text", "", "search"}, {}};
    Filter district{{"district", "workplace_page.district", ""},
                    {{"", call.say("workplace_page.everywhere")}}};
    for (const std::string& one : districts) district.options.push_back({one, one});
    return {text, district};
}

Html table_of(const Call& call, const std::vector<Card<Workplace>>& cards) {
    web::HtmlTable table;
    table.id = "workplaces";
    table.caption = call.say("workplace_page.caption");
    for (const char* key : {"workplace_page.name", "workplace_page.kind", "workplace_page.district",
                            "workplace_page.opening", "workplace_page.most"})
        table.columns.emplace_back(call.say(key));
    for (const Card<Workplace>& card : cards)
        table.rows.push_back(
            {element("a", {{"href", workplace_path(card.id)}}, card.row.name), card.row.kind,
             card.row.district, week_text(call, card.row.opening),
             element("span", {{"class", "number"}}, std::to_string(card.row.people_most))});
    const bool is_filtered = !call.query("text").empty() || !call.query("district").empty();
    return list_table(
        table, call.say(is_filtered ? "workplace_page.none_found" : "workplace_page.none_yet"));
}

Answer list(const Call& call) {
    const WorkplaceFilter filter{call.query("district"), call.query("text")};
    const PageOf part{call.query("after"), page_length};
    const auto cards = TRY(call.desks().workplaces.list(call.actor(), filter, part));
    const auto districts = TRY(call.desks().workplaces.districts(call.actor()));
    std::optional<std::string> next;
    if (cards.size() == page_length)
        next = cards.back().id;
    Page page;
    page.title = call.say("navigation.workplaces");
    Html ways;
    if (call.offers(Action::workplace_edit))
        ways += link_button(call.say("workplace_page.new"), "/workplaces/new", Button::primary);
    ways += link_button(call.say("arrangement_page.title"), "/arrangements");
    page.content += element("p", {{"class", "buttons"}}, ways);
    page.content += filters(call, "/workplaces", all_filters(call, districts)) +
                    table_of(call, cards) + paging(call, "/workplaces", next);
    return page;
}

Answer show(const Call& call) {
    const std::string& id = call.argument("workplace");
    const auto card = TRY(call.desks().workplaces.find(call.actor(), id));
    return workplace_page(call, card, TRY(tasks_of(call, id)),
                          TRY(call.desks().sites.contact(call.actor(), id)));
}

// The secret is shown once, and never stands in an address of ours.
Answer make_link(const Call& call) {
    const std::string& id = call.argument("workplace");
    const auto card = TRY(call.desks().workplaces.find(call.actor(), id));
    const MadeLink made = TRY(call.desks().links.make_for_workplace(call.actor(), id));
    return workplace_link_page(call, card, made);
}

}  // namespace

std::string workplace_path(const std::string& id) {
    return "/workplaces/" + id;
}

std::vector<Crumb> workplace_crumbs(const Call& call, const Card<Workplace>& card) {
    return {{call.say("navigation.workplaces"), "/workplaces"},
            {card.row.name, workplace_path(card.id)}};
}

Result<std::vector<Card<Task>>> tasks_of(const Call& call, const std::string& workplace) {
    return call.desks().tasks.list(call.actor(), workplace, {"", tasks_most});
}

void add_workplace_pages(Routes& routes) {
    routes.add(Method::get, "/workplaces", "page.workplaces", Door::user, list);
    routes.add(Method::get, "/workplaces/{workplace}", "page.workplace", Door::user, show);
    routes.add(Method::post, "/workplaces/{workplace}/link", "page.workplace.link", Door::user,
               make_link);
}

}  // namespace kynnys::pages
