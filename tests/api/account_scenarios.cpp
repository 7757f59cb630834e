// Routes about those who work with the service: sessions, tokens, users.
#include "access/one_time_code.h"
#include "api/scenario.h"
#include "base/random_id.h"
#include "storage/account_store.h"
#include "storage/session_store.h"

namespace kynnys::testing {

namespace {

Json no_name(World&, const Try&) {
    return Json::Object{{"name", "ei.ketaan@kynnys.example"}, {"password", "pitkä salasana 123"}};
}

// A session that may be ended without ending the next tries.
void own_session(World& world, Try& a_try) {
    if (a_try.caller.by == CalledBy::session)
        a_try.caller = world.session_of(a_try.caller);
    a_try.places["session"] = a_try.caller.session.empty() ? new_id() : a_try.caller.session;
}

void own_token(World& world, Try& a_try) {
    const std::string id = new_id();
    a_try.places["token"] = id;
    if (a_try.caller.by == CalledBy::session) {
        world.write([&](Transaction& transaction) {
            return add_token(transaction, {id,
                                           a_try.caller.id,
                                           "Taulukko",
                                           new_id(),
                                           a_try.caller.organisation,
                                           a_try.caller.role,
                                           {"person:read"},
                                           world.now(),
                                           world.now()});
        });
    }
}

Json new_second_factor(World& world, const Try&) {
    const std::string key = make_one_time_key();
    const auto seconds =
        std::chrono::floor<std::chrono::seconds>(world.now().time_since_epoch()).count();
    return Json::Object{{"key", one_time_key_text(key)}, {"code", one_time_code(key, seconds)}};
}

std::string coach_of(World& world, const std::string& organisation) {
    return world.user(organisation, ActorRole::coach).id;
}

Json new_user(World&, const Try&) {
    static int count = 0;
    const std::string name = "uusi" + std::to_string(++count) + "@kynnys.example";
    return Json::Object{{"sign_in_name", name},
                        {"name", "Uusi Tekijä"},
                        {"roles", Json::Array{"instructor"}},
                        {"version", 1}};
}

}  // namespace

std::vector<Scenario> session_scenarios() {
    std::vector<Scenario> all;
    all.push_back({.route = "openapi.view"});
    all.push_back({.route = "session.begin", .body = no_name, .status = 403});
    all.push_back({.route = "session.complete",
                   .body =
                       [](World&, const Try&) {
                           return Json::Object{{"code", "000000"}};
                       },
                   .status = 403});
    all.push_back({.route = "session.view", .status = 200, .members = {"state", "role"}});
    all.push_back({.route = "session.end",
                   .action = Action::session_edit,
                   .prepare = own_session,
                   .status = 204});
    all.push_back({.route = "session.switch",
                   .action = Action::session_edit,
                   .body =
                       [](World&, const Try& a_try) {
                           return Json::Object{
                               {"organisation", a_try.caller.organisation},
                               {"role", actor_role_codes().code(a_try.caller.role)}};
                       },
                   .members = {"state", "organisation", "role", "memberships"}});
    all.push_back({.route = "session.list", .members = {"items"}});
    all.push_back({.route = "session.remove",
                   .action = Action::session_edit,
                   .prepare = own_session,
                   .status = 204});
    all.push_back({.route = "password.choose",
                   .body =
                       [](World&, const Try&) {
                           return Json::Object{{"invitation", "x"}, {"password", "x"}};
                       },
                   .status = 404});
    all.push_back({.route = "password.change",
                   .action = Action::session_edit,
                   .body =
                       [](World&, const Try&) {
                           return Json::Object{{"old_password", "x"}, {"password", "y"}};
                       },
                   .outcome = Outcome::failed,
                   .status = 422});
    all.push_back({.route = "second_factor.begin", .members = {"key", "address"}});
    all.push_back({.route = "second_factor.confirm",
                   .action = Action::session_edit,
                   .body = new_second_factor,
                   .members = {"recovery_codes"}});
    return all;
}

std::vector<Scenario> token_scenarios() {
    std::vector<Scenario> all;
    all.push_back({.route = "token.list", .members = {"items"}});
    all.push_back(
        {.route = "token.make",
         .action = Action::token_edit,
         .body =
             [](World&, const Try&) {
                 return Json::Object{{"name", "Taulukko"}, {"scopes", Json::Array{"person:read"}}};
             },
         .status = 201,
         .members = {"id", "secret", "scopes", "ends_at"}});
    all.push_back(
        {.route = "token.end", .action = Action::token_edit, .prepare = own_token, .status = 204});
    return all;
}

std::vector<Scenario> user_scenarios() {
    std::vector<Scenario> all;
    all.push_back({.route = "user.list",
                   .about = About::organisation,
                   .action = Action::user_list,
                   .seen_by = Action::user_list,
                   .members = {"items"}});
    all.push_back({.route = "user.add",
                   .about = About::organisation,
                   .action = Action::user_edit,
                   .seen_by = Action::user_list,
                   .body = new_user,
                   .status = 201,
                   .members = {"id", "invitation"}});
    all.push_back({.route = "user.view",
                   .about = About::owned,
                   .action = Action::user_list,
                   .seen_by = Action::user_list,
                   .place = "user",
                   .make = coach_of,
                   .members = {"id", "roles"}});
    all.push_back({.route = "user.edit",
                   .about = About::owned,
                   .action = Action::user_edit,
                   .seen_by = Action::user_list,
                   .body = new_user,
                   .place = "user",
                   .make = coach_of,
                   .members = {"id", "version"}});
    all.push_back({.route = "user.close",
                   .about = About::owned,
                   .action = Action::user_edit,
                   .seen_by = Action::user_list,
                   .place = "user",
                   .make = coach_of,
                   .status = 204});
    all.push_back({.route = "user.reset",
                   .about = About::owned,
                   .action = Action::user_edit,
                   .seen_by = Action::user_list,
                   .place = "user",
                   .make = coach_of,
                   .members = {"id", "invitation"}});
    return all;
}

}  // namespace kynnys::testing
