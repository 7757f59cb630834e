// Clients.
#include <array>

#include "access/secret.h"
#include "api/client_json.h"
#include "api/export_json.h"
#include "api/routes.h"
#include "api/values.h"
#include "app/workplace_access.h"
#include "web/conditional.h"

namespace kynnys::api {

namespace {

using web::Method;

web::Response shown(const Call& call, const ClientView& view) {
    const City city = City{};
    return web::tagged_response(call.request(), web::json_response(client_json(view, city)),
                                web::version_tag(view.record.version));
}

Result<ClientStatus> status_named(const std::string& word) {
    auto status = client_status_codes().parse(word);
    if (status)
        return status;
    Error error = std::move(status).error();
    error.field = "status";
    return error;
}

// Of the members of a body or the parameters of an address, whichever `text_of(name)` reads.
template <class TextOf>
Result<PersonFilter> filter_of(TextOf text_of) {
    PersonFilter filter;
    const auto take = [&](std::string_view name) -> Result<std::optional<std::string>> {
        std::string text = TRY(text_of(name));
        return text.empty() ? std::optional<std::string>{} : std::optional(std::move(text));
    };
    filter.municipality = TRY(take("municipality"));
    filter.district = TRY(take("district"));
    filter.organisation = TRY(take("organisation"));
    filter.coach = TRY(take("coach"));
    if (const auto status = TRY(take("status")))
        filter.status = TRY(status_named(*status));
    filter.order = TRY(parse_order(person_key_codes(), TRY(take("sort")).value_or("")));
    return filter;
}

Json listed_json(const ListedPerson& person) {
    Json::Object object{{"id", person.id},
                        {"code", person.code},
                        {"name", person.name},
                        {"organisation", person.organisation},
                        {"status", client_status_codes().code(person.status)},
                        {"municipality", person.municipality},
                        {"district", person.district}};
    if (person.out_of_work_since)
        object.emplace_back("out_of_work_since", iso_text(*person.out_of_work_since));
    return object;
}

Answer page_of(const Call& call, const PersonFilter& filter) {
    const Call::Page page = TRY(call.page());
    const PersonPage found =
        TRY(call.desks().people.list(call.actor(), filter, {page.after, page.most}));
    Json::Array items;
    for (const ListedPerson& person : found.people) items.emplace_back(listed_json(person));
    Json::Object object{{"items", std::move(items)}};
    if (found.next)
        object.emplace_back("next", *found.next);
    return Json(std::move(object));
}

Answer list(const Call& call) {
    return page_of(call, TRY(filter_of([&](std::string_view name) -> Result<std::string> {
                       return call.query(name);
                   })));
}

// A name stands in no address, where logs and histories would keep it.
Answer search(const Call& call) {
    const Json body = TRY(call.body());
    TRY(Call::check_members(
        body, {"name", "status", "municipality", "district", "organisation", "coach", "sort"}));
    PersonFilter filter =
        TRY(filter_of([&](std::string_view name) { return Call::text(body, name); }));
    filter.name = TRY(Call::text(body, "name"));
    return page_of(call, filter);
}

Answer show(const Call& call) {
    return shown(call, TRY(call.desks().people.find(call.actor(), call.argument("person"))));
}

Answer add(const Call& call) {
    TRY(call.desks().people.check_may_add(call.actor()));
    Json body = TRY(call.body());
    if (body.find("code") == nullptr) {
        Json::Object with_code = *body.object();
        with_code.emplace_back("code", make_short_code());
        body = Json(std::move(with_code));
    }
    const Disclosure basis = TRY(basis_of(body));
    const City city = TRY(call.desks().people.known_workplaces(call.actor()));
    auto client = new_client(body, city);
    if (!client)
        return client.faults();
    const ClientView view =
        TRY(call.desks().people.add(call.actor(), std::move(client).value(), basis));
    web::Response response = shown(call, view);
    response.status = web::status::created;
    response.headers.set("Location", "/api/v1/people/" + view.record.id);
    return response;
}

// A second save is told what is there now, so that both can be seen side by side.
Answer conflict(const Call& call, const Error& error) {
    const auto current = call.desks().people.find(call.actor(), call.argument("person"));
    if (!current)
        return error;
    web::Response response = Answer(error).response(call.request());
    Json::Object body = *parse_json(response.body).value().object();
    body.emplace_back("current", client_json(current.value(), City{}));
    response.body = json_text(Json(std::move(body)));
    response.headers.set("ETag", web::version_tag(current.value().record.version));
    return response;
}

Answer change(const Call& call) {
    const std::string& id = call.argument("person");
    const ClientView before = TRY(call.desks().people.find_for_change(call.actor(), id));
    const Json body = TRY(call.body());
    const std::int64_t seen = TRY(call.version_seen(body));
    const City city = TRY(call.desks().people.known_workplaces(call.actor()));
    auto client = changed_client(before.record.client, body, city);
    if (!client)
        return client.faults();
    if (auto faults = code_faults(before.record.client.person.id, client.value().person.id);
        !faults.empty())
        return faults;
    auto changed = call.desks().people.change(call.actor(), id, client.value(), seen);
    if (changed)
        return shown(call, changed.value());
    if (changed.error().kind == ErrorKind::conflict)
        return conflict(call, changed.error());
    return changed.error();
}

Answer approve(const Call& call) {
    const Json body = TRY(call.body());
    const std::int64_t version = TRY(call.version_seen(body));
    TRY(call.desks().people.approve(call.actor(), call.argument("person"), version));
    return web::empty_response();
}

Result<Assignment> assignment_of(const Call& call, const Json& body) {
    Assignment assignment;
    assignment.person = call.argument("person");
    assignment.user = TRY(Call::text(body, "user"));
    auto kind = assignment_kind_codes().parse(TRY(Call::text(body, "kind")));
    if (!kind)
        return Error{ErrorKind::invalid, kind.error().key, "kind", kind.error().arguments};
    assignment.kind = kind.value();
    return assignment;
}

Answer assign(const Call& call) {
    TRY(call.desks().circles.assign(call.actor(), TRY(assignment_of(call, TRY(call.body())))));
    return web::empty_response();
}

Answer end_assignment(const Call& call) {
    TRY(call.desks().circles.end(call.actor(), TRY(assignment_of(call, TRY(call.body())))));
    return web::empty_response();
}

Answer link(const Call& call) {
    const MadeLink made =
        TRY(call.desks().links.make_for_person(call.actor(), call.argument("person")));
    web::Response response = web::json_response(Json::Object{
        {"secret", made.secret}, {"code", made.code}, {"ends_at", iso_text(made.ends_at)}});
    response.status = web::status::created;
    return response;
}

Answer export_all(const Call& call) {
    return export_json(TRY(call.desks().people.export_all(call.actor(), call.argument("person"))));
}

Answer erase(const Call& call) {
    const std::string event = TRY(call.desks().people.erase(call.actor(), call.argument("person")));
    return Json(Json::Object{{"event", event}});
}

}  // namespace

void add_person_routes(Routes& routes) {
    routes.add(Method::get, "/people", "person.list", Door::signed_in, list);
    routes.add(Method::post, "/people/search", "person.search", Door::signed_in, search);
    routes.add(Method::post, "/people", "person.create", Door::signed_in, add);
    routes.add(Method::get, "/people/{person}", "person.view", Door::known, show);
    routes.add(Method::patch, "/people/{person}", "person.edit", Door::known, change);
    routes.add(Method::remove, "/people/{person}", "person.erase", Door::signed_in, erase);
    routes.add(Method::post, "/people/{person}/approval", "person.approve", Door::known, approve);
    routes.add(Method::post, "/people/{person}/assignments", "person.assign", Door::signed_in,
               assign);
    routes.add(Method::remove, "/people/{person}/assignments", "person.unassign", Door::signed_in,
               end_assignment);
    routes.add(Method::post, "/people/{person}/link", "person.link", Door::signed_in, link);
    routes.add(Method::get, "/people/{person}/export", "person.export", Door::known, export_all);
}

}  // namespace kynnys::api
