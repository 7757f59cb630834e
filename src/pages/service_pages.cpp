// The directory of services: the list, and one service on one page for whoever refers.
#include <algorithm>

#include "pages/list_file.h"
#include "pages/list_parts.h"
#include "pages/service_parts.h"
#include "pages/service_sheet.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr const char* list_path = "/services";
constexpr int page_length = 50;

std::vector<Filter> all_filters(const Call& call) {
    Filter municipality{{"municipality", "service_page.municipality", "", "search"}, {}};
    Filter whose{{"whose", "service_page.whose", ""},
                 {{"", call.say("service_page.of_all")}, {"ours", call.say("service_page.ours")}}};
    Filter state{{"state", "service_page.state", ""}, {{"", call.say("service_page.any_state")}}};
    for (const Option& one : options(call, "service_state", service_state_codes()))
        state.options.push_back(one);
    return {municipality, whose, state};
}

Result<ServiceFilter> filter_of(const Call& call) {
    ServiceFilter filter;
    filter.municipality = call.query("municipality");
    if (call.query("whose") == "ours")
        filter.organisation = call.actor().organisation;
    if (const std::string state = call.query("state"); !state.empty())
        filter.state = TRY(service_state_codes().parse(state));
    return filter;
}

std::vector<Html> row_of(const Call& call, const ServiceCard& card) {
    const Service& service = card.service;
    return {element("a", {{"href", service_path(service.id)}}, said(call, service.name)),
            card.provider, waiting_text(call, service), service_places(call, service),
            service_state(call, service)};
}

bool is_filtered(const Call& call) {
    const std::vector<Filter> all = all_filters(call);
    return std::any_of(all.begin(), all.end(),
                       [&](const Filter& one) { return !call.query(one.field.name).empty(); });
}

web::HtmlTable table_of(const Call& call, const std::vector<ServiceCard>& cards) {
    web::HtmlTable table{"services", call.say("service_page.caption"), {}, {}};
    for (const char* key : {"service_page.name", "service_page.provider", "service_page.wait",
                            "service_page.free", "service_page.state"})
        table.columns.emplace_back(call.say(key));
    for (const ServiceCard& card : cards) table.rows.push_back(row_of(call, card));
    return table;
}

Answer list(const Call& call) {
    const ServiceFilter filter = TRY(filter_of(call));
    auto cards = TRY(
        call.desks().services.list(call.actor(), filter, {call.query("after"), page_length + 1}));
    std::optional<std::string> next;
    if (cards.size() > page_length) {
        cards.resize(page_length);
        next = cards.back().service.id;
    }
    Page page;
    page.title = call.say("service_page.title");
    page.content = element("p", call.say("service_page.what"));
    Html ways = link_button(call.say("check_page.title"), "/check", Button::primary);
    if (call.offers(Action::service_edit))
        ways += link_button(call.say("service_page.new"), "/services/new");
    if (call.offers(Action::service_link))
        ways += link_button(call.say("outside_link.title"), "/outside-links");
    page.content += element("p", {{"class", "buttons"}}, ways);
    page.content +=
        filters(call, list_path, all_filters(call)) +
        list_table(table_of(call, cards), call.say(is_filtered(call) ? "service_page.none_found"
                                                                     : "service_page.none_yet")) +
        paging(call, list_path, next) + export_links(call, list_path);
    return page;
}

Result<TableFile> list_file(const Call& call) {
    const ServiceFilter filter = TRY(filter_of(call));
    const auto cards = TRY(call.desks().services.list(call.actor(), filter, {"", rows_in_a_file}));
    return file_of("services", table_of(call, cards));
}

Html keeping_true(const Call& call, const Service& service) {
    if (!call.offers(Action::service_edit) || service.organisation != call.actor().organisation)
        return {};
    return form(call, service_path(service.id) + "/confirm",
                version_field(service.version) +
                    element("div", {{"class", "buttons"}},
                            button(call.say("service_page.still_so")) +
                                link_button(call.say("button.change"),
                                            service_path(service.id) + "/edit")));
}

Answer show(const Call& call) {
    const ServiceCard card =
        TRY(call.desks().services.find(call.actor(), call.argument("service")));
    const Service& service = card.service;
    Page page;
    page.title = said(call, service.name);
    page.crumbs = {{call.say("service_page.title"), list_path}};
    page.content = service_sheet(call, card) + keeping_true(call, service);
    return page;
}

Answer confirm(const Call& call) {
    const std::string& id = call.argument("service");
    TRY(call.desks().services.confirm(call.actor(), id, call.version_seen()));
    return SeeOther{service_path(id), "done.service_confirmed"};
}

}  // namespace

void add_service_pages(Routes& routes) {
    routes.add(Method::get, "/services", "page.services", Door::user, list);
    add_service_form_pages(routes);
    routes.add(Method::get, "/services.csv", "page.services.csv", Door::user, csv_of(list_file));
    routes.add(Method::get, "/services.xlsx", "page.services.xlsx", Door::user, xlsx_of(list_file));
    routes.add(Method::get, "/services/{service}", "page.service", Door::user, show);
    routes.add(Method::post, "/services/{service}/confirm", "page.service.confirm", Door::user,
               confirm);
}

}  // namespace kynnys::pages
