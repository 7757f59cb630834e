// Referrals and the check as the API gives and takes them.
#pragma once

#include "app/referral_desk.h"
#include "app/service_check_desk.h"
#include "base/json.h"
#include "exchange/fault.h"

namespace kynnys::api {

Json::Object referral_json(const ReferralCard& card);
// With "events" and "messages".
Json::Object referral_json(const ReferralView& view);
Json::Object check_json(const ServiceCheck& check, const rules::RuleSet& rules, Date today);

// A referral to send. Errors: member.has_wrong_type, member.is_unknown,
// referral.shares_are_unknown.
Result<ReferralDraft> draft_of(const Json& body);
// "place", "estimate", "reason", "note", "next_service" and "news" of a step. Errors: the same;
// date.is_not_a_day, referral.reason_is_unknown, referral.news_are_unknown, each with its member.
Result<StepDetails> details_of(const Json& body);
Result<ReferralStep> step_of(const Json& body);

}  // namespace kynnys::api
