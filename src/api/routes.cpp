#include "api/routes.h"

#include "api/idempotency.h"
#include "api/visit_api.h"
#include "web/error_response.h"
#include "web/session_cookie.h"

namespace kynnys::api {

namespace {

constexpr web::RateGuard::Wait no_wait{0};

web::Response later(web::RateGuard::Wait wait, const web::Request& request) {
    web::ErrorAnswer answer;
    answer.status = web::status::too_many_requests;
    answer.error = {ErrorKind::unavailable, "request.comes_too_often", "", {}};
    answer.message = sentence(answer.error, request);
    answer.request = request.id;
    return web::retry_later_response(answer, wait);
}

// 401 tells programs to bring a token, 429 to wait.
web::Response refusal(const Error& error, const web::Request& request) {
    if (!error.key.starts_with("session.is_") && error.key != "link.is_over")
        return Answer(error).response(request);
    web::ErrorAnswer answer;
    answer.status = web::status::unauthenticated;
    answer.error = error;
    answer.message = sentence(error, request);
    answer.request = request.id;
    return web::unauthenticated_response(answer, "Bearer");
}

// Where a secret may be guessed at: a password, a code, an invitation, a link.
bool is_attempt(const web::Request& request, Door door) {
    if (door == Door::open || door == Door::half_session)
        return web::is_unsafe(request.method);
    const std::string* authorization = request.headers.find("Authorization");
    return authorization != nullptr;
}

}  // namespace

web::Response Routes::respond(Call& call, Door door, const Handler& handle) const {
    const web::Request& request = call.request();
    const bool is_guess = is_attempt(request, door);
    if (is_guess) {
        if (const auto wait = rates_.wait_of_attempt(request); wait > no_wait)
            return later(wait, request);
    }
    if (const auto passed = call.pass(door); !passed) {
        if (is_guess)
            rates_.count_attempt(request, web::status_of(passed.error().kind));
        if (const auto wait = rates_.wait_of_stranger(request); wait > no_wait)
            return later(wait, request);
        return refusal(passed.error(), request);
    }
    const std::string& caller = call.actor().id;
    const auto wait =
        caller.empty() ? rates_.wait_of_stranger(request) : rates_.wait_of_caller(caller);
    if (wait > no_wait)
        return later(wait, request);
    const auto answered = [&] { return handle(call).response(request); };
    if (door != Door::open && door != Door::half_session)
        return answer_once(call, answered).response(request);
    web::Response response = answered();
    if (is_guess)
        rates_.count_attempt(request, response.status);
    return response;
}

void Routes::add(web::Method method, std::string_view pattern, std::string name, Door door,
                 Handler handle) {
    entries_.push_back({name, door});
    router_.add(method, "/api/v1" + std::string(pattern), std::move(name),
                [this, door, handle = std::move(handle)](const web::Request& request,
                                                         web::Context& context) {
                    Call call(request, context, desks_);
                    return respond(call, door, handle);
                });
}

void add_api(Routes& routes) {
    add_openapi_routes(routes);
    add_session_routes(routes);
    add_user_routes(routes);
    add_token_routes(routes);
    add_audit_routes(routes);
    add_outbox_routes(routes);
    add_person_routes(routes);
    add_disclosure_routes(routes);
    add_situation_routes(routes);
    add_plan_routes(routes);
    add_workplace_routes(routes);
    add_task_routes(routes);
    add_arrangement_routes(routes);
    add_policy_routes(routes);
    add_service_routes(routes);
    add_referral_routes(routes);
    add_outside_link_routes(routes);
    add_placement_routes(routes);
    add_visit_routes(routes);
}

}  // namespace kynnys::api
