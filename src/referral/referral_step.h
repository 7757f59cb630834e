// What may happen to a referral, and who may do it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "referral/referral.h"
#include "referral/referral_times.h"

namespace kynnys {

enum class ReferralStep {
    receive,    // the receiver: somebody has it
    accept,     // the receiver
    queue,      // the receiver: on the waiting list, or a new place and estimate there
    start,      // the receiver: the service has begun
    give_back,  // the receiver, with a reason
    withdraw,   // the referrer or the client
    note_end,   // the referrer: has read why it ended
    tell,       // the receiver: what became of the client since the start
};
const CodeList<ReferralStep, 8>& referral_step_codes();

enum class ReferralSide { referrer, receiver, client };

// What a step brings along.
struct StepDetails {
    std::string handler;                 // receive: who has it
    std::optional<int> place;            // queue
    std::optional<Date> estimate;        // queue
    std::optional<ReturnReason> reason;  // give_back
    std::string note;                    // give_back, withdraw; tell: the one line
    std::string next_service;            // give_back
    std::optional<ReferralNews> news;    // tell
};

inline constexpr std::size_t referral_note_most = 2000;  // bytes

// A state begins: its owner, and the day by when the owner has to act.
void begin_state(Referral& referral, ReferralState state, Date today, const ReferralTimes& times);

// The steps that this side may take now.
std::vector<ReferralStep> steps_for(const Referral& referral, ReferralSide side);
// The news that come next, of what has started.
std::vector<ReferralNews> news_for(const Referral& referral);

// Whether the receiver may know what was sent: nobody has taken it back, and it has not ended.
bool is_live(const Referral& referral);

// The referral after the step; its version stays. Errors: referral.step_is_not_yours {step}
// (forbidden); referral.step_does_not_fit {step, state} (conflict); all of invalid, each with its
// field: referral.handler_is_missing, referral.place_is_missing, referral.place_is_wrong,
// referral.estimate_is_missing, referral.estimate_is_past, referral.reason_is_missing,
// referral.note_is_missing (withdraw; tell, but for a first meeting and the start of a job),
// referral.note_is_too_long {most}, referral.news_are_missing. News that do not come next, such as
// six months before a job: referral.news_do_not_fit {news} (conflict).
Result<Referral> after_step(Referral referral, ReferralStep step, ReferralSide side,
                            const StepDetails& details, Date today, const ReferralTimes& times);

}  // namespace kynnys
