// The clock of a referral: what happens by itself when nobody acts.
#pragma once

#include <optional>

#include "referral/referral.h"
#include "referral/referral_times.h"

namespace kynnys {

enum class Alarm {
    reminder,    // to the owner
    escalation,  // the owner's manager owns it from now on, and both sides are told
    expiry,      // the receiver has never answered: it goes back to the referrer
};
const CodeList<Alarm, 3>& alarm_codes();

// What the clock does on that day or has to catch up with; nothing once the referral has ended.
std::optional<Alarm> alarm_on(const Referral& referral, Date today, const ReferralTimes& times);

// The referral after that alarm. It has a later day to be looked at again, always: an owner who
// does nothing is told again and again.
Referral after_alarm(Referral referral, Alarm alarm, Date today, const ReferralTimes& times);

}  // namespace kynnys
