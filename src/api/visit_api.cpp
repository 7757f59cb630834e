// Visits: what devices send, and a person's.
#include "api/visit_api.h"

#include "api/answer.h"
#include "app/visit_desk.h"
#include "exchange/visit_json.h"

namespace kynnys::api {

namespace {

using web::Method;

constexpr std::size_t visits_at_once = 200;

VisitDesk visits(const Call& call) {
    return VisitDesk(call.desks().placements.office());
}

Json receipt_json(const Call& call, const VisitReceipt& receipt) {
    Json::Object object{{"visit", receipt.visit}};
    if (receipt.error)
        object.emplace_back("error",
                            Json::Object{{"key", receipt.error->key},
                                         {"message", sentence(*receipt.error, call.request())}});
    return object;
}

// An entry that can't be read is refused by itself: the others of the device are kept.
Answer receive(const Call& call) {
    const Json body = TRY(call.body());
    TRY(Call::check_members(body, {"visits"}));
    const Json::Array* const sent = TRY(body.find_array("visits"));
    if (sent->size() > visits_at_once)
        return Error{ErrorKind::invalid,
                     "limit.is_out_of_range",
                     "visits",
                     {std::to_string(visits_at_once)}};
    Json::Array items;
    std::vector<Visit> read;
    for (const Json& one : *sent) {
        auto visit = visit_in(one, call.actor().id);
        if (visit) {
            read.push_back(std::move(visit).value());
            continue;
        }
        const Json* const id = one.find("visit");
        items.emplace_back(
            receipt_json(call, {id != nullptr && id->string() != nullptr ? *id->string() : "",
                                std::move(visit).error()}));
    }
    for (const VisitReceipt& receipt : TRY(visits(call).receive(call.actor(), read)))
        items.emplace_back(receipt_json(call, receipt));
    return Json(Json::Object{{"items", std::move(items)}});
}

Answer of_person(const Call& call) {
    const PersonVisits found = TRY(visits(call).of_person(call.actor(), call.argument("person")));
    Json::Array items;
    for (const VisitCard& card : found.cards) items.emplace_back(visit_json(card.visit));
    Json::Object minutes;
    for (const auto& [activity, sum] : found.totals.minutes)
        minutes.emplace_back(std::string(visit_activity_codes().code(activity)), sum.count);
    return Json(Json::Object{{"items", std::move(items)}, {"minutes", std::move(minutes)}});
}

}  // namespace

void add_visit_routes(Routes& routes) {
    routes.add(Method::post, "/visits", "visit.receive", Door::signed_in, receive);
    routes.add(Method::get, "/people/{person}/visits", "person.visits", Door::known, of_person);
}

}  // namespace kynnys::api
