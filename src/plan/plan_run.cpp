#include "plan/plan_run.h"

namespace kynnys {

const CodeList<PlanState, 5>& plan_state_codes() {
    static const CodeList<PlanState, 5> codes{
        "plan.state_is_unknown", {"waiting", "running", "done", "failed", "cancelled"}};
    return codes;
}

const CodeList<PlanReview, 5>& plan_review_codes() {
    static const CodeList<PlanReview, 5> codes{"plan.review_is_unknown",
                                               {"none", "waiting", "running", "done", "outdated"}};
    return codes;
}

const CodeList<PlanKeeps, 2>& plan_keeps_codes() {
    static const CodeList<PlanKeeps, 2> codes{"plan.keeps_is_unknown", {"nothing", "decided"}};
    return codes;
}

const CodeList<PlanEdges, 2>& plan_edges_codes() {
    static const CodeList<PlanEdges, 2> codes{"plan.edges_are_unknown", {"kept", "ignored"}};
    return codes;
}

const CodeList<ProposalSource, 2>& proposal_source_codes() {
    static const CodeList<ProposalSource, 2> codes{"proposal.source_is_unknown", {"plan", "offer"}};
    return codes;
}

const CodeList<ProposalState, 6>& proposal_state_codes() {
    static const CodeList<ProposalState, 6> codes{
        "proposal.state_is_unknown", {"open", "accepted", "refused", "agreed", "not_now", "never"}};
    return codes;
}

}  // namespace kynnys
