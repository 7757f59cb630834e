// What a step or the clock did, where everybody whom it concerns finds it: in the referral's own
// line of events, in the client's timeline, and as news to the side that did not do it, also by
// e-mail.
#pragma once

#include <string>
#include <string_view>

#include "app/notice.h"
#include "storage/referral_store.h"

namespace kynnys {

// `kind` is a code of ReferralState, Alarm or ReferralNews, or noted_kind: the referrer knows how
// it ended, which is news to nobody.
inline constexpr std::string_view noted_kind = "noted";
Result<Done> note_referral(Transaction& transaction, const Office& office, const Actor& actor,
                           const Referral& referral, const std::string& kind, NewsFor reader);

// The receiver sees the client by the consent that the referral was sent with no longer.
Result<Done> take_back_consent(Transaction& transaction, const ReferralRecord& record, Instant now);

}  // namespace kynnys
