// The table of scenarios: what each route is about, so that a test can try it with everybody. A
// route that has no line here fails the test.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "access/action.h"
#include "access/audit_event.h"
#include "api/world.h"

namespace kynnys::testing {

// What the permission is about.
enum class About {
    nothing,       // the door is all there is
    organisation,  // the caller's own
    owned,         // what belongs to an organisation: a user, a workplace, a plan
    contact,       // a workplace whose contact asks by a link
    person,
};

// One try: who, about whom.
struct Try {
    Caller caller{};
    Footing footing = Footing::own;               // of a person
    Someone person{};                             // about person
    std::map<std::string, std::string> places{};  // of the route's pattern
    Relations relations{};                        // of the caller to what it is about
};

struct Scenario {
    std::string route;
    About about = About::nothing;
    // Asked of the permission table; the event names it. None: no event is due.
    std::optional<Action> action{};
    // Who may do this learns that the thing is there, and is told 403 rather than 404.
    Action seen_by = Action::person_view;
    std::optional<Action> needs_too{};
    std::function<Json(World&, const Try&)> body{};
    web::Headers headers{};
    // Of what is owned: its place in the pattern, and how one is made for an organisation.
    std::string place{};
    std::function<std::string(World&, const std::string& organisation)> make{};
    // What a client does by the same route.
    std::optional<Action> client_action{};
    // Makes what the try needs beside the person.
    std::function<void(World&, Try&)> prepare{};
    Outcome outcome = Outcome::done;     // where it is allowed
    int status = 200;                    // where it is allowed
    std::vector<std::string> members{};  // that the answer must have
    bool shows_person = false;           // name, telephone and note
};

std::vector<Scenario> session_scenarios();
std::vector<Scenario> token_scenarios();
std::vector<Scenario> user_scenarios();
std::vector<Scenario> organisation_scenarios();
std::vector<Scenario> outbox_scenarios();
std::vector<Scenario> person_scenarios();
std::vector<Scenario> workplace_scenarios();
std::vector<Scenario> plan_scenarios();
std::vector<Scenario> service_scenarios();
std::vector<Scenario> referral_scenarios();
std::vector<Scenario> placement_scenarios();

inline std::vector<Scenario> all_scenarios() {
    std::vector<Scenario> all;
    for (auto* some : {session_scenarios, token_scenarios, user_scenarios, organisation_scenarios,
                       outbox_scenarios, person_scenarios, workplace_scenarios, plan_scenarios,
                       service_scenarios, referral_scenarios, placement_scenarios}) {
        for (Scenario& one : some()) all.push_back(std::move(one));
    }
    return all;
}

}  // namespace kynnys::testing
