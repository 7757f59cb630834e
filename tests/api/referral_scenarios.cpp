// Routes about referrals, and the check that comes before.
#include "api/scenario.h"

namespace kynnys::testing {

namespace {

Scenario about_client(std::string route, Action action) {
    Scenario scenario;
    scenario.route = std::move(route);
    scenario.about = About::person;
    scenario.action = action;
    return scenario;
}

// Sent by the caller's organisation to the third one, to which no caller belongs.
void sent_referral(World& world, Try& a_try) {
    const std::string& from = a_try.caller.organisation;
    a_try.places["referral"] =
        world.referral({a_try.person.id, from.empty() ? world.north() : from, world.third()});
}

Scenario about_referral(std::string route, Action action) {
    Scenario scenario = about_client(std::move(route), action);
    scenario.seen_by = Action::referral_view;
    scenario.prepare = sent_referral;
    return scenario;
}

}  // namespace

std::vector<Scenario> referral_scenarios() {
    std::vector<Scenario> all;
    all.push_back({.route = "referral.list",
                   .about = About::organisation,
                   .action = Action::referral_list,
                   .seen_by = Action::referral_list,
                   .members = {"items"}});
    all.push_back({.route = "service.check",
                   .about = About::organisation,
                   .action = Action::service_list,
                   .seen_by = Action::service_list,
                   .body = [](World&, const Try&) -> Json { return Json::Object{}; },
                   .members = {"items", "questions"}});
    all.push_back(about_client("person.referrals", Action::referral_list));
    all.back().members = {"items"};
    all.push_back(about_client("referral.send", Action::referral_send));
    all.back().prepare = [](World& world, Try& a_try) {
        a_try.places["service"] = world.service(world.third());
    };
    all.back().body = [](World&, const Try& a_try) -> Json {
        return Json::Object{{"service", a_try.places.at("service")}, {"consent", "Saa kertoa"}};
    };
    all.back().status = 201;
    all.back().members = {"id"};
    all.push_back(about_referral("referral.view", Action::referral_view));
    all.back().members = {"id", "state", "owner", "sent", "steps", "events", "messages"};
    all.push_back(about_referral("referral.step", Action::referral_edit));
    all.back().body = [](World&, const Try&) -> Json {
        return Json::Object{{"step", "withdraw"}, {"version", 1}, {"note", "syy"}};
    };
    all.back().status = 204;
    all.push_back(about_referral("referral.write", Action::referral_message));
    all.back().body = [](World&, const Try&) -> Json {
        return Json::Object{{"body", "Sopiiko tiistai?"}};
    };
    all.back().status = 204;
    return all;
}

}  // namespace kynnys::testing
