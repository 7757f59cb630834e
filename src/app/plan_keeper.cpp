#include "app/plan_keeper.h"

#include <algorithm>

#include "exchange/plan_file.h"
#include "plan/replan.h"

namespace kynnys {

namespace {

// Of two decisions about a person the client's yes counts more, then the newer one.
bool counts_more(const ProposalRecord& one, const ProposalRecord& other) {
    if (one.state != other.state)
        return one.state == ProposalState::agreed;
    return one.id > other.id;
}

std::vector<ProposalRecord> one_a_person(std::vector<ProposalRecord> all) {
    std::vector<ProposalRecord> best;
    for (ProposalRecord& one : all) {
        if (best.empty() || best.back().person != one.person)
            best.push_back(std::move(one));
        else if (counts_more(one, best.back()))
            best.back() = std::move(one);
    }
    return best;
}

// A violation speaks for itself; else what replanning tells, in a service's words.
Message told(const Message& reason) {
    const std::string_view what = std::string_view(reason.key).substr(reason.key.find('.') + 1);
    if (what == "breaks_a_rule" && !reason.arguments.empty())
        return {reason.arguments.front(), {reason.arguments.begin() + 1, reason.arguments.end()}};
    if (what == "task_gone")
        return {"not_kept.task_gone", {}};
    if (what == "gives_way")
        return {"not_kept.gives_way", {}};
    return {"not_kept.wants_no_work", {}};
}

}  // namespace

Result<DecidedJobs> find_decided_jobs(Transaction& transaction, const std::string& organisation,
                                      const PlanCity& from) {
    DecidedJobs decided;
    for (const ProposalRecord& record :
         one_a_person(TRY(decided_proposals(transaction, organisation)))) {
        if (std::find(from.people.begin(), from.people.end(), record.person) == from.people.end()) {
            decided.gone.push_back({record.id, {"not_kept.wants_no_work", {}}});
            continue;
        }
        auto proposal = parse_proposal(record.job, from.city);
        if (!proposal) {
            decided.gone.push_back({record.id, {"not_kept.task_gone", {}}});
            continue;
        }
        decided.ids.emplace(proposal.value().person, record.id);
        decided.plan.proposals.push_back(std::move(proposal).value());
        decided.plan.proposals.back().is_agreed = true;
    }
    std::sort(decided.plan.proposals.begin(), decided.plan.proposals.end(),
              [](const Proposal& a, const Proposal& b) { return a.person < b.person; });
    return decided;
}

Result<KeptPlan> make_kept_plan(const PlanCity& from, const DecidedJobs& decided,
                                const PlanRequest& request) {
    ReplanRequest again;
    again.plan = request;
    Replanned replanned = TRY(replan(from.city, decided.plan, from.city, again));
    KeptPlan made;
    made.plan = std::move(replanned.plan);
    made.not_kept = decided.gone;
    for (const PlanDifference& difference : replanned.differences) {
        const auto id = decided.ids.find(difference.before);
        if (id == decided.ids.end())
            continue;
        if (difference.move == PlanMove::kept)
            made.kept.emplace(difference.after, id->second);
        else if (difference.move != PlanMove::started)
            made.not_kept.push_back({id->second, told(difference.reason)});
    }
    return made;
}

}  // namespace kynnys
