// Routes about the jobs that clients have.
#include "api/scenario.h"

namespace kynnys::testing {

namespace {

const std::string& organisation_of(const World& world, const Try& a_try) {
    return a_try.caller.organisation.empty() ? world.north() : a_try.caller.organisation;
}

Scenario about_client(std::string route, Action action) {
    Scenario scenario;
    scenario.route = std::move(route);
    scenario.about = About::person;
    scenario.action = action;
    return scenario;
}

Scenario about_placement(std::string route, Action action) {
    Scenario scenario = about_client(std::move(route), action);
    scenario.seen_by = Action::placement_view;
    scenario.status = 204;
    scenario.prepare = [](World& world, Try& a_try) {
        a_try.places["placement"] = world.placement(organisation_of(world, a_try), a_try.person.id);
    };
    return scenario;
}

Json first_version(World&, const Try&) {
    return Json::Object{{"version", 1}};
}

}  // namespace

std::vector<Scenario> placement_scenarios() {
    std::vector<Scenario> all;
    all.push_back({.route = "placement.list",
                   .about = About::organisation,
                   .action = Action::placement_list,
                   .seen_by = Action::placement_list,
                   .members = {"items"}});
    all.push_back(about_client("person.placements", Action::placement_view));
    all.back().members = {"items", "weeks"};
    all.push_back(about_client("placement.begin", Action::placement_edit));
    all.back().prepare = [](World& world, Try& a_try) {
        a_try.places["workplace"] = world.workplace(organisation_of(world, a_try));
    };
    all.back().body = [](World& world, const Try& a_try) -> Json {
        return Json::Object{{"workplace", a_try.places.at("workplace")},
                            {"title", "Keittiöapulainen"},
                            {"hourly_wage", "12.50"},
                            {"weekly_minutes", 480},
                            {"start_on", iso_text(world.today())}};
    };
    all.back().status = 201;
    all.back().members = {"id"};
    all.push_back(about_placement("placement.view", Action::placement_view));
    all.back().status = 200;
    all.back().members = {"id", "state", "worked_days"};
    all.push_back(about_placement("placement.edit", Action::placement_edit));
    all.back().body = [](World&, const Try&) -> Json {
        return Json::Object{{"weekly_minutes", 600}, {"version", 1}};
    };
    all.push_back(about_placement("placement.end", Action::placement_edit));
    all.back().body = [](World& world, const Try&) -> Json {
        return Json::Object{
            {"last_on", iso_text(world.today())}, {"reason", "study"}, {"version", 1}};
    };
    all.push_back(about_placement("placement.money", Action::placement_edit));
    all.back().body = first_version;
    all.push_back(about_placement("placement.hours", Action::visit_log));
    all.back().body = [](World& world, const Try&) -> Json {
        return Json::Object{{"version", 1},
                            {"days", Json::Array{Json(Json::Object{{"on", iso_text(world.today())},
                                                                   {"done_minutes", 60}})}}};
    };
    // Each entry is judged by itself: tests/api/visit_test.cpp.
    all.push_back(
        {.route = "visit.receive", .about = About::nothing, .body = [](World&, const Try&) {
             return Json(Json::Object{{"visits", Json::Array{}}});
         }});
    all.push_back(about_client("person.visits", Action::coaching_view));
    all.back().members = {"items", "minutes"};
    return all;
}

}  // namespace kynnys::testing
