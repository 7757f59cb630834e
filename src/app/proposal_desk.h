// One proposal: what it is, and changing it before it is accepted.
#pragma once

#include <string>
#include <vector>

#include "app/office.h"
#include "app/proposal_rules.h"
#include "exchange/fault.h"
#include "plan/job_change.h"
#include "storage/plan_list.h"
#include "storage/site_store.h"

namespace kynnys {

struct ProposalSheet {
    ProposalRecord record;
    City city;  // the person, the workplace and what it has; others there without their names
    // In positions of the city; empty where the workplace has no such task any more.
    std::optional<Proposal> proposal;
    std::optional<Proposal> planned;       // as it was proposed, where it was changed since
    std::vector<Proposal> besides;         // the jobs of others at the workplace in the same plan
    std::vector<NamedDecision> decisions;  // the earliest first
    std::vector<SiteAnswer> site_answers;  // of the workplace's contact, the earliest first
    std::string workplace;                 // its name
};

// A change in the words of the workplace: tasks by their codes.
struct JobChangeDraft {
    std::vector<std::string> without;
    std::vector<ShiftChange> shifts;
};

// What would come of a change.
struct TriedChange {
    ProposalSheet sheet;
    ChangeTrial trial;
};

class ProposalDesk {
  public:
    explicit ProposalDesk(Office& office) : office_(office) {}

    // Errors: proposal.is_unknown; those of who may not see it.
    Result<ProposalSheet> find(const Actor& actor, const std::string& id);

    // For who may decide; nothing is kept. Faults beside the trial's own:
    // job_change.changes_nothing, job_change.task_is_unknown {code}, job_change.shift_is_unknown
    // {day}. Error: proposal.is_outdated (conflict) where the workplace has no such task any more.
    Result<Checked<TriedChange>> try_change(const Actor& actor, const std::string& id,
                                            const JobChangeDraft& change);

    // Accepts the changed job, in whose place the one that was proposed is kept; the draft's reason
    // says why. Faults: the same, each violation at "changes.shifts.Mon", "changes.without" or
    // "changes"; job_change.has_no_reason, field "reason". Errors: those of PlanDesk::decide().
    Result<Checked<ProposalView>> accept_changed(const Actor& actor, const std::string& id,
                                                 const DecisionDraft& draft,
                                                 const JobChangeDraft& change);

  private:
    Office& office_;
};

}  // namespace kynnys
