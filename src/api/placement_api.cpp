// Jobs that clients have.
#include "api/placement_json.h"
#include "api/routes.h"
#include "api/values.h"

namespace kynnys::api {

namespace {

using web::Method;

Answer list(const Call& call) {
    const Call::Page page = TRY(call.page());
    PlacementFilter filter;
    if (const std::string word = call.query("shown"); !word.empty())
        filter.shown = TRY(placement_shown_codes().parse(word));
    const auto all =
        TRY(call.desks().placements.list(call.actor(), filter, {page.after, page.most}));
    Json::Array items;
    for (const ListedPlacement& one : all) {
        Json::Object object = placement_json(one.placement);
        object.emplace_back("state",
                            placement_state_codes().code(state_of(one.placement, call.today())));
        object.emplace_back("workplace_name", one.workplace_name);
        object.emplace_back("done_minutes", one.paid.count);
        items.emplace_back(std::move(object));
    }
    return page_json(std::move(items), static_cast<std::size_t>(page.most),
                     all.empty() ? "" : all.back().placement.id);
}

Answer of_person(const Call& call) {
    const PersonWork work =
        TRY(call.desks().placements.of_person(call.actor(), call.argument("person")));
    Json::Array items;
    for (const PlacementCard& card : work.jobs) items.emplace_back(card_json(card, call.today()));
    return Json(Json::Object{{"items", std::move(items)},
                             {"weeks", weeks_json(work.weeks, call.desks().money.rules())}});
}

Answer begin(const Call& call) {
    const Json body = TRY(call.body());
    const PlacementDraft draft = TRY(placement_draft(body, call.today()));
    const auto begun =
        TRY(call.desks().placements.begin(call.actor(), call.argument("person"), draft));
    if (!begun)
        return begun.faults();
    web::Response response = web::json_response(Json::Object{{"id", begun.value()}});
    response.status = web::status::created;
    response.headers.add("Location", "/api/v1/placements/" + begun.value());
    return response;
}

Answer show(const Call& call) {
    const PlacementView view =
        TRY(call.desks().placements.find(call.actor(), call.argument("placement")));
    return Json(card_json(view.card, call.today()));
}

Answer done(const Result<Checked<Done>>& changed) {
    if (!changed)
        return changed.error();
    if (!changed.value())
        return changed.value().faults();
    return web::empty_response();
}

Answer change(const Call& call) {
    const Json body = TRY(call.body());
    const std::int64_t version = TRY(call.version_seen(body));
    return done(call.desks().placements.change(
        call.actor(), call.argument("placement"),
        [&](const PlacementTerms& before) { return changed_terms(before, body); }, version));
}

Answer set_end(const Call& call) {
    const Json body = TRY(call.body());
    const std::int64_t version = TRY(call.version_seen(body));
    const auto end = TRY(end_in(body));
    return done(
        call.desks().placements.set_end(call.actor(), call.argument("placement"), end, version));
}

Answer note_money_check(const Call& call) {
    const Json body = TRY(call.body());
    const std::int64_t version = TRY(call.version_seen(body));
    TRY(call.desks().placements.note_money_check(call.actor(), call.argument("placement"),
                                                 version));
    return web::empty_response();
}

Answer log_hours(const Call& call) {
    const Json body = TRY(call.body());
    const std::int64_t version = TRY(call.version_seen(body));
    const auto days = TRY(days_in(body));
    return done(
        call.desks().placements.log_hours(call.actor(), call.argument("placement"), days, version));
}

}  // namespace

void add_placement_routes(Routes& routes) {
    routes.add(Method::get, "/placements", "placement.list", Door::signed_in, list);
    routes.add(Method::get, "/people/{person}/placements", "person.placements", Door::known,
               of_person);
    routes.add(Method::post, "/people/{person}/placements", "placement.begin", Door::signed_in,
               begin);
    routes.add(Method::get, "/placements/{placement}", "placement.view", Door::known, show);
    routes.add(Method::patch, "/placements/{placement}", "placement.edit", Door::signed_in, change);
    routes.add(Method::post, "/placements/{placement}/end", "placement.end", Door::signed_in,
               set_end);
    routes.add(Method::post, "/placements/{placement}/money-check", "placement.money",
               Door::signed_in, note_money_check);
    routes.add(Method::post, "/placements/{placement}/hours", "placement.hours", Door::signed_in,
               log_hours);
}

}  // namespace kynnys::api
