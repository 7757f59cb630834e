// The roles of a workplace: who does its tasks now, and what an hour of each costs.
#include "pages/notice.h"
#include "pages/routes.h"
#include "pages/row_form.h"
#include "pages/workplace_form.h"
#include "pages/workplace_pages.h"
#include "web/error_response.h"

namespace kynnys::pages {

namespace {

using web::Method;

constexpr std::size_t empty_rows = 2;
constexpr std::size_t rows_most = 50;

std::string field_name(std::size_t row, const std::string& member) {
    return "roles[" + std::to_string(row) + "]." + member;
}

// Each role by the name it has had, with two rows for more.
web::Parameters values_of(const Workplace& workplace) {
    web::Parameters values;
    for (std::size_t row = 0; row < workplace.roles.size(); ++row) {
        const Role& role = workplace.roles[row];
        values.add(field_name(row, "was"), role.name);
        values.add(field_name(row, "role"), role.name);
        const std::int64_t cents = role.hourly_cost.count % 100;
        values.add(field_name(row, "hourly_cost"), std::to_string(role.hourly_cost.count / 100) +
                                                       (cents < 10 ? ",0" : ",") +
                                                       std::to_string(cents));
    }
    values.add("rows", std::to_string(workplace.roles.size() + empty_rows));
    return values;
}

std::size_t rows_of(const std::string& text) {
    const auto rows = parse_whole(text);
    return rows && rows.value() > 0
               ? std::min<std::size_t>(static_cast<std::size_t>(rows.value()), rows_most)
               : empty_rows;
}

Html row_of(const FormParts& parts, std::size_t row) {
    return hidden_field(field_name(row, "was"), parts.value(field_name(row, "was"))) +
           element("div", {{"class", "pair"}},
                   parts.text({field_name(row, "role"), "role_page.name", ""}) +
                       parts.text({field_name(row, "hourly_cost"), "role_page.cost", ""}));
}

Answer page_of(const Call& call, const Card<Workplace>& card, const FormState& state) {
    const std::string path = workplace_path(card.id);
    const FormParts parts(call, state);
    const std::string rows = parts.value("rows");
    Html all = version_field(card.version) + hidden_field("rows", rows) + parts.error_summary() +
               element("p", call.say("role_page.text"));
    for (std::size_t row = 0; row < rows_of(rows); ++row) all += row_of(parts, row);
    all += element("div", {{"class", "buttons"}},
                   button(call.say("button.save")) + link_button(call.say("button.cancel"), path));
    Page page;
    page.title = call.say("role_page.title");
    page.crumbs = workplace_crumbs(call, card);
    page.content = form(call, path + "/roles", all);
    if (!state.errors.empty())
        page.status = web::status_of(state.errors.front().kind);
    return page;
}

Answer show(const Call& call) {
    TRY(call.check_offers(Action::workplace_edit));
    const auto card = TRY(call.desks().workplaces.find(call.actor(), call.argument("workplace")));
    return page_of(call, card, {values_of(card.row), {}, {}});
}

// What was typed. A row without a name is a role that goes, or one that never came.
struct TypedRoles {
    Json::Object json;
    std::vector<NewRoleName> renamed;
    std::vector<std::size_t> rows;  // of the form, by role
};

TypedRoles typed_roles(const Call& call) {
    TypedRoles typed;
    Json::Array roles;
    const std::size_t rows = rows_of(call.field("rows"));
    for (std::size_t row = 0; row < rows; ++row) {
        const std::string was = call.field(field_name(row, "was"));
        const std::string name = call.field(field_name(row, "role"));
        const std::string cost = call.field(field_name(row, "hourly_cost"));
        if (name.empty() && (cost.empty() || !was.empty()))
            continue;
        if (!was.empty() && was != name)
            typed.renamed.push_back({was, name});
        roles.emplace_back(Json::Object{{"role", name}, {"hourly_cost", cost}});
        typed.rows.push_back(row);
    }
    typed.json.emplace_back("roles", std::move(roles));
    return typed;
}

// Faults name the role by its place among those that were sent; the form has empty rows between.
std::vector<Error> errors_at_rows(const std::vector<Fault>& faults, const TypedRoles& typed) {
    std::vector<Error> errors;
    for (const Fault& fault : faults) {
        std::string field = fault.header;
        for (std::size_t place = 0; place < typed.rows.size(); ++place) {
            if (fault.file == "roles[" + std::to_string(place) + "]")
                field = field_name(typed.rows[place], fault.header);
        }
        errors.push_back({ErrorKind::invalid, fault.key, field, fault.arguments});
    }
    return errors;
}

Answer change(const Call& call) {
    const std::string& id = call.argument("workplace");
    const TypedRoles sent = typed_roles(call);
    const auto changed = call.desks().workplaces.change(call.actor(), id, sent.json,
                                                        call.version_seen(), sent.renamed);
    if (changed && changed.value())
        return SeeOther{workplace_path(id), "done.roles_saved"};
    if (!changed && changed.error().kind != ErrorKind::conflict)
        return changed.error();
    Card<Workplace> card = TRY(call.desks().workplaces.find(call.actor(), id));
    if (changed) {
        card.version = call.version_seen();
        return page_of(call, card, typed(call, errors_at_rows(changed.value().faults(), sent)));
    }
    const Error& error = changed.error();
    FormState state = typed(call, {Error{error.kind, error.key, "", error.arguments}});
    if (error.key == "row.was_changed")
        state.theirs = differing(values_of(card.row), call.form().fields);
    return page_of(call, card, state);
}

}  // namespace

void add_role_pages(Routes& routes) {
    routes.add(Method::get, "/workplaces/{workplace}/roles", "page.roles", Door::user, show);
    routes.add(Method::post, "/workplaces/{workplace}/roles", "page.roles.change", Door::user,
               change);
}

}  // namespace kynnys::pages
