// A plan in a service: asked for, made in the background, shown to people who decide.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/code_list.h"
#include "base/instant.h"

namespace kynnys {

enum class PlanState {
    waiting,
    running,
    done,
    failed,
    cancelled,
};
const CodeList<PlanState, 5>& plan_state_codes();

// How far it is known why people are not placed, and what would place them.
enum class PlanReview {
    none,  // not asked for
    waiting,
    running,
    done,
    outdated,  // the clients or workplaces changed before it could be found out
};
const CodeList<PlanReview, 5>& plan_review_codes();

// What a plan takes over from what was decided before.
enum class PlanKeeps {
    nothing,  // everybody is planned anew
    decided,  // jobs that are accepted or agreed stay as they are where they can
};
const CodeList<PlanKeeps, 2>& plan_keeps_codes();

// Whether a plan stays within the hours that a person's benefits or pension allow without a loss,
// as far as they are known.
enum class PlanEdges { kept, ignored };
const CodeList<PlanEdges, 2>& plan_edges_codes();

struct PlanRun {
    std::string id;
    std::string organisation;
    PlanState state = PlanState::waiting;
    std::string asked_by;  // id of the user
    Instant asked_at{};
    Instant changed_at{};  // when the state last changed
    std::int64_t seconds_allowed = 0;
    PlanKeeps keeps = PlanKeeps::nothing;
    PlanEdges edges = PlanEdges::kept;
    std::string fault;  // the key of what went wrong; "" unless failed

    // From here on of what is done, and while running of what is known so far.
    std::int64_t value = 0;
    std::int64_t bound = 0;  // 0: none is known
    int placed = 0;
    int wanting_work = 0;
    int kept = 0;  // of those placed, in the jobs that were decided before
    std::int64_t weekly_minutes = 0;
    std::string policy_version;
    std::string city_fingerprint;
    PlanReview review = PlanReview::none;
    friend bool operator==(const PlanRun&, const PlanRun&) = default;
};

enum class ProposalState {
    open,      // nobody has decided
    accepted,  // by the organisation; the client is asked
    refused,   // by the organisation
    agreed,    // the client says yes
    not_now,   // the client
    never,     // the client
};
const CodeList<ProposalState, 6>& proposal_state_codes();

enum class ProposalSource {
    plan,   // the planner made it
    offer,  // somebody offered the job by hand
};
const CodeList<ProposalSource, 2>& proposal_source_codes();

// A job as a proposal keeps it. What it is made of, and why, stands in `json`.
struct ProposalJob {
    std::string json;
    std::int64_t value = 0;
    std::int64_t weekly_minutes = 0;
    friend bool operator==(const ProposalJob&, const ProposalJob&) = default;
};

// One person's proposed job. What it is made of, and why, stands in `job` as JSON.
struct ProposalRecord {
    std::string id;
    std::int64_t version = 0;
    std::string plan_run;
    std::string person;     // id
    std::string workplace;  // id
    ProposalState state = ProposalState::open;
    std::int64_t value = 0;
    std::int64_t weekly_minutes = 0;
    std::string job;
    ProposalSource source = ProposalSource::plan;
    std::optional<ProposalJob> planned;  // what was proposed, where somebody has changed it since
    std::string kept_from;    // the proposal of an earlier plan that this one goes on from; "" none
    bool tells_name = false;  // the client lets the workplace know the name
    friend bool operator==(const ProposalRecord&, const ProposalRecord&) = default;
};

// Who decided what, when, and by which rules.
struct Decision {
    std::string id;
    std::string proposal;
    ProposalState state = ProposalState::open;  // what it became
    std::string reason;                         // as somebody wrote it
    std::string decided_by;                     // id of a user or a link
    std::string role;
    Instant decided_at{};
    std::string policy_version;
    std::string job;  // as JSON, where the decision changed it; "": decided on as it stood
    friend bool operator==(const Decision&, const Decision&) = default;
};

}  // namespace kynnys
