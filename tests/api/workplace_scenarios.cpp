// Routes about workplaces, their tasks and arrangements, and the policy.
#include "api/scenario.h"
#include "base/random_id.h"

namespace kynnys::testing {

namespace {

Json coded(Json::Object object) {
    static int count = 0;
    object.emplace_back("code", "U" + std::to_string(++count));
    return object;
}

Json new_workplace(World&, const Try&) {
    return coded(
        {{"name", "Torikahvila"},
         {"east_metres", 385'000},
         {"north_metres", 6'672'000},
         {"opening", "Mon-Fri 08:00-16:00"},
         {"roles", Json::Array{Json(Json::Object{{"role", "myyjä"}, {"hourly_cost", "25.00"}})}}});
}

Json::Object shelves() {
    return {{"name", "Hyllyt"},
            {"owner", "myyjä"},
            {"weekly_minutes", 60},
            {"windows", "Mon 08:00-12:00"},
            {"kind", "shop"}};
}

Json new_task(World&, const Try&) {
    return coded(shelves());
}

Json::Object stool() {
    return {{"name", "Satulatuoli"}, {"kind", "technology_and_aids"}};
}

Json new_arrangement(World&, const Try&) {
    return coded(stool());
}

Json renamed(World&, const Try&) {
    return Json::Object{{"name", "Uusi nimi"}, {"version", 1}};
}

std::string workplace_of(World& world, const std::string& organisation) {
    return world.workplace(organisation);
}

std::string task_of(World& world, const std::string& organisation) {
    return world.added(organisation, "/workplaces/" + world.workplace(organisation) + "/tasks",
                       shelves());
}

std::string arrangement_of(World& world, const std::string& organisation) {
    return world.added(organisation, "/arrangements", stool());
}

// Each from a day of its own, since a day has one policy.
Json new_policy(World& world, const Try&) {
    static int day = 0;
    const Date from(std::chrono::sys_days(world.today()) + std::chrono::days{++day});
    return Json::Object{
        {"valid_from", iso_text(from)},
        {"lines", Json::Array{Json(Json::Object{
                      {"name", "policy.version"}, {"value", "7"}, {"reason", "Sovittu"}})}}};
}

Scenario about_own(std::string route, Action action, Action seen_by) {
    Scenario scenario;
    scenario.route = std::move(route);
    scenario.about = About::organisation;
    scenario.action = action;
    scenario.seen_by = seen_by;
    return scenario;
}

Scenario about_owned(std::string route, Action action, std::string place,
                     std::function<std::string(World&, const std::string&)> make) {
    Scenario scenario = about_own(std::move(route), action, Action::workplace_list);
    scenario.about = About::owned;
    scenario.place = std::move(place);
    scenario.make = std::move(make);
    return scenario;
}

std::vector<Scenario> policy_scenarios() {
    std::vector<Scenario> all;
    all.push_back(about_own("policy.view", Action::policy_view, Action::policy_view));
    all.back().status = 404;  // none holds yet
    all.back().outcome = Outcome::failed;
    all.push_back(about_own("policy.edit", Action::policy_edit, Action::policy_view));
    all.back().body = new_policy;
    all.back().members = {"valid_from", "version", "lines"};
    return all;
}

Scenario listing(Scenario one) {
    one.members = {"items"};
    return one;
}

Scenario showing(Scenario one) {
    one.members = {"id", "version", "code"};
    return one;
}

Scenario adding(Scenario one, std::function<Json(World&, const Try&)> body) {
    one.body = std::move(body);
    one.status = 201;
    return showing(std::move(one));
}

Scenario editing(Scenario one) {
    one.body = renamed;
    return showing(std::move(one));
}

std::vector<Scenario> task_scenarios() {
    std::vector<Scenario> all{
        listing(about_owned("task.list", Action::workplace_view, "workplace", workplace_of)),
        adding(about_owned("task.add", Action::workplace_edit, "workplace", workplace_of),
               new_task),
        showing(about_owned("task.view", Action::workplace_view, "task", task_of)),
        editing(about_owned("task.edit", Action::workplace_edit, "task", task_of)),
        about_owned("task.remove", Action::workplace_edit, "task", task_of),
    };
    all.back().headers = {{"If-Match", "\"v1\""}};
    all.back().status = 204;
    return all;
}

std::vector<Scenario> site_scenarios() {
    return {
        listing(about_own("workplace.list", Action::workplace_list, Action::workplace_list)),
        adding(about_own("workplace.add", Action::workplace_edit, Action::workplace_list),
               new_workplace),
        showing(about_owned("workplace.view", Action::workplace_view, "workplace", workplace_of)),
        editing(about_owned("workplace.edit", Action::workplace_edit, "workplace", workplace_of)),
    };
}

std::vector<Scenario> arrangement_scenarios() {
    return {
        listing(about_own("arrangement.list", Action::workplace_list, Action::workplace_list)),
        adding(about_own("arrangement.add", Action::workplace_edit, Action::workplace_list),
               new_arrangement),
        showing(
            about_owned("arrangement.view", Action::workplace_list, "arrangement", arrangement_of)),
        editing(
            about_owned("arrangement.edit", Action::workplace_edit, "arrangement", arrangement_of)),
    };
}

}  // namespace

std::vector<Scenario> workplace_scenarios() {
    std::vector<Scenario> all;
    for (auto* some : {task_scenarios, policy_scenarios, site_scenarios, arrangement_scenarios}) {
        for (Scenario& one : some()) all.push_back(std::move(one));
    }
    return all;
}

}  // namespace kynnys::testing
