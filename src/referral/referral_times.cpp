#include "referral/referral_times.h"

#include <algorithm>

namespace kynnys {

namespace {

int days_to(const Referral& referral, const ReferralTimes& times) {
    switch (*referral.awaited) {
        case ReferralNews::first_meeting:
            return times.to_meet;
        case ReferralNews::six_months:
            return times.to_follow_up;
        default:
            return times.to_job;
    }
}

}  // namespace

std::optional<Date> due_day(const Referral& referral, const ReferralTimes& times) {
    const Date from = referral.changed_on;
    switch (referral.state) {
        case ReferralState::sent:
            return days_after(from, times.to_receive);
        case ReferralState::received:
            return days_after(from, times.to_answer);
        case ReferralState::accepted:
            return days_after(from, times.to_start);
        case ReferralState::waiting: {
            const Date look = days_after(from, times.to_estimate);
            return referral.estimate ? std::min(look, *referral.estimate) : look;
        }
        case ReferralState::returned:
        case ReferralState::expired:
            return days_after(from, times.to_read);
        case ReferralState::started:
            return referral.awaited ? std::optional(days_after(from, days_to(referral, times)))
                                    : std::nullopt;
        case ReferralState::withdrawn:
            break;
    }
    return std::nullopt;
}

Date days_after(Date day, int days) {
    return Date(std::chrono::sys_days(day) + std::chrono::days(days));
}

}  // namespace kynnys
