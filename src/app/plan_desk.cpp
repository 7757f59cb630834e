#include "app/plan_desk.h"

#include <algorithm>

#include "app/jobs_together.h"
#include "app/notice.h"
#include "app/person_relations.h"
#include "app/recorded.h"
#include "base/random_id.h"
#include "storage/client_record.h"
#include "storage/person_store.h"
#include "storage/plan_store.h"
#include "storage/standing_store.h"
#include "storage/workplace_owner.h"

namespace kynnys {

namespace {

// A plan is shown to those who may see any.
Result<PlanRun> find_allowed_run(Transaction& transaction, const Actor& actor, Action action,
                                 const std::string& id) {
    PlanRun run = TRY(find_plan_run(transaction, id));
    TRY(check_allowed(actor, action, relations_to_organisation(actor, run.organisation),
                      Action::plan_view));
    return run;
}

// Whether the plan may be shown with its people: an evaluator sees none.
Result<Done> check_names(const Actor& actor, const PlanRun& run) {
    return check_allowed(actor, Action::proposal_view,
                         relations_to_organisation(actor, run.organisation), Action::plan_view);
}

PlanRun new_run(const Actor& actor, std::int64_t seconds, Instant now) {
    PlanRun run;
    run.id = new_id();
    run.organisation = actor.organisation;
    run.asked_by = actor.id;
    run.asked_at = now;
    run.changed_at = now;
    run.seconds_allowed = seconds;
    return run;
}

bool says_yes(ProposalState state) {
    return state == ProposalState::accepted || state == ProposalState::agreed;
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

}  // namespace

Result<PlanRun> PlanDesk::make(const Actor& actor, std::int64_t seconds, PlanKeeps keeps,
                               PlanEdges edges) {
    const AuditEvent event = event_of(actor, Action::plan_make, office_.now());
    const auto write = [&](Transaction& transaction, AuditEvent& kept) -> Result<PlanRun> {
        TRY(check_allowed_here(actor, Action::plan_make, Action::plan_list));
        if (seconds < 1 || seconds > plan_seconds_most)
            return Error{ErrorKind::invalid,
                         "plan.seconds_are_out_of_range",
                         "seconds",
                         {std::to_string(plan_seconds_most)}};
        PlanRun run = new_run(actor, seconds, office_.now());
        run.keeps = keeps;
        run.edges = edges;
        kept.subjects = {run.id};
        TRY(add_plan_run(transaction, run));
        return run;
    };
    auto run = written(office_, event, write);
    if (run)
        wake_();
    return run;
}

Result<PlanRun> PlanDesk::find(const Actor& actor, const std::string& id) {
    const AuditEvent event = event_of(actor, Action::plan_view, office_.now(), {id});
    return viewed(office_, event, [&](Transaction& transaction) {
        return find_allowed_run(transaction, actor, Action::plan_view, id);
    });
}

Result<std::vector<PlanRun>> PlanDesk::list(const Actor& actor, const std::string& before,
                                            int most) {
    const AuditEvent event = event_of(actor, Action::plan_list, office_.now());
    return viewed(office_, event, [&](Transaction& transaction) -> Result<std::vector<PlanRun>> {
        TRY(check_allowed_here(actor, Action::plan_list, Action::plan_list));
        return plan_runs(transaction, actor.organisation, before, most);
    });
}

Result<Done> PlanDesk::cancel(const Actor& actor, const std::string& id) {
    const AuditEvent event = event_of(actor, Action::plan_cancel, office_.now(), {id});
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        const PlanRun run = TRY(find_allowed_run(transaction, actor, Action::plan_cancel, id));
        if (!TRY(cancel_plan_run(transaction, run.id, office_.now())))
            return Error{ErrorKind::conflict, "plan.is_over", "", {}};
        return Done{};
    });
}

Result<std::string> PlanDesk::document(const Actor& actor, const std::string& id) {
    const AuditEvent event = event_of(actor, Action::plan_view, office_.now(), {id});
    return viewed(office_, event, [&](Transaction& transaction) -> Result<std::string> {
        const PlanRun run = TRY(find_allowed_run(transaction, actor, Action::plan_view, id));
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
    const AuditEvent event = event_of(actor, Action::plan_view, office_.now(), {plan});
    const auto read = [&](Transaction& transaction) -> Result<std::vector<ProposalRecord>> {
        const PlanRun run = TRY(find_allowed_run(transaction, actor, Action::plan_view, plan));
        const Visibility seen{{run.organisation}, std::nullopt, day_of(office_.now())};
        auto all = TRY(proposals_of_plan(transaction, seen, run.id, after, most));
        if (!check_names(actor, run)) {
            for (ProposalRecord& one : all) one.person.clear();
        }
        return all;
    };
    return viewed(office_, event, read);
}

Result<std::vector<ProposalRecord>> PlanDesk::proposals_of_client(const Actor& actor,
                                                                  const std::string& person) {
    const AuditEvent event = event_of(actor, Action::proposal_view, office_.now(), {person});
    const Date today = day_of(office_.now());
    const auto read = [&](Transaction& transaction) -> Result<std::vector<ProposalRecord>> {
        TRY(check_person(transaction, actor, person, Action::proposal_view, today));
        auto all = TRY(proposals_of_person(transaction, person));
        if (actor.role == ActorRole::client)
            std::erase_if(all,
                          [](const ProposalRecord& one) { return !is_for_the_client(one.state); });
        return all;
    };
    return viewed(office_, event, read);
}

Result<std::vector<ProposedJob>> PlanDesk::jobs_of_client(const Actor& actor,
                                                          const std::string& person) {
    const auto proposals = TRY(proposals_of_client(actor, person));
    return office_.database.read([&](Transaction& transaction) -> Result<std::vector<ProposedJob>> {
        std::vector<ProposedJob> jobs;
        for (const ProposalRecord& proposal : proposals) {
            JobSheet sheet = TRY(job_sheet(transaction, proposal));
            jobs.push_back({proposal, std::move(sheet)});
        }
        return jobs;
    });
}

Result<std::vector<ProposalRecord>> PlanDesk::proposals_of_site(const Actor& actor,
                                                                const std::string& workplace) {
    const AuditEvent event = event_of(actor, Action::proposal_view, office_.now(), {workplace});
    const auto read = [&](Transaction& transaction) -> Result<std::vector<ProposalRecord>> {
        Relations relations;
        if (actor.role == ActorRole::employer_contact && actor.subject == workplace)
            relations.add(Relation::self);
        TRY(check_allowed(actor, Action::proposal_view, relations, Action::workplace_view));
        auto all = TRY(proposals_of_workplace(
            transaction, {{actor.organisation}, std::nullopt, day_of(office_.now())}, workplace));
        for (ProposalRecord& proposal : all) proposal.person.clear();
        return all;
    };
    return viewed(office_, event, read);
}

Result<ProposalView> PlanDesk::find_proposal(const Actor& actor, const std::string& id) {
    const AuditEvent event = event_of(actor, Action::proposal_view, office_.now(), {id});
    const Date today = day_of(office_.now());
    const auto read = [&](Transaction& transaction, AuditEvent& kept) -> Result<ProposalView> {
        ProposalView view = TRY(proposal_view(transaction, office_.vault, id));
        kept.subjects = {view.proposal.person, id};
        TRY(check_person(transaction, actor, view.proposal.person, Action::proposal_view, today));
        if (actor.role == ActorRole::client && !is_for_the_client(view.proposal.state))
            return unknown_subject();
        return view;
    };
    return viewed(office_, event, read);
}

Result<ProposalView> PlanDesk::decide(const Actor& actor, const std::string& id,
                                      const DecisionDraft& draft) {
    const Action action =
        is_of_the_client(draft.state) ? Action::proposal_answer : Action::proposal_decide;
    const Instant now = office_.now();
    const AuditEvent event = event_of(actor, action, now, {id});
    const auto write = [&](Transaction& transaction, AuditEvent& kept) -> Result<ProposalView> {
        const ProposalRecord proposal = TRY(kynnys::find_proposal(transaction, id));
        kept.subjects = {proposal.person, id};
        TRY(check_person(transaction, actor, proposal.person, action, day_of(now)));
        TRY(check_decision(transaction, actor, proposal, draft));
        if (says_yes(draft.state))
            TRY(check_jobs_together(transaction, office_.vault, proposal));
        const Decision decision = TRY(decision_of(transaction, actor, proposal, draft, now));
        TRY(add_decision(transaction, office_.vault.seal, decision, draft.version));
        if (draft.state == ProposalState::open)
            TRY(restore_job(transaction, id));
        if (draft.state == ProposalState::never)
            TRY(keep_never(transaction, office_.vault, proposal));
        if (is_of_the_client(draft.state))
            TRY(tell_of_answer(transaction, office_, actor, proposal));
        kept.fields = {std::string(proposal_state_codes().code(draft.state))};
        return proposal_view(transaction, office_.vault, id);
    };
    return written(office_, event, write);
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
