// What a step or the clock did, where everybody whom it concerns finds it: in the referral's own
// line of events, in the client's timeline, and as news to the side that did not do it.
#pragma once

#include <string>

#include "app/office.h"
#include "storage/referral_store.h"

namespace kynnys {

enum class NewsFor { sender, receiver, both };

// `kind` is a code of ReferralState, Alarm or ReferralNews, or "noted".
Result<Done> note_referral(Transaction& transaction, const Office& office, const Actor& actor,
                           const Referral& referral, const std::string& kind, NewsFor reader);

}  // namespace kynnys
