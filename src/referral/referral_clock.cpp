#include "referral/referral_clock.h"

#include "base/check.h"
#include "referral/referral_step.h"

namespace kynnys {

namespace {

bool is_with_a_manager(const Referral& referral) {
    return referral.owner == ReferralOwner::receiver_manager ||
           referral.owner == ReferralOwner::referrer_manager;
}

bool was_never_answered(const Referral& referral) {
    return referral.state == ReferralState::sent || referral.state == ReferralState::received;
}

ReferralOwner manager_of(ReferralOwner owner) {
    return owner == ReferralOwner::referrer ? ReferralOwner::referrer_manager
                                            : ReferralOwner::receiver_manager;
}

}  // namespace

const CodeList<Alarm, 3>& alarm_codes() {
    static const CodeList<Alarm, 3> codes{"referral.alarm_is_unknown",
                                          {"reminder", "escalation", "expiry"}};
    return codes;
}

std::optional<Alarm> alarm_on(const Referral& referral, Date today, const ReferralTimes& times) {
    if (!referral.due_on || today <= *referral.due_on)
        return std::nullopt;
    if (!is_with_a_manager(referral))
        return referral.reminders < times.reminders ? Alarm::reminder : Alarm::escalation;
    if (was_never_answered(referral) && referral.escalated_on &&
        today >= days_after(*referral.escalated_on, times.to_expire))
        return Alarm::expiry;
    return Alarm::reminder;
}

Referral after_alarm(Referral referral, Alarm alarm, Date today, const ReferralTimes& times) {
    CHECK(referral.due_on.has_value());
    if (alarm == Alarm::expiry) {
        begin_state(referral, ReferralState::expired, today, times);
        return referral;
    }
    if (alarm == Alarm::escalation) {
        referral.owner = manager_of(referral.owner);
        referral.escalated_on = today;
        referral.reminders = 0;
    } else {
        ++referral.reminders;
    }
    referral.due_on = days_after(today, times.between_reminders);
    return referral;
}

}  // namespace kynnys
