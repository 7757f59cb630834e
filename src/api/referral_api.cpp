// Referrals between organisations, and the check of which service fits.
#include "api/referral_json.h"
#include "api/routes.h"
#include "api/values.h"
#include "exchange/fact_json.h"

namespace kynnys::api {

namespace {

using web::Method;

Answer page_of(const Call::Page& page, const std::vector<ReferralCard>& cards) {
    Json::Array items;
    for (const ReferralCard& card : cards) items.emplace_back(referral_json(card));
    return page_json(std::move(items), static_cast<std::size_t>(page.most),
                     cards.empty() ? "" : cards.back().referral.id);
}

Answer list(const Call& call) {
    const Call::Page page = TRY(call.page());
    std::optional<ReferralState> state;
    if (const std::string word = call.query("state"); !word.empty())
        state = TRY(referral_state_codes().parse(word));
    const auto side =
        call.query("side") == "received" ? ReferralDesk::Side::received : ReferralDesk::Side::sent;
    return page_of(
        page, TRY(call.desks().referrals.list(call.actor(), side, state, {page.after, page.most})));
}

Answer of_person(const Call& call) {
    Json::Array items;
    for (const ReferralCard& card :
         TRY(call.desks().referrals.of_person(call.actor(), call.argument("person"))))
        items.emplace_back(referral_json(card));
    return Json(Json::Object{{"items", std::move(items)}});
}

Answer send(const Call& call) {
    const Json body = TRY(call.body());
    ReferralDraft draft = TRY(draft_of(body));
    draft.person = call.argument("person");
    const std::string id = TRY(call.desks().referrals.send(call.actor(), draft));
    web::Response response = web::json_response(Json::Object{{"id", id}});
    response.status = web::status::created;
    response.headers.add("Location", "/api/v1/referrals/" + id);
    return response;
}

Answer show(const Call& call) {
    return Json(
        referral_json(TRY(call.desks().referrals.find(call.actor(), call.argument("referral")))));
}

Answer take_step(const Call& call) {
    const Json body = TRY(call.body());
    const std::int64_t version = TRY(call.version_seen(body));
    const ReferralStep step = TRY(step_of(body));
    const std::string& id = call.argument("referral");
    TRY(call.desks().referrals.take_step(call.actor(), id, step, TRY(details_of(body)), version));
    return web::empty_response();
}

Answer write(const Call& call) {
    const Json body = TRY(call.body());
    TRY(Call::check_members(body, {"body"}));
    TRY(call.desks().referrals.write(call.actor(), call.argument("referral"),
                                     TRY(Call::text(body, "body"))));
    return web::empty_response();
}

// The facts of nobody in particular: nothing of them is kept.
Answer check(const Call& call) {
    const Json body = TRY(call.body());
    const rules::RuleSet& rules = call.desks().checks.rules();
    const auto facts = changed_facts(rules, {}, *body.object());
    if (!facts)
        return facts.faults();
    const ServiceCheck made =
        TRY(call.desks().checks.check(call.actor(), known_facts(rules, facts.value())));
    return Json(check_json(made, rules, call.today()));
}

}  // namespace

void add_referral_routes(Routes& routes) {
    routes.add(Method::get, "/referrals", "referral.list", Door::signed_in, list);
    routes.add(Method::get, "/people/{person}/referrals", "person.referrals", Door::known,
               of_person);
    routes.add(Method::post, "/people/{person}/referrals", "referral.send", Door::signed_in, send);
    routes.add(Method::get, "/referrals/{referral}", "referral.view", Door::known, show);
    routes.add(Method::post, "/referrals/{referral}/steps", "referral.step", Door::known,
               take_step);
    routes.add(Method::post, "/referrals/{referral}/messages", "referral.write", Door::signed_in,
               write);
    routes.add(Method::post, "/checks", "service.check", Door::signed_in, check);
}

}  // namespace kynnys::api
