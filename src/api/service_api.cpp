// The directory of services.
#include "api/routes.h"
#include "api/service_json.h"
#include "api/values.h"
#include "web/conditional.h"

namespace kynnys::api {

namespace {

using web::Method;

web::Response answered(const Call& call, const ServiceCard& card) {
    web::Response response = web::json_response(service_json(card, call.today()));
    response.headers.add("ETag", web::version_tag(card.service.version));
    return response;
}

Answer list(const Call& call) {
    const Call::Page page = TRY(call.page());
    ServiceFilter filter{call.query("organisation"), call.query("municipality"), {}};
    if (const std::string state = call.query("state"); !state.empty())
        filter.state = TRY(service_state_codes().parse(state));
    const auto cards =
        TRY(call.desks().services.list(call.actor(), filter, {page.after, page.most}));
    Json::Array items;
    for (const ServiceCard& card : cards) items.emplace_back(service_json(card, call.today()));
    return page_json(std::move(items), static_cast<std::size_t>(page.most),
                     cards.empty() ? "" : cards.back().service.id);
}

Answer show(const Call& call) {
    const ServiceCard card =
        TRY(call.desks().services.find(call.actor(), call.argument("service")));
    return web::tagged_response(call.request(),
                                web::json_response(service_json(card, call.today())),
                                web::version_tag(card.service.version));
}

Answer add(const Call& call) {
    const Json body = TRY(call.body());
    const auto added =
        TRY(call.desks().services.add(call.actor(), TRY(service_of(body, Service{}))));
    if (!added)
        return added.faults();
    web::Response response = answered(call, added.value());
    response.status = web::status::created;
    response.headers.add("Location", "/api/v1/services/" + added.value().service.id);
    return response;
}

// Where somebody else was quicker, the error beside what is there now.
Answer refused(const Call& call, const Error& error) {
    if (error.key != "row.was_changed")
        return error;
    const ServiceCard card =
        TRY(call.desks().services.find(call.actor(), call.argument("service")));
    return Answer(error, service_json(card, call.today()));
}

Answer change(const Call& call) {
    const Json body = TRY(call.body());
    const std::int64_t version = TRY(call.version_seen(body));
    const Service before =
        TRY(call.desks().services.find_for_change(call.actor(), call.argument("service")));
    Service draft = TRY(service_of(body, before));
    draft.version = version;
    const auto changed = call.desks().services.change(call.actor(), std::move(draft));
    if (!changed)
        return refused(call, changed.error());
    if (!changed.value())
        return changed.value().faults();
    return answered(call, changed.value().value());
}

Answer confirm(const Call& call) {
    const Json body = TRY(call.body());
    TRY(Call::check_members(body, {"version"}));
    const std::int64_t version = TRY(call.version_seen(body));
    const auto confirmed =
        call.desks().services.confirm(call.actor(), call.argument("service"), version);
    if (!confirmed)
        return refused(call, confirmed.error());
    return answered(call, confirmed.value());
}

}  // namespace

void add_service_routes(Routes& routes) {
    routes.add(Method::get, "/services", "service.list", Door::signed_in, list);
    routes.add(Method::post, "/services", "service.add", Door::signed_in, add);
    routes.add(Method::get, "/services/{service}", "service.view", Door::signed_in, show);
    routes.add(Method::patch, "/services/{service}", "service.change", Door::signed_in, change);
    routes.add(Method::post, "/services/{service}/confirmations", "service.confirm",
               Door::signed_in, confirm);
}

}  // namespace kynnys::api
