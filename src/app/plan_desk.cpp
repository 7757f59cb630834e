#include "app/plan_desk.h"

#include <algorithm>

#include "app/person_relations.h"
#include "base/random_id.h"
#include "base/text.h"
#include "storage/client_record.h"
#include "storage/person_store.h"
#include "storage/plan_store.h"
#include "storage/standing_store.h"
#include "storage/workplace_owner.h"

namespace kynnys {

namespace {

// A plan is shown to those who may see any.
Result<Done> check_run(const Actor& actor, Action action, const PlanRun& run) {
    return check_allowed(actor, action, relations_to_organisation(actor, run.organisation),
                         Action::plan_view);
}

// Whether the plan may be shown with its people: an evaluator sees none.
Result<Done> check_names(const Actor& actor, const PlanRun& run) {
    return check_allowed(actor, Action::proposal_view,
                         relations_to_organisation(actor, run.organisation), Action::plan_view);
}

// What an act on one plan is: the check, the work and the event in one transaction.
template <class Work>
auto write_plan(Office& office, const Actor& actor, Action action, const std::string& id,
                Work work) {
    AuditEvent event = event_of(actor, action, office.now());
    event.subjects = {id};
    using Answer = std::invoke_result_t<Work&, Transaction&, const PlanRun&>;
    auto done = office.database.write([&](Transaction& transaction) -> Answer {
        const PlanRun run = TRY(find_plan_run(transaction, id));
        TRY(check_run(actor, action, run));
        auto answer = work(transaction, run);
        if (answer)
            TRY(add_event(transaction, event));
        return answer;
    });
    return done ? done : Answer(recorded_refusal(office, event, done.error()));
}

template <class Read>
auto view_plan(Office& office, const Actor& actor, Action action, const std::string& id,
               Read read) {
    AuditEvent event = event_of(actor, action, office.now());
    event.subjects = {id};
    using Answer = std::invoke_result_t<Read&, Transaction&, const PlanRun&>;
    auto found = office.database.read([&](Transaction& transaction) -> Answer {
        const PlanRun run = TRY(find_plan_run(transaction, id));
        TRY(check_run(actor, action, run));
        return read(transaction, run);
    });
    if (!found)
        return Answer(recorded_refusal(office, event, found.error()));
    if (auto recorded = office.recorder.record(event); !recorded)
        return Answer(std::move(recorded).error());
    return found;
}

bool is_of_the_client(ProposalState state) {
    return state == ProposalState::agreed || state == ProposalState::not_now ||
           state == ProposalState::never;
}

// What a client sees: nothing that the organisation has not accepted.
bool is_for_the_client(ProposalState state) {
    return state == ProposalState::accepted || is_of_the_client(state);
}

Result<Done> check_decision(const Actor& actor, const ProposalRecord& proposal,
                            const DecisionDraft& draft) {
    const bool is_client = actor.role == ActorRole::client;
    const bool is_clients = is_of_the_client(draft.state);
    if (is_clients != is_client)
        return Error{ErrorKind::invalid,
                     "decision.is_not_yours",
                     "state",
                     {std::string(proposal_state_codes().code(draft.state))}};
    if (is_client && !is_for_the_client(proposal.state))
        return Error{ErrorKind::conflict, "decision.comes_too_early", "state", {}};
    if (draft.state == ProposalState::open && proposal.state != ProposalState::accepted &&
        proposal.state != ProposalState::refused)
        return Error{ErrorKind::conflict, "decision.cannot_be_taken_back", "state", {}};
    if (draft.state == ProposalState::refused && trimmed(draft.reason).empty())
        return Error{ErrorKind::invalid, "decision.has_no_reason", "reason", {}};
    return Done{};
}

// "Never this": the next plan must not propose the workplace again.
Result<Done> keep_never(Transaction& transaction, const Vault& vault,
                        const ProposalRecord& proposal) {
    auto records = TRY(client_records(transaction, vault, "p.id = :id", {{"id", proposal.person}}));
    if (records.empty())
        return Done{};
    const std::string code = TRY(workplace_code(transaction, proposal.workplace));
    Wishes wishes = records.front().client.person.wishes;
    std::erase_if(wishes.workplaces, [&](const auto& wish) { return wish.first == code; });
    wishes.workplaces.emplace_back(code, Liking::never);
    TRY(update_wishes(transaction, proposal.person, wishes, records.front().wishes_version));
    return count_change(transaction, proposal.person);
}

Result<ProposalView> view_of(Transaction& transaction, const Vault& vault, const std::string& id) {
    return ProposalView{TRY(find_proposal(transaction, id)),
                        TRY(decisions_of(transaction, vault.seal, id))};
}

}  // namespace

Result<PlanRun> PlanDesk::make(const Actor& actor, std::int64_t seconds) {
    AuditEvent event = event_of(actor, Action::plan_make, office_.now());
    const auto allowed =
        check_allowed(actor, Action::plan_make,
                      relations_to_organisation(actor, actor.organisation), Action::plan_list);
    if (!allowed)
        return recorded_refusal(office_, event, allowed.error());
    if (seconds < 1 || seconds > plan_seconds_most)
        return Error{ErrorKind::invalid,
                     "plan.seconds_are_out_of_range",
                     "seconds",
                     {std::to_string(plan_seconds_most)}};
    PlanRun run;
    run.id = new_id();
    run.organisation = actor.organisation;
    run.asked_by = actor.id;
    run.asked_at = office_.now();
    run.changed_at = run.asked_at;
    run.seconds_allowed = seconds;
    event.subjects = {run.id};
    TRY(office_.database.write([&](Transaction& transaction) -> Result<Done> {
        TRY(add_plan_run(transaction, run));
        return add_event(transaction, event);
    }));
    wake_();
    return run;
}

Result<PlanRun> PlanDesk::find(const Actor& actor, const std::string& id) {
    return view_plan(office_, actor, Action::plan_view, id,
                     [](Transaction&, const PlanRun& run) -> Result<PlanRun> { return run; });
}

Result<std::vector<PlanRun>> PlanDesk::list(const Actor& actor, const std::string& before,
                                            int most) {
    AuditEvent event = event_of(actor, Action::plan_list, office_.now());
    const auto allowed =
        check_allowed(actor, Action::plan_list,
                      relations_to_organisation(actor, actor.organisation), Action::plan_list);
    if (!allowed)
        return recorded_refusal(office_, event, allowed.error());
    auto runs = TRY(office_.database.read([&](Transaction& transaction) {
        return plan_runs(transaction, actor.organisation, before, most);
    }));
    TRY(office_.recorder.record(event));
    return runs;
}

Result<Done> PlanDesk::cancel(const Actor& actor, const std::string& id) {
    return write_plan(office_, actor, Action::plan_cancel, id,
                      [&](Transaction& transaction, const PlanRun& run) -> Result<Done> {
                          if (!TRY(cancel_plan_run(transaction, run.id, office_.now())))
                              return Error{ErrorKind::conflict, "plan.is_over", "", {}};
                          return Done{};
                      });
}

Result<std::string> PlanDesk::document(const Actor& actor, const std::string& id) {
    return view_plan(office_, actor, Action::plan_view, id,
                     [&](Transaction& transaction, const PlanRun& run) -> Result<std::string> {
                         if (run.state != PlanState::done)
                             return Error{ErrorKind::conflict, "plan.is_not_done", "", {}};
                         TRY(check_names(actor, run));
                         std::string document = TRY(find_plan_document(transaction, run.id));
                         if (document.empty())
                             return Error{ErrorKind::not_found, "plan.was_cleared", "", {}};
                         return document;
                     });
}

Result<std::vector<ProposalRecord>> PlanDesk::proposals(const Actor& actor, const std::string& plan,
                                                        const std::string& after, int most) {
    return view_plan(
        office_, actor, Action::plan_view, plan,
        [&](Transaction& transaction, const PlanRun& run) -> Result<std::vector<ProposalRecord>> {
            auto all = TRY(proposals_of_plan(
                transaction, {{run.organisation}, std::nullopt, day_of(office_.now())}, run.id,
                after, most));
            if (!check_names(actor, run)) {
                for (ProposalRecord& one : all) one.person.clear();
            }
            return all;
        });
}

Result<std::vector<ProposalRecord>> PlanDesk::proposals_of_client(const Actor& actor,
                                                                  const std::string& person) {
    AuditEvent event = event_of(actor, Action::proposal_view, office_.now());
    event.subjects = {person};
    auto found =
        office_.database.read([&](Transaction& transaction) -> Result<std::vector<ProposalRecord>> {
            TRY(check_person(transaction, actor, person, Action::proposal_view,
                             day_of(office_.now())));
            auto all = TRY(proposals_of_person(transaction, person));
            if (actor.role == ActorRole::client)
                std::erase_if(
                    all, [](const ProposalRecord& one) { return !is_for_the_client(one.state); });
            return all;
        });
    if (!found)
        return recorded_refusal(office_, event, found.error());
    TRY(office_.recorder.record(event));
    return found;
}

Result<std::vector<ProposalRecord>> PlanDesk::proposals_of_site(const Actor& actor,
                                                                const std::string& workplace) {
    AuditEvent event = event_of(actor, Action::proposal_view, office_.now());
    event.subjects = {workplace};
    Relations relations;
    if (actor.role == ActorRole::employer_contact && actor.subject == workplace)
        relations.add(Relation::self);
    const auto allowed =
        check_allowed(actor, Action::proposal_view, relations, Action::workplace_view);
    if (!allowed)
        return recorded_refusal(office_, event, allowed.error());
    auto found = TRY(office_.database.read(
        [&](Transaction& transaction) { return proposals_of_workplace(transaction, workplace); }));
    for (ProposalRecord& proposal : found) proposal.person.clear();
    TRY(office_.recorder.record(event));
    return found;
}

Result<ProposalView> PlanDesk::find_proposal(const Actor& actor, const std::string& id) {
    AuditEvent event = event_of(actor, Action::proposal_view, office_.now());
    event.subjects = {id};
    auto found = office_.database.read([&](Transaction& transaction) -> Result<ProposalView> {
        ProposalView view = TRY(view_of(transaction, office_.vault, id));
        event.subjects = {view.proposal.person, id};
        TRY(check_person(transaction, actor, view.proposal.person, Action::proposal_view,
                         day_of(office_.now())));
        if (actor.role == ActorRole::client && !is_for_the_client(view.proposal.state))
            return Error{ErrorKind::not_found, "subject.is_unknown", "", {}};
        return view;
    });
    if (!found)
        return recorded_refusal(office_, event, found.error());
    TRY(office_.recorder.record(event));
    return found;
}

Result<ProposalView> PlanDesk::decide(const Actor& actor, const std::string& id,
                                      const DecisionDraft& draft) {
    const Action action =
        is_of_the_client(draft.state) ? Action::proposal_answer : Action::proposal_decide;
    AuditEvent event = event_of(actor, action, office_.now());
    event.subjects = {id};
    auto decided = office_.database.write([&](Transaction& transaction) -> Result<ProposalView> {
        const ProposalRecord proposal = TRY(kynnys::find_proposal(transaction, id));
        event.subjects = {proposal.person, id};
        TRY(check_person(transaction, actor, proposal.person, action, day_of(office_.now())));
        TRY(check_decision(actor, proposal, draft));
        Decision decision;
        decision.id = new_id();
        decision.proposal = id;
        decision.state = draft.state;
        decision.reason = draft.reason;
        decision.decided_by = actor.id;
        decision.role = actor_role_codes().code(actor.role);
        decision.decided_at = office_.now();
        decision.policy_version = TRY(find_plan_run(transaction, proposal.plan_run)).policy_version;
        TRY(add_decision(transaction, office_.vault.seal, decision, draft.version));
        if (draft.state == ProposalState::never)
            TRY(keep_never(transaction, office_.vault, proposal));
        AuditEvent mine = event;
        mine.fields = {std::string(proposal_state_codes().code(draft.state))};
        TRY(add_event(transaction, mine));
        return view_of(transaction, office_.vault, id);
    });
    return decided ? decided : recorded_refusal(office_, event, decided.error());
}

DecidedProposals PlanDesk::decide_all(const Actor& actor, const std::vector<SeenProposal>& seen,
                                      DecisionDraft draft) {
    DecidedProposals decided;
    for (const SeenProposal& one : seen) {
        draft.version = one.version;
        auto view = decide(actor, one.id, draft);
        if (view)
            ++decided.done;
        else
            decided.errors.push_back(std::move(view).error());
    }
    return decided;
}

}  // namespace kynnys
