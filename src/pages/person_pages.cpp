// People: the list, and the search by name.
#include "base/random_id.h"
#include "pages/list_file.h"
#include "pages/list_parts.h"
#include "pages/view_parts.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr const char* list_path = "/people";
constexpr int rows_a_page = 50;
constexpr int rows_a_read = 200;

std::vector<Filter> filters_of(const Call& call) {
    Filter status{{"status", "people_page.status"}, {{"", call.say("people_page.any")}}};
    for (Option& option : options(call, "client_status", client_status_codes()))
        status.options.push_back(std::move(option));
    std::vector<Filter> all{std::move(status)};
    if (call.actor().role == ActorRole::coach)
        all.push_back({{"coach", "people_page.whose"},
                       {{"", call.say("people_page.everybody")},
                        {call.actor().id, call.say("people_page.mine")}}});
    all.push_back({{"district", "person_field.district"}, {}});
    return all;
}

Result<PersonFilter> filter_of(const Call& call) {
    PersonFilter filter;
    if (const std::string status = call.query("status"); !status.empty())
        filter.status = TRY(client_status_codes().parse(status));
    if (const std::string coach = call.query("coach"); !coach.empty())
        filter.coach = coach;
    if (const std::string district = call.query("district"); !district.empty())
        filter.district = district;
    filter.order = TRY(parse_order(person_key_codes(), call.query("sort")));
    return filter;
}

std::vector<ListColumn> columns_of(const Call& call) {
    const auto sort = [](PersonKey key) { return std::string(person_key_codes().code(key)); };
    return {{call.say("person_field.name")},
            {call.say("person_field.code")},
            {call.say("people_page.status"), sort(PersonKey::status)},
            {call.say("person_field.district"), sort(PersonKey::district)},
            {call.say("person_field.out_of_work_since"), sort(PersonKey::out_of_work_since)},
            {call.say("people_page.came"), sort(PersonKey::came)}};
}

std::vector<std::string> texts_of(const Call& call, const ListedPerson& person) {
    const std::optional<Instant> came = moment_of(person.id);
    return {person.name.empty() ? person.code : person.name,
            person.code,
            word(call, "client_status", client_status_codes(), person.status),
            person.district,
            person.out_of_work_since ? day_text(*person.out_of_work_since) : "",
            came ? day_text(Date(std::chrono::floor<std::chrono::days>(*came))) : ""};
}

std::vector<Html> row_of(const Call& call, const ListedPerson& person) {
    const std::vector<std::string> texts = texts_of(call, person);
    std::vector<Html> row(texts.begin(), texts.end());
    row.front() = element("a", {{"href", "/people/" + person.id}}, texts.front());
    return row;
}

void add_rows(const Call& call, const PersonPage& page, web::HtmlTable& table) {
    for (const ListedPerson& person : page.people) table.rows.push_back(row_of(call, person));
}

Answer list(const Call& call) {
    const ViewedList& viewed = viewed_list(ListKind::people);
    const std::vector<SavedView> views = TRY(call.desks().views.list(call.actor()));
    if (auto first = first_view(call, viewed, views))
        return *std::move(first);
    const PersonFilter filter = TRY(filter_of(call));
    const PersonPage found =
        TRY(call.desks().people.list(call.actor(), filter, {call.query("after"), rows_a_page}));
    web::HtmlTable table{"people-table", call.say("people_page.caption"), {}, {}};
    set_columns(call, list_path, columns_of(call), order_text(person_key_codes(), filter.order),
                table);
    add_rows(call, found, table);
    Page page;
    page.title = call.say("people_page.title");
    if (call.offers(Action::person_create))
        page.content +=
            element("p", link_button(call.say("people_page.add"), "/people/new", Button::primary));
    if (call.offers(Action::placement_list))
        page.content +=
            element("p", element("a", {{"href", "/placements"}}, call.say("placement_page.list")));
    page.content += view_links(call, viewed, views) + filters(call, list_path, filters_of(call));
    if (!table.rows.empty())
        page.content += element("p", {{"class", "quiet-text"}}, call.say("people_page.orders"));
    page.content += list_table(table, call.say("people_page.empty")) +
                    paging(call, list_path, found.next) + export_links(call, list_path);
    return page;
}

// All whom the list has, as a file; each page of it is logged as a look.
Result<TableFile> list_file(const Call& call) {
    TableFile file{"people", {}, {}};
    for (ListColumn& column : columns_of(call)) file.columns.push_back(std::move(column.heading));
    PageOf page{"", rows_a_read};
    const PersonFilter filter = TRY(filter_of(call));
    for (;;) {
        const PersonPage found = TRY(call.desks().people.list(call.actor(), filter, page));
        for (const ListedPerson& person : found.people) file.rows.push_back(texts_of(call, person));
        if (!found.next)
            return file;
        page.after = *found.next;
    }
}

// A name stands in no address, where logs and histories would keep it.
Answer search(const Call& call) {
    PersonFilter filter;
    filter.name = call.field("name");
    Page page;
    page.title = call.say("people_page.found", {filter.name});
    page.crumbs = {{call.say("navigation.people"), list_path}};
    if (filter.name.empty())
        return SeeOther{list_path, ""};
    const auto found =
        call.desks().people.list(call.actor(), filter, {call.field("after"), rows_a_page});
    if (!found && found.error().kind == ErrorKind::invalid) {
        page.content = element("p", call.say(found.error()));
        page.status = web::status::invalid;
        return page;
    }
    const PersonPage people = TRY(found);
    if (people.people.size() == 1 && !people.next)
        return SeeOther{"/people/" + people.people.front().id, ""};
    web::HtmlTable table{"people-table", call.say("people_page.caption"), {}, {}};
    for (const ListColumn& column : columns_of(call)) table.columns.emplace_back(column.heading);
    add_rows(call, people, table);
    page.content = list_table(table, call.say("people_page.nobody"));
    if (people.next)
        page.content +=
            form(call, "/people/search",
                 hidden_field("name", filter.name) + hidden_field("after", *people.next) +
                     button(call.say("list.next"), Button::secondary));
    return page;
}

}  // namespace

void add_person_pages(Routes& routes) {
    routes.add(Method::get, "/people", "page.people", Door::user, list);
    routes.add(Method::get, "/people.csv", "page.people.csv", Door::user, csv_of(list_file));
    routes.add(Method::get, "/people.xlsx", "page.people.xlsx", Door::user, xlsx_of(list_file));
    routes.add(Method::post, "/people/search", "page.people.search", Door::user, search);
    add_person_view_pages(routes);
    add_person_form_pages(routes);
    add_person_sheet_pages(routes);
    add_timeline_pages(routes);
}

}  // namespace kynnys::pages
