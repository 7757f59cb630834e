// The audit log of the caller's organisation.
#include "api/routes.h"
#include "api/values.h"

namespace kynnys::api {

namespace {

Json event_json(const AuditEvent& event) {
    return Json::Object{{"id", event.id},
                        {"at", iso_text(event.at)},
                        {"actor_kind", actor_kind_codes().code(event.actor_kind)},
                        {"actor", event.actor},
                        {"role", event.role},
                        {"action", event.action},
                        {"outcome", outcome_codes().code(event.outcome)},
                        {"subjects", texts_json(event.subjects)},
                        {"fields", texts_json(event.fields)},
                        {"request", event.request}};
}

Answer list(const Call& call) {
    const Call::Page page = TRY(call.page());
    AuditQuery query;
    const auto set = [&](std::string_view name, std::string& member) {
        if (const std::string* value = call.request().query.find(name))
            member = *value;
    };
    set("subject", query.subject);
    set("actor", query.actor);
    set("action", query.action);
    query.before = page.after;
    query.most = page.most;
    Json::Array items;
    std::string last;
    for (const AuditEvent& event : TRY(call.desks().audit.events(call.actor(), query))) {
        items.emplace_back(event_json(event));
        last = event.id;
    }
    return page_json(std::move(items), static_cast<std::size_t>(page.most), last);
}

}  // namespace

void add_audit_routes(Routes& routes) {
    routes.add(web::Method::get, "/audit", "audit.view", Door::signed_in, list);
}

}  // namespace kynnys::api
