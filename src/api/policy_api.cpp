// The policy of the caller's organisation: weights and rules, each with its reason.
#include "api/routes.h"
#include "exchange/policy_json.h"

namespace kynnys::api {

namespace {

using web::Method;

Json policy_json(const Policy& policy) {
    return Json::Object{{"valid_from", iso_text(policy.date)},
                        {"version", policy.version},
                        {"lines", policy_lines_json(policy)}};
}

Result<std::optional<Date>> day_asked_for(const Call& call) {
    const std::string day = call.query("day");
    if (day.empty())
        return std::optional<Date>();
    auto date = parse_date(day);
    if (date)
        return std::optional(date.value());
    Error error = std::move(date).error();
    error.field = "day";
    return error;
}

Answer show(const Call& call) {
    const std::optional<Date> day = TRY(day_asked_for(call));
    return policy_json(TRY(call.desks().policies.find(call.actor(), day)));
}

Answer put(const Call& call) {
    const Json body = TRY(call.body());
    const Checked<Policy> policy = TRY(call.desks().policies.add(call.actor(), *body.object()));
    if (!policy)
        return policy.faults();
    return policy_json(policy.value());
}

}  // namespace

void add_policy_routes(Routes& routes) {
    routes.add(Method::get, "/policy", "policy.view", Door::signed_in, show);
    routes.add(Method::put, "/policy", "policy.edit", Door::signed_in, put);
}

}  // namespace kynnys::api
