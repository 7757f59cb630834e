// Plans: asked for here, made in the background (plan_worker.h), and what people decide of them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/job_sheet.h"
#include "app/office.h"
#include "app/proposal_rules.h"
#include "plan/plan_run.h"

namespace kynnys {

inline constexpr std::int64_t plan_seconds_most = 600;

// A proposal as somebody saw it.
struct SeenProposal {
    std::string id;
    std::int64_t version = 0;
};

// What became of several decisions, each of which stands for itself.
struct DecidedProposals {
    int done = 0;
    std::vector<Error> errors;
};

struct ProposedJob {
    ProposalRecord proposal;
    JobSheet sheet;
};

class PlanDesk {
  public:
    // `wake` tells the node's workers that there is something to do.
    PlanDesk(Office& office, std::function<void()> wake)
        : office_(office), wake_(std::move(wake)) {}

    // Error: plan.seconds_are_out_of_range {most}, field "seconds".
    Result<PlanRun> make(const Actor& actor, std::int64_t seconds,
                         PlanKeeps keeps = PlanKeeps::nothing, PlanEdges edges = PlanEdges::kept);
    Result<PlanRun> find(const Actor& actor, const std::string& id);
    Result<std::vector<PlanRun>> list(const Actor& actor, const std::string& before, int most);
    // Error: plan.is_over (conflict).
    Result<Done> cancel(const Actor& actor, const std::string& id);
    // The plan as a file (docs/plan-file.md), for those who may see proposals. Error:
    // plan.is_not_done (conflict).
    Result<std::string> document(const Actor& actor, const std::string& id);

    // Who may see no client is told the jobs alone.
    Result<std::vector<ProposalRecord>> proposals(const Actor& actor, const std::string& plan,
                                                  const std::string& after, int most);
    // Of a client; the client sees those that the organisation has accepted.
    Result<std::vector<ProposalRecord>> proposals_of_client(const Actor& actor,
                                                            const std::string& person);
    // The same with what each job is.
    Result<std::vector<ProposedJob>> jobs_of_client(const Actor& actor, const std::string& person);
    // Of a workplace, for its contact: no person is named.
    Result<std::vector<ProposalRecord>> proposals_of_site(const Actor& actor,
                                                          const std::string& workplace);
    Result<ProposalView> find_proposal(const Actor& actor, const std::string& id);

    // The organisation accepts or refuses what is open or was decided otherwise before, or takes
    // its decision back, and with it what was changed; the client then says agreed, not_now or
    // never, and a client's never is kept as a wish, too. Errors: decision.is_not_yours {state},
    // decision.comes_too_early, decision.has_no_reason; decision.cannot_be_taken_back (conflict)
    // once the client has answered, or where nothing was decided; proposal.was_changed, and
    // proposal.stands_in_newer_plan where it was kept there (both conflict).
    Result<ProposalView> decide(const Actor& actor, const std::string& id,
                                const DecisionDraft& draft);
    // The same about each; the draft's own version does not count.
    DecidedProposals decide_all(const Actor& actor, const std::vector<SeenProposal>& seen,
                                DecisionDraft draft);

  private:
    Office& office_;
    std::function<void()> wake_;
};

}  // namespace kynnys
