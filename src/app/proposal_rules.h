// What every use case about a proposal and its decisions holds to.
#pragma once

#include <string>
#include <vector>

#include "app/office.h"
#include "plan/plan_run.h"
#include "storage/transaction.h"

namespace kynnys {

// What somebody decides of a proposal.
struct DecisionDraft {
    ProposalState state = ProposalState::accepted;
    std::string reason;        // needed to refuse
    std::int64_t version = 0;  // of the proposal, as it was seen
};

struct ProposalView {
    ProposalRecord proposal;
    std::vector<Decision> decisions;  // the earliest first
};

// The client's own answers: agreed, not now, never.
bool is_of_the_client(ProposalState state);

// What a client sees: nothing that the organisation has not accepted.
bool is_for_the_client(ProposalState state);

// Nobody has said no: open, accepted, agreed.
bool still_stands(ProposalState state);

// In that person's, workplace's and plan's place, if one still stands.
Result<std::optional<ProposalRecord>> standing_proposal(Transaction& transaction,
                                                        const ProposalRecord& place);

// Errors: those of PlanDesk::decide().
Result<Done> check_decision(Transaction& transaction, const Actor& actor,
                            const ProposalRecord& proposal, const DecisionDraft& draft);

// As it is kept, under the rules of the proposal's plan.
Result<Decision> decision_of(Transaction& transaction, const Actor& actor,
                             const ProposalRecord& proposal, const DecisionDraft& draft,
                             Instant now);

Result<ProposalView> proposal_view(Transaction& transaction, const Vault& vault,
                                   const std::string& id);

}  // namespace kynnys
