// Tasks of the caller's organisation's workplaces.
#include "api/card_json.h"
#include "api/routes.h"

namespace kynnys::api {

namespace {

using web::Method;

Answer list(const Call& call) {
    const Call::Page page = TRY(call.page());
    return listed(page, TRY(call.desks().tasks.list(call.actor(), call.argument("workplace"),
                                                    {page.after, page.most})));
}

Answer show(const Call& call) {
    return shown(call, TRY(call.desks().tasks.find(call.actor(), call.argument("task"))));
}

Answer add(const Call& call) {
    const Json body = TRY(call.body());
    return added("/tasks/", TRY(call.desks().tasks.add(call.actor(), call.argument("workplace"),
                                                       *body.object())));
}

Answer change(const Call& call) {
    const Json body = TRY(call.body());
    const std::int64_t version = TRY(call.version_seen(body));
    const std::string& id = call.argument("task");
    TaskDesk& desk = call.desks().tasks;
    return changed(desk.change(call.actor(), id, *body.object(), version),
                   [&] { return desk.find(call.actor(), id); });
}

Answer remove(const Call& call) {
    const std::int64_t version = TRY(call.version_seen({}));
    const std::string& id = call.argument("task");
    TaskDesk& desk = call.desks().tasks;
    const auto removed = desk.remove(call.actor(), id, version);
    if (removed)
        return web::empty_response();
    return refused(removed.error(), [&] { return desk.find(call.actor(), id); });
}

}  // namespace

void add_task_routes(Routes& routes) {
    routes.add(Method::get, "/workplaces/{workplace}/tasks", "task.list", Door::signed_in, list);
    routes.add(Method::post, "/workplaces/{workplace}/tasks", "task.add", Door::signed_in, add);
    routes.add(Method::get, "/tasks/{task}", "task.view", Door::signed_in, show);
    routes.add(Method::patch, "/tasks/{task}", "task.edit", Door::signed_in, change);
    routes.add(Method::remove, "/tasks/{task}", "task.remove", Door::signed_in, remove);
}

}  // namespace kynnys::api
