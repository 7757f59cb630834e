// Plans and what they propose.
#include "api/job_change_json.h"
#include "api/proposal_json.h"
#include "api/routes.h"
#include "api/values.h"

namespace kynnys::api {

namespace {

using web::Method;

constexpr std::int64_t seconds_usual = 10;

Json run_json(const PlanRun& run) {
    Json::Object object{{"id", run.id},
                        {"state", plan_state_codes().code(run.state)},
                        {"asked_by", run.asked_by},
                        {"asked_at", iso_text(run.asked_at)},
                        {"changed_at", iso_text(run.changed_at)},
                        {"seconds_allowed", run.seconds_allowed},
                        {"keeps", plan_keeps_codes().code(run.keeps)},
                        {"edges", plan_edges_codes().code(run.edges)}};
    if (run.state == PlanState::failed)
        object.emplace_back("fault", run.fault);
    if (run.state != PlanState::done)
        return object;
    const auto bound = static_cast<double>(std::max<std::int64_t>(1, run.bound));
    object.emplace_back("value", run.value);
    object.emplace_back("bound", run.bound);
    object.emplace_back("gap", static_cast<double>(run.bound - run.value) / bound);
    object.emplace_back("placed", run.placed);
    object.emplace_back("wanting_work", run.wanting_work);
    object.emplace_back("kept", run.kept);
    object.emplace_back("weekly_minutes", run.weekly_minutes);
    object.emplace_back("policy_version", run.policy_version);
    return object;
}

Answer list(const Call& call) {
    const Call::Page page = TRY(call.page());
    Json::Array items;
    std::string last;
    for (const PlanRun& run : TRY(call.desks().plans.list(call.actor(), page.after, page.most))) {
        items.emplace_back(run_json(run));
        last = run.id;
    }
    return page_json(std::move(items), static_cast<std::size_t>(page.most), last);
}

// What the member says; where it is absent what is usual.
template <class Code, std::size_t count>
Result<Code> code_member(const Json& body, const char* member, const CodeList<Code, count>& codes,
                         Code usual) {
    const std::string word = TRY(Call::text(body, member));
    if (word.empty())
        return usual;
    const auto known = codes.parse(word);
    if (!known)
        return Error{ErrorKind::invalid, known.error().key, member, known.error().arguments};
    return known.value();
}

Answer make(const Call& call) {
    const Json body = TRY(call.body());
    const std::int64_t seconds =
        body.find("seconds") == nullptr ? seconds_usual : TRY(body.find_whole("seconds"));
    const auto keeps = TRY(code_member(body, "keeps", plan_keeps_codes(), PlanKeeps::nothing));
    const auto edges = TRY(code_member(body, "edges", plan_edges_codes(), PlanEdges::kept));
    const PlanRun run = TRY(call.desks().plans.make(call.actor(), seconds, keeps, edges));
    web::Response response = web::json_response(run_json(run));
    response.status = web::status::accepted;
    response.headers.set("Location", "/api/v1/plans/" + run.id);
    return response;
}

Answer show(const Call& call) {
    return run_json(TRY(call.desks().plans.find(call.actor(), call.argument("plan"))));
}

Answer cancel(const Call& call) {
    TRY(call.desks().plans.cancel(call.actor(), call.argument("plan")));
    return web::empty_response();
}

Answer document(const Call& call) {
    web::Response response =
        web::text_response(TRY(call.desks().plans.document(call.actor(), call.argument("plan"))));
    response.headers.set("Content-Type", "application/json");
    return response;
}

Answer proposals(const Call& call) {
    const Call::Page page = TRY(call.page());
    Json::Array items;
    std::string last;
    for (const ProposalRecord& proposal : TRY(call.desks().plans.proposals(
             call.actor(), call.argument("plan"), page.after, page.most))) {
        items.emplace_back(proposal_json(proposal));
        last = proposal.id;
    }
    return page_json(std::move(items), static_cast<std::size_t>(page.most), last);
}

Answer proposals_of_client(const Call& call) {
    Json::Array items;
    for (const ProposalRecord& proposal :
         TRY(call.desks().plans.proposals_of_client(call.actor(), call.argument("person"))))
        items.emplace_back(proposal_json(proposal));
    return Json(Json::Object{{"items", std::move(items)}});
}

Answer proposals_of_site(const Call& call) {
    Json::Array items;
    for (const ProposalRecord& proposal :
         TRY(call.desks().plans.proposals_of_site(call.actor(), call.argument("workplace"))))
        items.emplace_back(proposal_json(proposal));
    return Json(Json::Object{{"items", std::move(items)}});
}

Json view_json(const ProposalView& view) {
    Json::Object object = proposal_json(view.proposal);
    Json::Array decisions;
    for (const Decision& decision : view.decisions) decisions.emplace_back(decision_json(decision));
    object.emplace_back("decisions", std::move(decisions));
    return object;
}

Answer show_proposal(const Call& call) {
    return view_json(
        TRY(call.desks().plans.find_proposal(call.actor(), call.argument("proposal"))));
}

Answer decide(const Call& call) {
    const Json body = TRY(call.body());
    TRY(Call::check_members(body, {"state", "reason", "version", "changes"}));
    DecisionDraft draft;
    auto state = proposal_state_codes().parse(TRY(Call::text(body, "state")));
    if (!state)
        return Error{ErrorKind::invalid, state.error().key, "state", state.error().arguments};
    draft.state = state.value();
    draft.reason = TRY(Call::text(body, "reason"));
    draft.version = TRY(call.version_seen(body));
    if (const Json* changes = body.find("changes"); changes != nullptr) {
        if (draft.state != ProposalState::accepted)
            return Error{ErrorKind::invalid, "job_change.is_not_accepted", "changes", {}};
        const auto view = TRY(call.desks().proposals.accept_changed(
            call.actor(), call.argument("proposal"), draft, TRY(job_change_of(*changes))));
        return view ? Answer(view_json(view.value())) : Answer(view.faults());
    }
    return view_json(
        TRY(call.desks().plans.decide(call.actor(), call.argument("proposal"), draft)));
}

Answer offer(const Call& call) {
    const Json body = TRY(call.body());
    TRY(Call::check_members(body, {"workplace"}));
    const ProposalRecord made = TRY(call.desks().offers.offer(call.actor(), call.argument("person"),
                                                              TRY(body.find_string("workplace"))));
    web::Response response = web::json_response(Json(proposal_json(made)));
    response.status = web::status::created;
    response.headers.set("Location", "/api/v1/proposals/" + made.id);
    return response;
}

Answer put_offs(const Call& call) {
    Json::Array items;
    for (const PutOff& one :
         TRY(call.desks().offers.put_offs(call.actor(), call.argument("person"))))
        items.emplace_back(put_off_json(one));
    return Json(Json::Object{{"items", std::move(items)}});
}

Answer put_off(const Call& call) {
    const Json body = TRY(call.body());
    TRY(Call::check_members(body, {"workplace", "reason"}));
    TRY(call.desks().offers.put_off(call.actor(), call.argument("person"),
                                    TRY(body.find_string("workplace")),
                                    TRY(Call::text(body, "reason"))));
    return web::empty_response();
}

Answer take_up(const Call& call) {
    TRY(call.desks().offers.take_up(call.actor(), call.argument("person"),
                                    call.argument("workplace")));
    return web::empty_response();
}

}  // namespace

void add_plan_routes(Routes& routes) {
    routes.add(Method::get, "/plans", "plan.list", Door::signed_in, list);
    routes.add(Method::post, "/plans", "plan.make", Door::signed_in, make);
    routes.add(Method::get, "/plans/{plan}", "plan.view", Door::signed_in, show);
    routes.add(Method::post, "/plans/{plan}/cancel", "plan.cancel", Door::signed_in, cancel);
    routes.add(Method::get, "/plans/{plan}/document", "plan.document", Door::signed_in, document);
    routes.add(Method::get, "/plans/{plan}/proposals", "plan.proposals", Door::signed_in,
               proposals);
    routes.add(Method::get, "/people/{person}/proposals", "person.proposals", Door::known,
               proposals_of_client);
    routes.add(Method::post, "/people/{person}/proposals", "person.offer", Door::signed_in, offer);
    routes.add(Method::get, "/people/{person}/put-off", "person.put_offs", Door::known, put_offs);
    routes.add(Method::post, "/people/{person}/put-off", "person.put_off", Door::signed_in,
               put_off);
    routes.add(Method::remove, "/people/{person}/put-off/{workplace}", "person.take_up",
               Door::signed_in, take_up);
    routes.add(Method::get, "/workplaces/{workplace}/proposals", "workplace.proposals", Door::known,
               proposals_of_site);
    routes.add(Method::get, "/proposals/{proposal}", "proposal.view", Door::known, show_proposal);
    routes.add(Method::post, "/proposals/{proposal}/decisions", "proposal.decide", Door::known,
               decide);
}

}  // namespace kynnys::api
