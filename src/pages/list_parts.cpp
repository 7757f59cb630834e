#include "pages/list_parts.h"

#include <algorithm>

#include "pages/address.h"

namespace kynnys::pages {

namespace {

constexpr const char* cursor = "after";
constexpr const char* sort_name = "sort";

Html chip_of(const Call& call, const std::string& path, const Filter& filter) {
    const std::string value = call.query(filter.field.name);
    const auto option = std::find_if(filter.options.begin(), filter.options.end(),
                                     [&](const Option& one) { return one.value == value; });
    if (value.empty() || (option == filter.options.end() && !filter.options.empty()))
        return {};
    return chip(
        call, path, filter.field.name,
        call.say(filter.field.label) + ": " + (filter.options.empty() ? value : option->text));
}

// What the address says besides the filters.
Html other_fields(const Call& call, const std::vector<Filter>& all) {
    Html hidden;
    for (const auto& [name, value] : call.request().query.pairs()) {
        const bool is_filter =
            std::any_of(all.begin(), all.end(),
                        [name = name](const Filter& one) { return one.field.name == name; });
        if (!is_filter && name != cursor)
            hidden += hidden_field(name, value);
    }
    return hidden;
}

}  // namespace

Html chip(const Call& call, const std::string& path, std::string_view name,
          const std::string& text) {
    const auto rest = with(with(call.request().query, name, ""), cursor, "");
    return element("a",
                   {{"class", "chip"},
                    {"href", address(path, rest)},
                    {"aria-label", call.say("list.remove_filter", {text})}},
                   Html(text) + element("span", {{"aria-hidden", "true"}}, " ×"));
}

Html filters(const Call& call, const std::string& path, const std::vector<Filter>& all) {
    FormState state;
    state.values = call.request().query;
    const FormParts parts(call, state);
    Html choices = other_fields(call, all);
    Html chips;
    for (const Filter& filter : all) {
        choices += filter.options.empty() ? parts.text(filter.field)
                                          : parts.choice(filter.field, filter.options);
        chips += chip_of(call, path, filter);
    }
    choices += button(call.say("list.show"), Button::secondary);
    Html both =
        element("form", {{"method", "get"}, {"action", path}, {"class", "filters"}}, choices);
    if (!chips.is_empty())
        both += element("p", {{"class", "chips"}}, chips);
    return both;
}

Html paging(const Call& call, const std::string& path, const std::optional<std::string>& next) {
    const web::Parameters& query = call.request().query;
    Html links;
    if (!call.query(cursor).empty())
        links += link_button(call.say("list.first"), address(path, with(query, cursor, "")));
    if (next)
        links += link_button(call.say("list.next"), address(path, with(query, cursor, *next)));
    if (links.is_empty())
        return {};
    return element("nav", {{"class", "buttons"}, {"aria-label", call.say("list.pages")}}, links);
}

void set_columns(const Call& call, const std::string& path, const std::vector<ListColumn>& columns,
                 const std::string& order, web::HtmlTable& table) {
    const web::Parameters query = with(call.request().query, cursor, "");
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const ListColumn& column = columns[i];
        if (column.sort.empty()) {
            table.columns.emplace_back(column.heading);
            continue;
        }
        const bool is_up = order == column.sort;
        const bool is_down = order == "-" + column.sort;
        if (is_up || is_down)
            table.sort = {i, is_up ? "ascending" : "descending"};
        const std::string next = is_up ? "-" + column.sort : column.sort;
        table.columns.push_back(
            element("a", {{"class", "sort"}, {"href", address(path, with(query, sort_name, next))}},
                    Html(column.heading) + element("span", {{"aria-hidden", "true"}},
                                                   is_up     ? " ↑"
                                                   : is_down ? " ↓"
                                                             : " ↕")));
    }
}

Html list_table(const web::HtmlTable& table, const std::string& empty) {
    if (table.rows.empty())
        return element("p", {{"class", "empty"}}, empty);
    return web::html_table(table, web::HtmlWidth::may_scroll);
}

Html export_links(const Call& call, const std::string& path) {
    const web::Parameters query = with(call.request().query, cursor, "");
    const auto link = [&](const char* ending, const char* key) {
        return element("a", {{"href", address(path + ending, query)}}, call.say(key));
    };
    return element("p", {{"class", "exports"}},
                   link(".csv", "list.as_csv") + " " + link(".xlsx", "list.as_xlsx"));
}

}  // namespace kynnys::pages
