// Signing in and out, one's own sessions, password and second factor.
#include "api/routes.h"
#include "api/values.h"
#include "web/session_cookie.h"

namespace kynnys::api {

namespace {

using web::Method;

Json signed_in_json(const SignedIn& in) {
    Json::Array memberships;
    for (const Membership& membership : in.memberships) {
        memberships.emplace_back(Json::Object{{"organisation", membership.organisation},
                                              {"role", actor_role_codes().code(membership.role)}});
    }
    const bool is_whole = in.session.state == SessionState::whole;
    Json::Object object{{"state", is_whole ? "whole" : "second_factor_is_missing"},
                        {"form_secret", in.session.form_secret}};
    if (is_whole) {
        object.emplace_back("user", Json::Object{{"id", in.user.id},
                                                 {"name", in.user.name},
                                                 {"language", in.user.language}});
        object.emplace_back("organisation", in.session.organisation);
        object.emplace_back("role", actor_role_codes().code(in.session.role));
        object.emplace_back("memberships", std::move(memberships));
    }
    return object;
}

Answer with_session(const Call& call, const SignedIn& in) {
    web::Response response = web::json_response(signed_in_json(in));
    if (!in.secret.empty())
        web::give_session(call.request(), in.secret, response);
    return response;
}

Answer sign_in(const Call& call) {
    const Json body = TRY(call.body());
    const std::string name = TRY(Call::text(body, "name"));
    const std::string password = TRY(Call::text(body, "password"));
    const std::string user_agent = call.request().headers.joined("User-Agent");
    return with_session(
        call, TRY(call.desks().sign_in.sign_in({name, password, user_agent, call.request().id})));
}

Answer complete(const Call& call) {
    const Json body = TRY(call.body());
    const std::string code = TRY(Call::text(body, "code"));
    return with_session(call, TRY(call.desks().sign_in.complete(web::session_secret(call.request()),
                                                                code, call.request().id)));
}

Answer show(const Call& call) {
    if (call.signed_in())
        return signed_in_json(*call.signed_in());
    Json::Array scopes;
    for (const std::string& scope : *call.actor().scopes) scopes.emplace_back(scope);
    return Json(Json::Object{{"state", "token"},
                             {"organisation", call.actor().organisation},
                             {"role", actor_role_codes().code(call.actor().role)},
                             {"scopes", std::move(scopes)}});
}

Answer sign_out(const Call& call) {
    TRY(call.desks().sign_in.sign_out(call.actor()));
    web::Response response = web::empty_response();
    web::take_session(call.request(), response);
    return response;
}

Answer act_for(const Call& call) {
    const Json body = TRY(call.body());
    const std::string organisation = TRY(Call::text(body, "organisation"));
    const ActorRole role = TRY(role_member(body, "role"));
    return signed_in_json(TRY(call.desks().sign_in.act_for(call.actor(), organisation, role)));
}

Answer list(const Call& call) {
    Json::Array items;
    for (const Session& session : TRY(call.desks().sign_in.sessions(call.actor()))) {
        items.emplace_back(Json::Object{{"id", session.id},
                                        {"began_at", iso_text(session.began_at)},
                                        {"seen_at", iso_text(session.seen_at)},
                                        {"device", session.device},
                                        {"is_this_one", session.id == call.actor().session}});
    }
    return Json(Json::Object{{"items", std::move(items)}});
}

Answer end(const Call& call) {
    TRY(call.desks().sign_in.end_session(call.actor(), call.argument("session")));
    return web::empty_response();
}

Answer choose_password(const Call& call) {
    const Json body = TRY(call.body());
    const std::string invitation = TRY(Call::text(body, "invitation"));
    const std::string password = TRY(Call::text(body, "password"));
    TRY(call.desks().sign_in.choose_password(invitation, password, call.request().id));
    return web::empty_response();
}

Answer change_password(const Call& call) {
    const Json body = TRY(call.body());
    const std::string old_password = TRY(Call::text(body, "old_password"));
    const std::string password = TRY(Call::text(body, "password"));
    TRY(call.desks().sign_in.change_password(call.actor(), old_password, password));
    return web::empty_response();
}

Answer begin_second_factor(const Call& call) {
    const auto enrolment = TRY(call.desks().second_factor.begin(call.actor()));
    return Json(Json::Object{{"key", enrolment.key}, {"address", enrolment.address}});
}

Answer confirm_second_factor(const Call& call) {
    const Json body = TRY(call.body());
    const std::string key = TRY(Call::text(body, "key"));
    const std::string code = TRY(Call::text(body, "code"));
    Json::Array codes;
    for (const std::string& one : TRY(call.desks().second_factor.confirm(call.actor(), key, code)))
        codes.emplace_back(one);
    return Json(Json::Object{{"recovery_codes", std::move(codes)}});
}

}  // namespace

void add_session_routes(Routes& routes) {
    routes.add(Method::post, "/session", "session.begin", Door::open, sign_in);
    routes.add(Method::post, "/session/code", "session.complete", Door::half_session, complete);
    routes.add(Method::get, "/session", "session.view", Door::signed_in, show);
    routes.add(Method::remove, "/session", "session.end", Door::half_session, sign_out);
    routes.add(Method::put, "/session/membership", "session.switch", Door::session, act_for);
    routes.add(Method::get, "/sessions", "session.list", Door::session, list);
    routes.add(Method::remove, "/sessions/{session}", "session.remove", Door::session, end);
    routes.add(Method::post, "/invitation", "password.choose", Door::open, choose_password);
    routes.add(Method::post, "/password", "password.change", Door::session, change_password);
    routes.add(Method::post, "/second-factor", "second_factor.begin", Door::half_session,
               begin_second_factor);
    routes.add(Method::put, "/second-factor", "second_factor.confirm", Door::half_session,
               confirm_second_factor);
}

}  // namespace kynnys::api
