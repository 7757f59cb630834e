// Views of lists: kept under a name, renamed, shown first, thrown away.
#include "pages/address.h"
#include "pages/form_parts.h"
#include "pages/list_parts.h"
#include "pages/routes.h"
#include "pages/view_parts.h"
#include "pages/words.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr const char* views_path = "/views";
constexpr const char* deed_field = "deed";

std::vector<Crumb> crumbs(const Call& call) {
    return {{call.say("view_page.title"), views_path}};
}

std::string path_of(const SavedView& view) {
    return std::string(views_path) + "/" + view.id;
}

std::string list_word(const Call& call, ListKind kind) {
    return call.say(kind == ListKind::people ? "navigation.people" : "navigation.workplaces");
}

Answer list(const Call& call) {
    web::HtmlTable table{"views",
                         call.say("view_page.caption"),
                         {call.say("view_page.name"), call.say("view_page.list"),
                          call.say("view_page.first"), call.say("account_page.what_to_do")},
                         {}};
    for (const SavedView& view : TRY(call.desks().views.list(call.actor())))
        table.rows.push_back(
            {element("a", {{"href", view_path(view)}}, view.name), list_word(call, view.list),
             view.use == ViewUse::first_shown ? call.say("view_page.is_first") : "",
             element("a", {{"href", path_of(view)}},
                     Html(call.say("button.change")) +
                         element("span", {{"class", "visually-hidden"}}, " " + view.name))});
    Page page;
    page.title = call.say("view_page.title");
    page.content = element("p", call.say("view_page.text", {std::to_string(views_most)})) +
                   list_table(table, call.say("view_page.none"));
    return page;
}

Html fields(const FormParts& parts, ListKind list) {
    const char* hint = list == ListKind::people ? "view_page.first_hint_people"
                                                : "view_page.first_hint_workplaces";
    return parts.text({"name", "view_page.name", "view_page.name_hint", "text", "off", true}) +
           parts.tick({"first", "view_page.show_first", hint});
}

ViewDraft draft_of(const Call& call) {
    return {call.field("name"), call.is_ticked("first") ? ViewUse::first_shown : ViewUse::kept};
}

bool is_of_form(const Error& error) {
    return error.field == "name";
}

void judge(Page& page, const FormState& state) {
    if (!state.errors.empty())
        page.status = web::status::invalid;
}

// The list and what of it is kept stand in the address, as in the list's own.
Result<ListKind> kind_asked(const Call& call) {
    auto kind = list_kind_codes().parse(call.query("list"));
    if (!kind)
        return Error{ErrorKind::not_found, "subject.is_unknown", "", {}};
    return kind.value();
}

Page new_page(const Call& call, ListKind kind, const FormState& state) {
    const FormParts parts(call, state);
    Page page;
    page.title = call.say("view_page.keep");
    page.crumbs = crumbs(call);
    page.content =
        parts.error_summary() + form(call, address("/views/new", call.request().query),
                                     fields(parts, kind) + button(call.say("button.save")));
    judge(page, state);
    return page;
}

Answer show_new(const Call& call) {
    return new_page(call, TRY(kind_asked(call)), {});
}

Answer add(const Call& call) {
    const ListKind kind = TRY(kind_asked(call));
    const web::Parameters query = kept_query(viewed_list(kind), call.request().query);
    const std::string text = address("", query);
    const auto added = call.desks().views.add(call.actor(), kind,
                                              text.empty() ? "" : text.substr(1), draft_of(call));
    if (added)
        return SeeOther{view_path(added.value()), "done.view_kept"};
    if (!is_of_form(added.error()))
        return added.error();
    return new_page(call, kind, typed(call, {added.error()}));
}

Page change_page(const Call& call, const SavedView& view, const FormState& state) {
    const FormParts parts(call, state);
    Page page;
    page.title = view.name;
    page.crumbs = crumbs(call);
    page.content =
        parts.error_summary() +
        form(call, path_of(view),
             fields(parts, view.list) +
                 element("div", {{"class", "buttons"}},
                         button(call.say("button.save"), Button::primary, deed_field, "save") +
                             button(call.say("view_page.remove"), Button::danger, deed_field,
                                    "remove")));
    judge(page, state);
    return page;
}

Answer show_change(const Call& call) {
    const SavedView view = TRY(call.desks().views.find(call.actor(), call.argument("view")));
    FormState state;
    state.values.add("name", view.name);
    if (view.use == ViewUse::first_shown)
        state.values.add("first", "yes");
    return change_page(call, view, state);
}

Answer change(const Call& call) {
    const std::string& id = call.argument("view");
    if (call.field(deed_field) == "remove") {
        TRY(call.desks().views.remove(call.actor(), id));
        return SeeOther{views_path, "done.view_removed"};
    }
    const SavedView view = TRY(call.desks().views.find(call.actor(), id));
    const auto changed = call.desks().views.change(call.actor(), id, draft_of(call));
    if (changed)
        return SeeOther{views_path, "done.is_saved"};
    if (!is_of_form(changed.error()))
        return changed.error();
    return change_page(call, view, typed(call, {changed.error()}));
}

}  // namespace

void add_view_pages(Routes& routes) {
    routes.add(Method::get, "/views", "page.views", Door::user, list);
    routes.add(Method::get, "/views/new", "page.view.new", Door::user, show_new);
    routes.add(Method::post, "/views/new", "page.view.add", Door::user, add);
    routes.add(Method::get, "/views/{view}", "page.view", Door::user, show_change);
    routes.add(Method::post, "/views/{view}", "page.view.change", Door::user, change);
}

}  // namespace kynnys::pages
