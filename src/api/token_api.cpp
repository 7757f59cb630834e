// One's own tokens for other programs.
#include "api/routes.h"
#include "api/values.h"

namespace kynnys::api {

namespace {

using web::Method;

Json::Object token_json(const ApiToken& token) {
    return {{"id", token.id},
            {"name", token.name},
            {"organisation", token.organisation},
            {"role", actor_role_codes().code(token.role)},
            {"scopes", texts_json(token.scopes)},
            {"made_at", iso_text(token.made_at)},
            {"ends_at", iso_text(token.ends_at)}};
}

Answer list(const Call& call) {
    Json::Array items;
    for (const ApiToken& token : TRY(call.desks().tokens.list(call.actor())))
        items.emplace_back(token_json(token));
    return Json(Json::Object{{"items", std::move(items)}});
}

Answer make(const Call& call) {
    const Json body = TRY(call.body());
    TokenDraft draft;
    draft.name = TRY(Call::text(body, "name"));
    draft.scopes = TRY(texts_member(body, "scopes"));
    if (body.find("days") != nullptr)
        draft.days = static_cast<int>(TRY(body.find_whole("days")));
    const MadeToken made = TRY(call.desks().tokens.make(call.actor(), draft));
    Json::Object object = token_json(made.token);
    object.emplace_back("secret", made.secret);
    web::Response response = web::json_response(object);
    response.status = web::status::created;
    return response;
}

Answer end(const Call& call) {
    TRY(call.desks().tokens.end(call.actor(), call.argument("token")));
    return web::empty_response();
}

}  // namespace

void add_token_routes(Routes& routes) {
    routes.add(Method::get, "/tokens", "token.list", Door::session, list);
    routes.add(Method::post, "/tokens", "token.make", Door::session, make);
    routes.add(Method::remove, "/tokens/{token}", "token.end", Door::session, end);
}

}  // namespace kynnys::api
