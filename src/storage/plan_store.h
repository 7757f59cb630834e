// Plan runs: the queue that nodes take them from, what came of them, and decisions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan_run.h"
#include "storage/seal.h"
#include "storage/transaction.h"
#include "storage/visibility.h"

namespace kynnys {

Result<Done> add_plan_run(Transaction& transaction, const PlanRun& run);

// Who makes a plan, and until when it is believed to be alive.
struct PlanLease {
    std::string node;
    Instant now{};
    Instant until{};
};

// The run that has waited longest, or whose node has not been heard of until its lease ended; it is
// running from then on. Two nodes never take the same one.
Result<std::optional<PlanRun>> take_plan_run(Transaction& transaction, const PlanLease& lease);

// Whether the run is still this node's to make: not cancelled, and not taken by another.
Result<bool> renew_plan_lease(Transaction& transaction, std::string_view run,
                              const PlanLease& lease);

// What the node has made of it, with the plan file; only as long as it is the node's.
Result<bool> finish_plan_run(Transaction& transaction, const PlanRun& run, std::string_view node,
                             std::string_view document);
// Whether it was waiting or running.
Result<bool> cancel_plan_run(Transaction& transaction, std::string_view run, Instant now);

// Errors of find: plan.is_unknown (not_found).
Result<PlanRun> find_plan_run(Transaction& transaction, std::string_view id);
Result<std::string> find_plan_document(Transaction& transaction, std::string_view id);
// The newest first, those older than `before`.
Result<std::vector<PlanRun>> plan_runs(Transaction& transaction, std::string_view organisation,
                                       std::string_view before, int most);

// The newest that is done.
Result<std::optional<PlanRun>> newest_plan(Transaction& transaction, std::string_view organisation);

Result<Done> add_proposal(Transaction& transaction, const ProposalRecord& proposal);
// Error: proposal.is_unknown (not_found).
Result<ProposalRecord> find_proposal(Transaction& transaction, std::string_view id);
// Of other people at the same workplace in the same plan, unless somebody has said no.
Result<std::vector<ProposalRecord>> proposals_beside(Transaction& transaction,
                                                     const ProposalRecord& proposal);
// By id, those after `after`; only of people who may be seen by now.
Result<std::vector<ProposalRecord>> proposals_of_plan(Transaction& transaction,
                                                      const Visibility& visibility,
                                                      std::string_view run, std::string_view after,
                                                      int most);
Result<std::vector<ProposalRecord>> proposals_of_person(Transaction& transaction,
                                                        std::string_view person);
// What somebody has agreed to and has not begun yet, all jobs together.
struct AgreedWork {
    std::string person;
    Minutes weekly;
};
// Of the people who may be seen, by person; who has agreed to nothing is not among them.
Result<std::vector<AgreedWork>> agreed_work(Transaction& transaction, const Visibility& visibility);
// Those that the workplace's contact may know of: accepted ones and what came after, of people who
// may be seen by now.
Result<std::vector<ProposalRecord>> proposals_of_workplace(Transaction& transaction,
                                                           const Visibility& visibility,
                                                           std::string_view workplace);

// Keeps the decision, and the proposal's new state. Error: proposal.was_changed (conflict) when its
// version is another than the one seen. Reasons are sealed.
Result<Done> add_decision(Transaction& transaction, const Seal& seal, const Decision& decision,
                          std::int64_t version_seen);
// Whether a newer plan keeps it, where it is decided about from then on.
Result<bool> is_kept_on(Transaction& transaction, std::string_view proposal);

// Puts the job in the place of the one that was proposed, which is kept beside it; and back.
Result<Done> change_job(Transaction& transaction, std::string_view proposal,
                        const ProposalJob& job);
Result<Done> restore_job(Transaction& transaction, std::string_view proposal);
Result<std::vector<Decision>> decisions_of(Transaction& transaction, const Seal& seal,
                                           std::string_view proposal);

}  // namespace kynnys
