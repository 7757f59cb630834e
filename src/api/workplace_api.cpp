// Workplaces of the caller's organisation.
#include "api/card_json.h"
#include "api/routes.h"

namespace kynnys::api {

namespace {

using web::Method;

Answer list(const Call& call) {
    const Call::Page page = TRY(call.page());
    const WorkplaceFilter filter{call.query("district"), call.query("text"),
                                 TRY(parse_order(workplace_key_codes(), call.query("sort")))};
    return listed(page,
                  TRY(call.desks().workplaces.list(call.actor(), filter, {page.after, page.most})));
}

Answer show(const Call& call) {
    return shown(call, TRY(call.desks().workplaces.find(call.actor(), call.argument("workplace"))));
}

Answer add(const Call& call) {
    const Json body = TRY(call.body());
    return added("/workplaces/", TRY(call.desks().workplaces.add(call.actor(), *body.object())));
}

Answer change(const Call& call) {
    const Json body = TRY(call.body());
    const std::int64_t version = TRY(call.version_seen(body));
    const std::string& id = call.argument("workplace");
    WorkplaceDesk& desk = call.desks().workplaces;
    return changed(desk.change(call.actor(), id, *body.object(), version),
                   [&] { return desk.find(call.actor(), id); });
}

}  // namespace

void add_workplace_routes(Routes& routes) {
    routes.add(Method::get, "/workplaces", "workplace.list", Door::signed_in, list);
    routes.add(Method::post, "/workplaces", "workplace.add", Door::signed_in, add);
    routes.add(Method::get, "/workplaces/{workplace}", "workplace.view", Door::signed_in, show);
    routes.add(Method::patch, "/workplaces/{workplace}", "workplace.edit", Door::signed_in, change);
}

}  // namespace kynnys::api
