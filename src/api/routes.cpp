#include "api/routes.h"

#include "web/error_response.h"

namespace kynnys::api {

namespace {

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

}  // namespace

void Routes::add(web::Method method, std::string_view pattern, std::string name, Door door,
                 Handler handle) {
    entries_.push_back({name, door});
    router_.add(method, "/api/v1" + std::string(pattern), std::move(name),
                [this, door, handle = std::move(handle)](const web::Request& request,
                                                         web::Context& context) {
                    Call call(request, context, desks_);
                    if (const auto passed = call.pass(door); !passed)
                        return refusal(passed.error(), request);
                    return handle(call).response(request);
                });
}

void add_api(Routes& routes) {
    add_session_routes(routes);
    add_user_routes(routes);
    add_token_routes(routes);
    add_audit_routes(routes);
    add_person_routes(routes);
    add_disclosure_routes(routes);
    add_plan_routes(routes);
    add_workplace_routes(routes);
    add_task_routes(routes);
    add_arrangement_routes(routes);
    add_policy_routes(routes);
}

}  // namespace kynnys::api
