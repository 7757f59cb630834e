#include "referral/referral.h"

namespace kynnys {

const CodeList<ReferralState, 8>& referral_state_codes() {
    static const CodeList<ReferralState, 8> codes{
        "referral.state_is_unknown",
        {"sent", "received", "accepted", "waiting", "started", "returned", "withdrawn", "expired"}};
    return codes;
}

const CodeList<ReturnReason, 6>& return_reason_codes() {
    static const CodeList<ReturnReason, 6> codes{
        "referral.reason_is_unknown",
        {"other_service_fits", "criteria_not_met", "no_capacity", "facts_missing",
         "client_declined", "client_not_reached"}};
    return codes;
}

const CodeList<ReferralNews, 5>& referral_news_codes() {
    static const CodeList<ReferralNews, 5> codes{
        "referral.news_are_unknown",
        {"first_meeting", "job_start", "six_months", "going_on", "closed"}};
    return codes;
}

const CodeList<ReferralOwner, 5>& referral_owner_codes() {
    static const CodeList<ReferralOwner, 5> codes{
        "referral.owner_is_unknown",
        {"receiver", "receiver_manager", "referrer", "referrer_manager", "nobody"}};
    return codes;
}

}  // namespace kynnys
