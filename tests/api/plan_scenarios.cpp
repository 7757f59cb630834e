// Routes about plans and what they propose.
#include "api/scenario.h"

namespace kynnys::testing {

namespace {

Scenario about_plan(std::string route, Action action) {
    Scenario scenario;
    scenario.route = std::move(route);
    scenario.about = About::owned;
    scenario.action = action;
    scenario.seen_by = Action::plan_view;
    scenario.place = "plan";
    scenario.make = [](World& world, const std::string& organisation) {
        return world.plan(organisation);
    };
    return scenario;
}

Scenario about_proposal(std::string route) {
    Scenario scenario;
    scenario.route = std::move(route);
    scenario.about = About::person;
    scenario.action = Action::proposal_view;
    scenario.prepare = [](World& world, Try& a_try) {
        a_try.places["proposal"] =
            world.proposal(world.north(), a_try.person.id, ProposalState::accepted);
    };
    return scenario;
}

}  // namespace

std::vector<Scenario> plan_scenarios() {
    std::vector<Scenario> all;
    all.push_back({.route = "plan.list",
                   .about = About::organisation,
                   .action = Action::plan_list,
                   .seen_by = Action::plan_list,
                   .members = {"items"}});
    all.push_back({.route = "plan.make",
                   .about = About::organisation,
                   .action = Action::plan_make,
                   .seen_by = Action::plan_list,
                   .body =
                       [](World&, const Try&) {
                           return Json::Object{{"seconds", 1}};
                       },
                   .status = 202,
                   .members = {"id", "state"}});
    all.push_back(about_plan("plan.view", Action::plan_view));
    all.back().members = {"id", "state"};
    all.push_back(about_plan("plan.cancel", Action::plan_cancel));
    all.back().make = [](World& world, const std::string& organisation) {
        return world.plan(organisation, PlanState::waiting);
    };
    all.back().status = 204;
    all.push_back(about_plan("plan.document", Action::plan_view));
    all.back().needs_too = Action::proposal_view;
    all.push_back(about_plan("plan.proposals", Action::plan_view));
    all.back().members = {"items"};
    all.push_back(about_proposal("person.proposals"));
    all.back().members = {"items"};
    all.push_back(about_proposal("proposal.view"));
    all.back().members = {"id", "version", "state", "decisions"};
    all.push_back(about_proposal("proposal.decide"));
    all.back().action = Action::proposal_decide;
    all.back().client_action = Action::proposal_answer;
    all.back().body = [](World&, const Try& a_try) {
        const bool is_client = a_try.caller.role == ActorRole::client;
        return Json::Object{{"state", is_client ? "agreed" : "accepted"}, {"version", 1}};
    };
    all.back().members = {"id", "version", "state", "decisions"};
    all.push_back({.route = "workplace.proposals",
                   .about = About::contact,
                   .action = Action::proposal_view,
                   .seen_by = Action::workplace_view,
                   .members = {"items"}});
    return all;
}

}  // namespace kynnys::testing
