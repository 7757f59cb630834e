// Arrangements that the workplaces of the caller's organisation can make.
#include "api/card_json.h"
#include "api/routes.h"

namespace kynnys::api {

namespace {

using web::Method;

Answer list(const Call& call) {
    const Call::Page page = TRY(call.page());
    return listed(page, TRY(call.desks().arrangements.list(call.actor(), {page.after, page.most})));
}

Answer add(const Call& call) {
    const Json body = TRY(call.body());
    return added("/arrangements/",
                 TRY(call.desks().arrangements.add(call.actor(), *body.object())));
}

Answer show(const Call& call) {
    return shown(call,
                 TRY(call.desks().arrangements.find(call.actor(), call.argument("arrangement"))));
}

Answer change(const Call& call) {
    const Json body = TRY(call.body());
    const std::int64_t version = TRY(call.version_seen(body));
    const std::string& id = call.argument("arrangement");
    ArrangementDesk& desk = call.desks().arrangements;
    return changed(desk.change(call.actor(), id, *body.object(), version),
                   [&] { return desk.find(call.actor(), id); });
}

}  // namespace

void add_arrangement_routes(Routes& routes) {
    routes.add(Method::get, "/arrangements", "arrangement.list", Door::signed_in, list);
    routes.add(Method::post, "/arrangements", "arrangement.add", Door::signed_in, add);
    routes.add(Method::get, "/arrangements/{arrangement}", "arrangement.view", Door::signed_in,
               show);
    routes.add(Method::patch, "/arrangements/{arrangement}", "arrangement.edit", Door::signed_in,
               change);
}

}  // namespace kynnys::api
