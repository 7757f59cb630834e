// Who may see a client, and who has looked.
#include "api/client_json.h"
#include "api/routes.h"

namespace kynnys::api {

namespace {

using web::Method;

Answer list(const Call& call) {
    const DisclosureSheet sheet =
        TRY(call.desks().disclosures.sheet(call.actor(), call.argument("person")));
    Json::Array lines;
    for (const auto& line : sheet.lines) {
        Json::Object object = *disclosure_json(line.disclosure).object();
        object.emplace_back("organisation_name", line.organisation);
        object.emplace_back("is_live", line.is_live);
        lines.emplace_back(std::move(object));
    }
    Json::Array looks;
    for (const Look& look : sheet.looks) {
        looks.emplace_back(Json::Object{{"at", iso_text(look.at)},
                                        {"organisation_name", look.organisation},
                                        {"role", look.role},
                                        {"action", look.action}});
    }
    return Json(Json::Object{{"disclosures", std::move(lines)}, {"looks", std::move(looks)}});
}

Answer add(const Call& call) {
    const Json body = TRY(call.body());
    Disclosure disclosure = TRY(basis_of(body));
    disclosure.person = call.argument("person");
    disclosure.organisation = TRY(Call::text(body, "organisation"));
    web::Response response = web::json_response(
        Json::Object{{"id", TRY(call.desks().disclosures.add(call.actor(), disclosure))}});
    response.status = web::status::created;
    return response;
}

Answer end(const Call& call) {
    TRY(call.desks().disclosures.end(call.actor(), call.argument("person"),
                                     call.argument("disclosure")));
    return web::empty_response();
}

}  // namespace

void add_disclosure_routes(Routes& routes) {
    routes.add(Method::get, "/people/{person}/disclosures", "disclosure.view", Door::known, list);
    routes.add(Method::post, "/people/{person}/disclosures", "disclosure.add", Door::signed_in,
               add);
    routes.add(Method::remove, "/people/{person}/disclosures/{disclosure}", "disclosure.end",
               Door::known, end);
}

}  // namespace kynnys::api
