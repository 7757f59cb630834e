// A referral that tests begin with.
#pragma once

#include "referral/referral_step.h"

namespace kynnys::testing {

inline constexpr Date first_day{std::chrono::year{2026}, std::chrono::month{3},
                                std::chrono::day{2}};

// Sent on the first day.
inline Referral some_referral() {
    Referral referral;
    referral.id = "r1";
    referral.person = "p1";
    referral.service = "s1";
    referral.from = "sender";
    referral.to = "provider";
    referral.referrer = "u1";
    begin_state(referral, ReferralState::sent, first_day, {});
    return referral;
}

inline StepDetails some_details() {
    StepDetails details;
    details.handler = "u2";
    details.place = 3;
    details.estimate = days_after(first_day, 60);
    details.reason = ReturnReason::other_service_fits;
    details.note = "The other service is nearer.";
    details.next_service = "s2";
    return details;
}

}  // namespace kynnys::testing
