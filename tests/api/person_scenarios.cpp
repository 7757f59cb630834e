// Routes about clients, and what belongs to an organisation.
#include "api/scenario.h"
#include "base/random_id.h"

namespace kynnys::testing {

namespace {

Json consent(const std::string& organisation) {
    return Json::Object{
        {"organisation", organisation},
        {"basis", Json::Object{{"kind", "consent"}, {"text", "Saa kertoa työnantajalle"}}}};
}

Json new_person(World&, const Try&) {
    return Json::Object{{"name", "Uuno Uusinen"},
                        {"east_metres", 385'000},
                        {"north_metres", 6'672'000},
                        {"wants_work", false},
                        {"basis", Json::Object{{"kind", "law"}, {"text", "Laki 380/2023"}}}};
}

// Somebody of the caller's organisation.
void colleague(World& world, Try& a_try) {
    a_try.places["colleague"] = world.user(a_try.caller.organisation, ActorRole::instructor).id;
}

void assigned_colleague(World& world, Try& a_try) {
    colleague(world, a_try);
    world.write([&](Transaction& transaction) {
        return add_assignments(transaction, {{a_try.person.id, a_try.places["colleague"],
                                              AssignmentKind::instructor}});
    });
}

Json assignment(World&, const Try& a_try) {
    return Json::Object{{"user", a_try.places.at("colleague")}, {"kind", "instructor"}};
}

Scenario about_person(std::string route, Action action) {
    Scenario scenario;
    scenario.route = std::move(route);
    scenario.about = About::person;
    scenario.action = action;
    return scenario;
}

std::vector<Scenario> disclosure_scenarios() {
    std::vector<Scenario> all;
    all.push_back(about_person("disclosure.view", Action::disclosure_view));
    all.back().members = {"disclosures", "looks"};
    all.push_back(about_person("disclosure.add", Action::disclosure_add));
    all.back().body = [](World& world, const Try&) { return consent(world.south()); };
    all.back().status = 201;
    all.back().members = {"id"};
    all.push_back(about_person("disclosure.end", Action::disclosure_end));
    all.back().status = 204;
    return all;
}

std::vector<Scenario> situation_scenarios() {
    std::vector<Scenario> all;
    all.push_back(about_person("situation.view", Action::situation_view));
    all.back().members = {"version", "facts", "elsewhere", "rules"};
    all.push_back(about_person("situation.edit", Action::situation_edit));
    all.back().body = [](World&, const Try&) {
        return Json::Object{{"benefit", "yleistuki"}, {"version", 0}};
    };
    all.back().members = {"version", "facts"};
    all.push_back(about_person("situation.money", Action::situation_view));
    all.back().members = {"comparisons", "curve"};
    return all;
}

}  // namespace

std::vector<Scenario> person_scenarios() {
    std::vector<Scenario> all;
    all.push_back(about_person("person.view", Action::person_view));
    all.back().members = {"id", "version", "profile", "conditions", "wishes", "assignments"};
    all.back().shows_person = true;
    all.push_back(about_person("person.edit", Action::person_edit));
    all.back().body = [](World&, const Try&) {
        return Json::Object{{"email", "aune@kynnys.example"}, {"version", 1}};
    };
    all.back().members = {"id", "version"};
    all.back().shows_person = true;
    all.push_back(about_person("person.erase", Action::person_erase));
    all.back().members = {"event"};
    all.push_back(about_person("person.approve", Action::person_approve));
    all.back().body = [](World&, const Try&) { return Json::Object{{"version", 1}}; };
    all.back().status = 204;
    all.push_back(about_person("person.assign", Action::person_assign));
    all.back().prepare = colleague;
    all.back().body = assignment;
    all.back().status = 204;
    all.push_back(about_person("person.unassign", Action::person_assign));
    all.back().prepare = assigned_colleague;
    all.back().body = assignment;
    all.back().status = 204;
    all.push_back(about_person("person.link", Action::person_link));
    all.back().status = 201;
    all.back().members = {"secret", "code", "ends_at"};
    all.push_back(about_person("person.export", Action::person_export));
    all.back().members = {"client", "disclosures", "happened", "proposals", "decisions", "events"};
    all.back().shows_person = true;
    for (Scenario& one : situation_scenarios()) all.push_back(std::move(one));
    for (Scenario& one : disclosure_scenarios()) all.push_back(std::move(one));
    return all;
}

std::vector<Scenario> organisation_scenarios() {
    std::vector<Scenario> all;
    all.push_back({.route = "person.list",
                   .about = About::organisation,
                   .action = Action::person_list,
                   .seen_by = Action::person_list,
                   .members = {"items"}});
    all.push_back({.route = "person.search",
                   .about = About::organisation,
                   .action = Action::person_list,
                   .seen_by = Action::person_list,
                   .body = [](World&, const Try&) -> Json {
                       return Json::Object{{"name", "nobody is called this"}};
                   },
                   .members = {"items"}});
    all.push_back({.route = "person.create",
                   .about = About::organisation,
                   .action = Action::person_create,
                   .seen_by = Action::person_list,
                   .body = new_person,
                   .status = 201,
                   .members = {"id", "code", "version"}});
    all.push_back({.route = "audit.view",
                   .about = About::organisation,
                   .action = Action::audit_view,
                   .seen_by = Action::audit_view,
                   .members = {"items"}});
    return all;
}

}  // namespace kynnys::testing
