// Changing a person's record part by part, and adding somebody.
#include "pages/basis_fields.h"
#include "pages/draft_form.h"
#include "pages/part_form.h"
#include "pages/routes.h"
#include "pages/week_field.h"

namespace kynnys::pages {

namespace {

using web::Method;

Page new_page(const Call& call, FormState state) {
    const FormParts parts(call, std::move(state));
    Page page;
    page.title = call.say("person_form.new");
    page.crumbs = {{call.say("navigation.people"), "/people"}};
    page.content = parts.error_summary() +
                   draft_form(call, "/people/new",
                              basic_fields(parts) + week_field(parts, {}) +
                                  element("fieldset", {{"class", "hds-fieldset"}},
                                          element("legend", {{"class", "hds-fieldset-legend"}},
                                                  call.say("person_form.basis")) +
                                              basis_fields(parts)) +
                                  button(call.say("button.save")));
    return page;
}

Answer show_new(const Call& call) {
    TRY(call.desks().people.check_may_add(call.actor()));
    FormState state;
    state.values = {{"wants_work", "yes"},
                    {"gender", "not_recorded"},
                    {"travels_by", "transit"},
                    {"basis", "consent"}};
    return new_page(call, state);
}

Answer refused_new(const Call& call, std::vector<Error> errors) {
    Page page = new_page(call, typed(call, std::move(errors)));
    page.status = web::status::invalid;
    return page;
}

Answer add(const Call& call) {
    TRY(call.desks().people.check_may_add(call.actor()));
    TypedClient client = typed_new_client(call);
    auto basis = typed_basis(call);
    if (basis)
        basis = checked_basis(basis.value(), call.today());
    if (!basis)
        client.errors.push_back(basis.error());
    if (!client.errors.empty())
        return refused_new(call, client.errors);
    const auto added = call.desks().people.add(call.actor(), client.client, basis.value());
    if (added)
        return SeeOther{"/people/" + added.value().record.id, "done.is_added"};
    if (added.error().kind == ErrorKind::invalid)
        return refused_new(call, {added.error()});
    return added.error();
}

}  // namespace

void add_person_form_pages(Routes& routes) {
    routes.add(Method::get, "/people/new", "page.person.new", Door::user, show_new);
    routes.add(Method::post, "/people/new", "page.person.add", Door::user, add);
    const auto place = [](const Call& call) {
        return PersonPlace{call.argument("person"),
                           "/people/" + call.argument("person"),
                           {{call.say("navigation.people"), "/people"}}};
    };
    for (const PersonPart& part : person_parts()) {
        const std::string pattern = "/people/{person}" + std::string(part.path);
        const std::string name = "page." + std::string(part.title);
        routes.add(Method::get, pattern, name, Door::user,
                   [&part, place](const Call& call) { return show_part(call, part, place(call)); });
        routes.add(Method::post, pattern, name + ".save", Door::user,
                   [&part, place](const Call& call) { return save_part(call, part, place(call)); });
    }
}

}  // namespace kynnys::pages
