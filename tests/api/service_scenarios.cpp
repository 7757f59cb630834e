// Routes about the directory of services, which everybody who refers may read.
#include "api/scenario.h"
#include "base/random_id.h"
#include "storage/outside_referrer_store.h"

namespace kynnys::testing {

namespace {

Json new_service(World&, const Try&) {
    return Json::Object{{"code", new_id()}, {"name", Json::Object{{"fi", "Paja"}}}};
}

// One that the caller's organisation provides.
void own_service(World& world, Try& a_try) {
    const std::string& own = a_try.caller.organisation;
    a_try.places["service"] = world.service(own.empty() ? world.north() : own);
}

// By a link of the caller's organisation.
void own_outside_referrer(World& world, Try& a_try) {
    own_service(world, a_try);
    OutsideReferrer referrer;
    referrer.id = new_id();
    referrer.organisation =
        a_try.caller.organisation.empty() ? world.north() : a_try.caller.organisation;
    referrer.office = "Terveysasema";
    referrer.email = "hoitaja@example.org";
    referrer.language = "fi";
    referrer.services = {a_try.places.at("service")};
    referrer.made_at = world.now();
    a_try.places["referrer"] = referrer.id;
    world.write([&](Transaction& transaction) {
        return add_outside_referrer(transaction, world.vault().seal, referrer);
    });
}

Scenario about_services(std::string route, Action action) {
    Scenario scenario;
    scenario.route = std::move(route);
    scenario.about = About::organisation;
    scenario.action = action;
    scenario.seen_by = Action::service_list;
    return scenario;
}

}  // namespace

std::vector<Scenario> service_scenarios() {
    std::vector<Scenario> all;
    all.push_back(about_services("service.list", Action::service_list));
    all.back().members = {"items"};
    all.push_back(about_services("service.view", Action::service_list));
    all.back().prepare = own_service;
    all.back().members = {"id", "version", "code", "name", "stages", "freshness", "provider"};
    all.push_back(about_services("service.add", Action::service_edit));
    all.back().body = new_service;
    all.back().status = 201;
    all.back().members = {"id", "version", "confirmed_on"};
    all.push_back(about_services("service.change", Action::service_edit));
    all.back().prepare = own_service;
    all.back().body = [](World&, const Try&) -> Json {
        return Json::Object{{"version", 1}, {"waiting_days", 30}};
    };
    all.back().members = {"id", "version"};
    all.push_back(about_services("service.confirm", Action::service_edit));
    all.back().prepare = own_service;
    all.back().body = [](World&, const Try&) -> Json { return Json::Object{{"version", 1}}; };
    all.back().members = {"id", "version", "confirmed_on"};
    all.push_back(about_services("outside_link.list", Action::service_link));
    all.back().members = {"items"};
    all.push_back(about_services("outside_link.add", Action::service_link));
    all.back().prepare = own_service;
    all.back().body = [](World&, const Try& a_try) -> Json {
        return Json::Object{{"office", "Terveysasema"},
                            {"email", "hoitaja@example.org"},
                            {"services", Json::Array{a_try.places.at("service")}}};
    };
    all.back().status = 201;
    all.back().members = {"id", "secret", "code", "ends_at"};
    all.push_back(about_services("outside_link.renew", Action::service_link));
    all.back().prepare = own_outside_referrer;
    all.back().status = 201;
    all.back().members = {"id", "secret", "code", "ends_at"};
    all.push_back(about_services("outside_link.end", Action::service_link));
    all.back().prepare = own_outside_referrer;
    all.back().status = 204;
    return all;
}

}  // namespace kynnys::testing
