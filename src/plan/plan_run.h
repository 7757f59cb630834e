// A plan in a service: asked for, made in the background, shown to people who decide.
#pragma once

#include <cstdint>
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

struct PlanRun {
    std::string id;
    std::string organisation;
    PlanState state = PlanState::waiting;
    std::string asked_by;  // id of the user
    Instant asked_at{};
    Instant changed_at{};  // when the state last changed
    std::int64_t seconds_allowed = 0;
    std::string fault;  // the key of what went wrong; "" unless failed

    // From here on of what is done, and while running of what is known so far.
    std::int64_t value = 0;
    std::int64_t bound = 0;  // 0: none is known
    int placed = 0;
    int wanting_work = 0;
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
    friend bool operator==(const Decision&, const Decision&) = default;
};

}  // namespace kynnys
