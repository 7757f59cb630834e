#include "app/proposal_rules.h"

#include "base/random_id.h"
#include "base/text.h"
#include "storage/plan_store.h"

namespace kynnys {

bool is_of_the_client(ProposalState state) {
    return state == ProposalState::agreed || state == ProposalState::not_now ||
           state == ProposalState::never;
}

bool is_for_the_client(ProposalState state) {
    return state == ProposalState::accepted || is_of_the_client(state);
}

bool still_stands(ProposalState state) {
    return state == ProposalState::open || state == ProposalState::accepted ||
           state == ProposalState::agreed;
}

Result<std::optional<ProposalRecord>> standing_proposal(Transaction& transaction,
                                                        const ProposalRecord& place) {
    for (ProposalRecord& one : TRY(proposals_of_person(transaction, place.person))) {
        if (one.workplace == place.workplace && one.plan_run == place.plan_run &&
            still_stands(one.state))
            return std::optional(std::move(one));
    }
    return std::optional<ProposalRecord>();
}

Result<Done> check_decision(Transaction& transaction, const Actor& actor,
                            const ProposalRecord& proposal, const DecisionDraft& draft) {
    if (TRY(is_kept_on(transaction, proposal.id)))
        return Error{ErrorKind::conflict, "proposal.stands_in_newer_plan", "", {}};
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

Result<Decision> decision_of(Transaction& transaction, const Actor& actor,
                             const ProposalRecord& proposal, const DecisionDraft& draft,
                             Instant now) {
    Decision decision;
    decision.id = new_id();
    decision.proposal = proposal.id;
    decision.state = draft.state;
    decision.reason = draft.reason;
    decision.decided_by = actor.id;
    decision.role = actor_role_codes().code(actor.role);
    decision.decided_at = now;
    decision.policy_version = TRY(find_plan_run(transaction, proposal.plan_run)).policy_version;
    return decision;
}

Result<ProposalView> proposal_view(Transaction& transaction, const Vault& vault,
                                   const std::string& id) {
    return ProposalView{TRY(find_proposal(transaction, id)),
                        TRY(decisions_of(transaction, vault.seal, id))};
}

}  // namespace kynnys
