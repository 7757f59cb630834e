// How long each who owns a referral may take, in days. They are an agreement between the
// organisations of a network, not law.
#pragma once

#include "base/date.h"
#include "referral/referral.h"

namespace kynnys {

struct ReferralTimes {
    int to_receive = 3;
    int to_answer = 7;       // accept, put on the waiting list, or return
    int to_start = 30;       // from acceptance to the first day
    int to_estimate = 30;    // how old a waiting list's estimate may be
    int to_read = 7;         // the referrer, how it ended
    int to_meet = 14;        // from the start to the first meeting
    int to_job = 90;         // how long nobody need tell that there is no job yet
    int to_follow_up = 183;  // from the start of the job
    int between_reminders = 3;
    int reminders = 2;   // before a manager is told
    int to_expire = 30;  // from then on, where the receiver has never answered
    friend bool operator==(const ReferralTimes&, const ReferralTimes&) = default;
};

// By when the owner of a referral whose state changed on that day has to act; none where nobody has
// to. A waiting list's estimate is looked at again when it has come.
std::optional<Date> due_day(const Referral& referral, const ReferralTimes& times);

Date days_after(Date day, int days);

}  // namespace kynnys
