// Users of the caller's organisation.
#include "api/routes.h"
#include "api/values.h"
#include "web/conditional.h"

namespace kynnys::api {

namespace {

using web::Method;

Json::Object card_json(const UserCard& card) {
    return {{"id", card.user.id},
            {"version", card.user.version},
            {"sign_in_name", card.user.sign_in_name},
            {"name", card.user.name},
            {"language", card.user.language},
            {"state", user_state_codes().code(card.user.state)},
            {"roles", roles_json(card.roles)},
            {"has_second_factor", card.has_second_factor}};
}

Json invited_json(const Invited& invited) {
    Json::Object object = card_json(invited.card);
    object.emplace_back("invitation", Json::Object{{"secret", invited.invitation},
                                                   {"ends_at", iso_text(invited.ends_at)}});
    return object;
}

Result<UserDraft> draft_of(const Json& body) {
    UserDraft draft;
    draft.sign_in_name = TRY(Call::text(body, "sign_in_name"));
    draft.name = TRY(Call::text(body, "name"));
    if (body.find("language") != nullptr)
        draft.language = TRY(Call::text(body, "language"));
    draft.roles = TRY(roles_member(body, "roles"));
    return draft;
}

Answer list(const Call& call) {
    const Call::Page page = TRY(call.page());
    Json::Array items;
    std::string last;
    for (const UserCard& card : TRY(call.desks().users.list(call.actor(), page.after, page.most))) {
        items.emplace_back(card_json(card));
        last = card.user.id;
    }
    return page_json(std::move(items), static_cast<std::size_t>(page.most), last);
}

Answer show(const Call& call) {
    const UserCard card = TRY(call.desks().users.find(call.actor(), call.argument("user")));
    return web::json_response(card_json(card));
}

Answer add(const Call& call) {
    const UserDraft draft = TRY(draft_of(TRY(call.body())));
    if (auto faults = UserDesk::faults(draft); !faults.empty())
        return faults;
    web::Response response =
        web::json_response(invited_json(TRY(call.desks().users.add(call.actor(), draft))));
    response.status = web::status::created;
    return response;
}

Answer change(const Call& call) {
    const Json body = TRY(call.body());
    const UserDraft draft = TRY(draft_of(body));
    const std::int64_t version = TRY(call.version_seen(body));
    if (auto faults = UserDesk::faults(draft); !faults.empty())
        return faults;
    return Json(card_json(
        TRY(call.desks().users.change(call.actor(), call.argument("user"), draft, version))));
}

Answer close(const Call& call) {
    TRY(call.desks().users.close(call.actor(), call.argument("user")));
    return web::empty_response();
}

Answer reset(const Call& call) {
    return invited_json(TRY(call.desks().users.reset(call.actor(), call.argument("user"))));
}

}  // namespace

void add_user_routes(Routes& routes) {
    routes.add(Method::get, "/users", "user.list", Door::signed_in, list);
    routes.add(Method::post, "/users", "user.add", Door::signed_in, add);
    routes.add(Method::get, "/users/{user}", "user.view", Door::signed_in, show);
    routes.add(Method::put, "/users/{user}", "user.edit", Door::signed_in, change);
    routes.add(Method::remove, "/users/{user}", "user.close", Door::signed_in, close);
    routes.add(Method::post, "/users/{user}/invitation", "user.reset", Door::signed_in, reset);
}

}  // namespace kynnys::api
