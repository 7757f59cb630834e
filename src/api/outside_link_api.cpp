// Links for referrers from outside.
#include "api/routes.h"
#include "api/values.h"
#include "locale/language.h"

namespace kynnys::api {

namespace {

using web::Method;

Json link_json(const OutsideLinkCard& card) {
    const OutsideReferrer& one = card.record.referrer;
    Json::Array services;
    for (const std::string& service : one.services) services.emplace_back(service);
    Json::Object object{{"id", one.id},
                        {"office", one.office},
                        {"email", one.email},
                        {"language", one.language},
                        {"services", std::move(services)},
                        {"made_at", iso_text(one.made_at)},
                        {"is_live", card.is_live},
                        {"sent", card.record.sent}};
    if (card.record.link_ends_at)
        object.emplace_back("ends_at", iso_text(*card.record.link_ends_at));
    if (one.ended_at)
        object.emplace_back("ended_at", iso_text(*one.ended_at));
    return object;
}

Answer list(const Call& call) {
    const Call::Page page = TRY(call.page());
    const auto cards = TRY(call.desks().outside_links.list(call.actor(), {page.after, page.most}));
    Json::Array items;
    for (const OutsideLinkCard& card : cards) items.emplace_back(link_json(card));
    return page_json(std::move(items), static_cast<std::size_t>(page.most),
                     cards.empty() ? "" : cards.back().record.referrer.id);
}

web::Response made_response(const std::string& id, const MadeLink& made) {
    web::Response response = web::json_response(Json::Object{{"id", id},
                                                             {"secret", made.secret},
                                                             {"code", made.code},
                                                             {"ends_at", iso_text(made.ends_at)}});
    response.status = web::status::created;
    return response;
}

Result<OutsideReferrer> draft_of(const Json& body) {
    TRY(Call::check_members(body, {"office", "email", "language", "services"}));
    OutsideReferrer draft;
    draft.office = TRY(Call::text(body, "office"));
    draft.email = TRY(Call::text(body, "email"));
    draft.language = TRY(Call::text(body, "language"));
    if (draft.language.empty())
        draft.language = ui_language_codes().code(UiLanguage::fi);
    TRY(ui_language_codes().parse(draft.language));
    const Json* services = body.find("services");
    if (services == nullptr || services->is_null())
        return draft;
    if (services->array() == nullptr)
        return Error{ErrorKind::invalid, "member.has_wrong_type", "services", {"list"}};
    for (const Json& one : *services->array()) {
        if (one.string() == nullptr)
            return Error{ErrorKind::invalid, "member.has_wrong_type", "services", {"text"}};
        draft.services.push_back(*one.string());
    }
    return draft;
}

Answer add(const Call& call) {
    const Json body = TRY(call.body());
    const auto made = TRY(call.desks().outside_links.add(call.actor(), TRY(draft_of(body))));
    if (!made)
        return made.faults();
    return made_response(made.value().id, made.value().link);
}

Answer renew(const Call& call) {
    const std::string& id = call.argument("referrer");
    return made_response(id, TRY(call.desks().outside_links.renew(call.actor(), id)));
}

Answer end(const Call& call) {
    TRY(call.desks().outside_links.end(call.actor(), call.argument("referrer")));
    return web::empty_response();
}

}  // namespace

void add_outside_link_routes(Routes& routes) {
    routes.add(Method::get, "/outside-links", "outside_link.list", Door::signed_in, list);
    routes.add(Method::post, "/outside-links", "outside_link.add", Door::signed_in, add);
    routes.add(Method::post, "/outside-links/{referrer}/renewal", "outside_link.renew",
               Door::signed_in, renew);
    routes.add(Method::remove, "/outside-links/{referrer}", "outside_link.end", Door::signed_in,
               end);
}

}  // namespace kynnys::api
