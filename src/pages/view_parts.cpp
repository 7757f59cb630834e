#include "pages/view_parts.h"

#include <algorithm>

#include "base/check.h"
#include "pages/address.h"
#include "web/percent.h"

namespace kynnys::pages {

namespace {

constexpr const char* view_name = "view";

// What a list shows that nobody has narrowed. It says so, since a bare address shows the first
// view.
std::string all_path(const ViewedList& list) {
    const bool is_people = list.kind == ListKind::people;
    return address(list.path, {{"sort", is_people ? "came" : "name"}});
}

Html item(const std::string& path, const std::string& text, bool is_here) {
    Attributes attributes{{"href", path}};
    if (is_here)
        attributes.emplace_back("aria-current", "true");
    return element("li", element("a", attributes, text));
}

}  // namespace

const ViewedList& viewed_list(ListKind kind) {
    static const std::vector<ViewedList> lists{
        {ListKind::people,
         "/people",
         {"status", "coach", "district", "sort"},
         "view_page.all_people"},
        {ListKind::workplaces,
         "/workplaces",
         {"text", "district", "sort"},
         "view_page.all_workplaces"},
    };
    return lists.at(static_cast<std::size_t>(kind));
}

web::Parameters kept_query(const ViewedList& list, const web::Parameters& query) {
    web::Parameters kept;
    for (const std::string_view name : list.kept) {
        const std::string* value = query.find(name);
        if (value != nullptr && !value->empty())
            kept.add(std::string(name), *value);
    }
    return kept;
}

std::string view_path(const SavedView& view) {
    const std::string query = view.query.empty() ? "" : "&" + view.query;
    return address(viewed_list(view.list).path, {{view_name, view.id}}) + query;
}

Html view_links(const Call& call, const ViewedList& list, const std::vector<SavedView>& views) {
    const std::string shown = call.query(view_name);
    const web::Parameters query = kept_query(list, call.request().query);
    const std::string text = address("", query);
    Html items = item(all_path(list), call.say(list.all),
                      shown.empty() && text == address("", with({}, "sort", call.query("sort"))));
    bool is_kept = false;
    bool has_views = false;
    for (const SavedView& view : views) {
        if (view.list != list.kind)
            continue;
        const bool is_here = shown == view.id && text == "?" + view.query;
        is_kept = is_kept || is_here;
        has_views = true;
        items += item(view_path(view), view.name, is_here);
    }
    Html ways;
    if (!query.pairs().empty() && !is_kept) {
        web::Parameters kept{{"list", std::string(list_kind_codes().code(list.kind))}};
        for (const auto& [name, value] : query.pairs()) kept.add(name, value);
        ways += element("a", {{"href", address("/views/new", kept)}}, call.say("view_page.keep"));
    }
    if (!views.empty())
        ways += Html(ways.is_empty() ? "" : " ") +
                element("a", {{"href", "/views"}}, call.say("view_page.change"));
    if (!has_views && ways.is_empty())
        return {};
    Html all;
    if (has_views)
        all += element("ul", items);
    if (!ways.is_empty())
        all += element("p", ways);
    return element("nav", {{"class", "views"}, {"aria-label", call.say("view_page.title")}}, all);
}

std::optional<SeeOther> first_view(const Call& call, const ViewedList& list,
                                   const std::vector<SavedView>& views) {
    if (!call.request().query.pairs().empty())
        return std::nullopt;
    const auto first = std::find_if(views.begin(), views.end(), [&](const SavedView& view) {
        return view.list == list.kind && view.use == ViewUse::first_shown;
    });
    return first == views.end() ? std::nullopt : std::optional(SeeOther{view_path(*first), ""});
}

}  // namespace kynnys::pages
