// Workplaces, added and changed.
#include "base/random_id.h"
#include "exchange/city_schema.h"
#include "pages/district_place.h"
#include "pages/draft_form.h"
#include "pages/routes.h"
#include "pages/workplace_form.h"
#include "pages/workplace_pages.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr int arrangements_most = 200;

Result<Html> fields(const Call& call, const FormState& state) {
    const auto arrangements =
        TRY(call.desks().arrangements.list(call.actor(), {"", arrangements_most}));
    return workplace_form(FormParts(call, state), arrangements);
}

Html buttons(const Call& call, const std::string& back) {
    return element("div", {{"class", "buttons"}},
                   button(call.say("button.save")) + link_button(call.say("button.cancel"), back));
}

Result<Json::Object> typed_workplace(const Call& call) {
    Json::Object json = typed_members(call, workplaces_schema(), workplace_fields());
    TRY(add_place(call, UnknownDistrict::stays_open, json));
    return json;
}

Answer new_page(const Call& call, const FormState& state) {
    Page page;
    page.title = call.say("workplace_page.new");
    page.crumbs = {{call.say("navigation.workplaces"), "/workplaces"}};
    page.content = draft_form(call, "/workplaces/new",
                              TRY(fields(call, state)) + buttons(call, "/workplaces"));
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    return page;
}

Answer show_new(const Call& call) {
    TRY(call.check_offers(Action::workplace_edit));
    FormState state;
    state.values = {{"people_at_once", "2"}, {"people_most", "4"}};
    return new_page(call, state);
}

// A code of its own, by which files and plans name the workplace; nobody has to think of one.
Answer add(const Call& call) {
    Json::Object json = TRY(typed_workplace(call));
    json.emplace_back("code", new_id());
    const auto added = call.desks().workplaces.add(call.actor(), json);
    if (!added)
        return added.error();
    if (!added.value())
        return new_page(call, typed(call, told_of_district(errors_of(added.value().faults()))));
    return SeeOther{workplace_path(added.value().value().id) + "/roles", "done.workplace_added"};
}

Answer edit_page(const Call& call, const Card<Workplace>& card, const FormState& state) {
    const std::string path = workplace_path(card.id);
    Page page;
    page.title = call.say("workplace_page.edit");
    page.crumbs = workplace_crumbs(call, card);
    page.content =
        draft_form(call, path + "/edit",
                   version_field(card.version) + TRY(fields(call, state)) + buttons(call, path));
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    return page;
}

Answer show_edit(const Call& call) {
    TRY(call.check_offers(Action::workplace_edit));
    const auto card = TRY(call.desks().workplaces.find(call.actor(), call.argument("workplace")));
    return edit_page(call, card, {workplace_values(call, card), {}, {}});
}

Answer change(const Call& call) {
    const std::string& id = call.argument("workplace");
    const Json::Object json = TRY(typed_workplace(call));
    const auto changed =
        call.desks().workplaces.change(call.actor(), id, json, call.version_seen());
    if (changed && changed.value())
        return SeeOther{workplace_path(id), "done.workplace_saved"};
    if (!changed && changed.error().key != "row.was_changed")
        return changed.error();
    Card<Workplace> card = TRY(call.desks().workplaces.find(call.actor(), id));
    if (changed) {
        card.version = call.version_seen();
        return edit_page(call, card,
                         typed(call, told_of_district(errors_of(changed.value().faults()))));
    }
    FormState state = typed(call, {Error{changed.error().kind, changed.error().key, "", {}}});
    state.theirs = differing(workplace_values(call, card), call.form().fields);
    return edit_page(call, card, state);
}

}  // namespace

void add_workplace_edit_pages(Routes& routes) {
    routes.add(Method::get, "/workplaces/new", "page.workplace.new", Door::user, show_new);
    routes.add(Method::post, "/workplaces/new", "page.workplace.add", Door::user, add);
    routes.add(Method::get, "/workplaces/{workplace}/edit", "page.workplace.edit", Door::user,
               show_edit);
    routes.add(Method::post, "/workplaces/{workplace}/edit", "page.workplace.change", Door::user,
               change);
}

}  // namespace kynnys::pages
