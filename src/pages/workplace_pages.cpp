#include "pages/workplace_pages.h"

#include "pages/list_file.h"
#include "pages/list_parts.h"
#include "pages/task_words.h"
#include "pages/view_parts.h"
#include "pages/workplace_view.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr const char* list_path = "/workplaces";
constexpr int page_length = 50;
constexpr int tasks_most = 1'000;

std::vector<Filter> all_filters(const Call& call, const std::vector<std::string>& districts) {
    Filter text{{"text", "workplace_page.text", "", "search"}, {}};
    Filter district{{"district", "workplace_page.district", ""},
                    {{"", call.say("workplace_page.everywhere")}}};
    for (const std::string& one : districts) district.options.push_back({one, one});
    return {text, district};
}

web::HtmlTable table_of(const Call& call, const std::vector<Card<Workplace>>& cards,
                        const WorkplaceOrder& order) {
    web::HtmlTable table{"workplaces", call.say("workplace_page.caption"), {}, {}};
    const auto sort = [](WorkplaceKey key) { return std::string(workplace_key_codes().code(key)); };
    set_columns(call, list_path,
                {{call.say("workplace_page.name"), sort(WorkplaceKey::name)},
                 {call.say("workplace_page.kind"), sort(WorkplaceKey::kind)},
                 {call.say("workplace_page.district"), sort(WorkplaceKey::district)},
                 {call.say("workplace_page.opening")},
                 {call.say("workplace_page.most")}},
                order_text(workplace_key_codes(), order), table);
    for (const Card<Workplace>& card : cards)
        table.rows.push_back(
            {element("a", {{"href", workplace_path(card.id)}}, card.row.name), card.row.kind,
             card.row.district, week_text(call, card.row.opening),
             element("span", {{"class", "number"}}, std::to_string(card.row.people_most))});
    return table;
}

Result<WorkplaceFilter> filter_of(const Call& call) {
    return WorkplaceFilter{call.query("district"), call.query("text"),
                           TRY(parse_order(workplace_key_codes(), call.query("sort")))};
}

const char* empty_key(const Call& call) {
    const bool is_filtered = !call.query("text").empty() || !call.query("district").empty();
    return is_filtered ? "workplace_page.none_found" : "workplace_page.none_yet";
}

Answer list(const Call& call) {
    const ViewedList& viewed = viewed_list(ListKind::workplaces);
    const std::vector<SavedView> views = TRY(call.desks().views.list(call.actor()));
    if (auto first = first_view(call, viewed, views))
        return *std::move(first);
    const WorkplaceFilter filter = TRY(filter_of(call));
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
    if (call.offers(Action::employer_list))
        ways += link_button(call.say("errand_page.title"), "/errands");
    page.content += element("p", {{"class", "buttons"}}, ways);
    page.content += view_links(call, viewed, views) +
                    filters(call, list_path, all_filters(call, districts)) +
                    list_table(table_of(call, cards, filter.order), call.say(empty_key(call))) +
                    paging(call, list_path, next) + export_links(call, list_path);
    return page;
}

Result<TableFile> list_file(const Call& call) {
    const WorkplaceFilter filter = TRY(filter_of(call));
    const auto cards =
        TRY(call.desks().workplaces.list(call.actor(), filter, {"", rows_in_a_file}));
    return file_of("workplaces", table_of(call, cards, {}));
}

Answer show(const Call& call) {
    const std::string& id = call.argument("workplace");
    const auto card = TRY(call.desks().workplaces.find(call.actor(), id));
    return workplace_page(call, card, TRY(tasks_of(call, id)),
                          TRY(call.desks().sites.contact(call.actor(), id)));
}

// The tasks with the role whose they are.
Result<TableFile> task_file(const Call& call) {
    const std::string& id = call.argument("workplace");
    const auto card = TRY(call.desks().workplaces.find(call.actor(), id));
    TableFile file{"tasks", {}, {}};
    for (const char* key : {"column.role", "task_page.name", "task_page.how_much", "task_page.when",
                            "task_page.part"})
        file.columns.push_back(call.say(key));
    for (const Card<Task>& task : TRY(tasks_of(call, id)))
        file.rows.push_back({card.row.roles[task.row.owner.place()].name, task.row.name,
                             rhythm_words(call, task.row), windows_words(call, task.row.windows),
                             web::text_of(part_label(call, task.row))});
    return file;
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
    routes.add(Method::get, "/workplaces.csv", "page.workplaces.csv", Door::user,
               csv_of(list_file));
    routes.add(Method::get, "/workplaces.xlsx", "page.workplaces.xlsx", Door::user,
               xlsx_of(list_file));
    routes.add(Method::get, "/workplaces/{workplace}", "page.workplace", Door::user, show);
    routes.add(Method::get, "/workplaces/{workplace}/tasks.csv", "page.workplace.tasks.csv",
               Door::user, csv_of(task_file));
    routes.add(Method::get, "/workplaces/{workplace}/tasks.xlsx", "page.workplace.tasks.xlsx",
               Door::user, xlsx_of(task_file));
    routes.add(Method::post, "/workplaces/{workplace}/link", "page.workplace.link", Door::user,
               make_link);
}

}  // namespace kynnys::pages
