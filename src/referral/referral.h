// A referral: one organisation sends a client to another's service. It always has an owner, who has
// to act next, and a clock that says by when; nothing ends in silence (field guide of the work:
// the coaching of 55-64-year-olds broke where referrers had no time, and heard nothing).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/code_list.h"
#include "base/date.h"
#include "base/instant.h"

namespace kynnys {

enum class ReferralState {
    sent,       // on its way to the receiver
    received,   // somebody there has it
    accepted,   // a first meeting is being arranged
    waiting,    // accepted, on a waiting list with a place and an estimate
    started,    // the service has begun
    returned,   // by the receiver, with a reason and where to go next
    withdrawn,  // by the referrer or the client
    expired,    // nobody answered, though reminded and escalated
};
const CodeList<ReferralState, 8>& referral_state_codes();

// Why a receiver sends a client back. Each is said to the referrer in words.
enum class ReturnReason {
    other_service_fits,  // another service would do more
    criteria_not_met,
    no_capacity,
    facts_missing,  // to be sent again with them
    client_declined,
    client_not_reached,
};
const CodeList<ReturnReason, 6>& return_reason_codes();

// Who has to act next.
enum class ReferralOwner {
    receiver,
    receiver_manager,  // after an escalation
    referrer,
    referrer_manager,
    nobody,  // it has ended, and both sides know
};
const CodeList<ReferralOwner, 5>& referral_owner_codes();

// What the receiver tells the referrer once the service has begun.
enum class ReferralNews {
    first_meeting,
    job_start,
    six_months,  // after the start of the job, in one line
    going_on,    // no job yet
    closed,      // the service is over
};
const CodeList<ReferralNews, 5>& referral_news_codes();

struct Referral {
    std::string id;
    std::int64_t version = 0;
    std::string person;    // id
    std::string service;   // id
    std::string from;      // id of the referrer's organisation
    std::string to;        // id of the receiver's organisation
    std::string referrer;  // id of who sent it: a user, or the referrer from outside
    std::string outside;   // id of the referrer from outside, by a link of `from`; "" for a user
    std::string handler;   // id of the user at the receiver who has it; "" until somebody has
    ReferralState state = ReferralState::sent;
    ReferralOwner owner = ReferralOwner::receiver;
    Instant sent_at{};
    Date changed_on{};           // when the state last changed
    std::optional<Date> due_on;  // by when the owner has to act; none once it has ended
    int reminders = 0;           // to this owner, since the state last changed
    std::optional<Date> escalated_on;
    std::optional<int> place;      // on the waiting list, from 1
    std::optional<Date> estimate;  // of the start
    std::optional<ReturnReason> reason;
    std::string note;          // of who returned or withdrew it, as it was written
    std::string next_service;  // id of the one that may fit better; "" for none
    // What is to be told next of what has started: one of the first three; none otherwise.
    std::optional<ReferralNews> awaited;
    friend bool operator==(const Referral&, const Referral&) = default;
};

}  // namespace kynnys
