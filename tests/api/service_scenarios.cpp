// Routes about the directory of services, which everybody who refers may read.
#include "api/scenario.h"
#include "base/random_id.h"

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
    return all;
}

}  // namespace kynnys::testing
