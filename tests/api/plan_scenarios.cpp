// Routes about plans and what they propose.
#include "api/scenario.h"
#include "base/random_id.h"
#include "storage/policy_store.h"
#include "storage/put_off_store.h"

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

// Rules that hold, a plan that is ready and a workplace: what an offer begins with.
void prepare_offer(World& world, Try& a_try) {
    static int days = 0;
    const Date day(std::chrono::sys_days(world.today()) - std::chrono::days{++days});
    world.write([&](Transaction& transaction) {
        return add_policy(transaction, world.north(), default_policy(day));
    });
    static_cast<void>(world.plan(world.north()));
    a_try.places["workplace"] = world.workplace(world.north());
}

void prepare_put_off(World& world, Try& a_try) {
    PutOff put_off;
    put_off.id = new_id();
    put_off.person = a_try.person.id;
    put_off.workplace = a_try.places["workplace"] = world.workplace(world.north());
    put_off.put_off_at = world.now();
    world.write([&](Transaction& transaction) {
        return add_put_off(transaction, world.vault().seal, put_off);
    });
}

std::vector<Scenario> offer_scenarios() {
    std::vector<Scenario> all;
    all.push_back(about_proposal("person.offer"));
    all.back().action = Action::proposal_decide;
    all.back().prepare = prepare_offer;
    all.back().body = [](World&, const Try& a_try) {
        return Json::Object{{"workplace", a_try.places.at("workplace")}};
    };
    // These clients do not want work.
    all.back().status = 409;
    all.back().outcome = Outcome::failed;
    all.push_back(about_proposal("person.put_offs"));
    all.back().members = {"items"};
    all.push_back(about_proposal("person.put_off"));
    all.back().action = Action::proposal_decide;
    all.back().prepare = [](World& world, Try& a_try) {
        a_try.places["workplace"] = world.workplace(world.north());
    };
    all.back().body = [](World&, const Try& a_try) {
        return Json::Object{{"workplace", a_try.places.at("workplace")}, {"reason", "syy"}};
    };
    all.back().status = 204;
    all.push_back(about_proposal("person.take_up"));
    all.back().action = Action::proposal_decide;
    all.back().prepare = prepare_put_off;
    all.back().status = 204;
    return all;
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
    for (Scenario& one : offer_scenarios()) all.push_back(std::move(one));
    return all;
}

}  // namespace kynnys::testing
