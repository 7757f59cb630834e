// What is said of a referral, wherever it is shown.
#pragma once

#include <string>

#include "app/referral_desk.h"
#include "pages/call.h"

namespace kynnys::pages {

std::string referral_path(const std::string& id);

// Badge and sentence: the state, who acts next, since when and until when.
Html referral_state(const Call& call, const ReferralCard& card);
std::string who_is_next(const Call& call, const ReferralCard& card);

// One line without a name, for Today.
std::string referral_line(const Call& call, const ReferralCard& card);

// What the receiver was told, by name.
Html sent_list(const Call& call, const SentFacts& sent);

// Of it the facts that the rules ask for; nothing where there are none.
Html fact_list(const Call& call, const SentFacts& sent);

// Referrals with their state.
web::HtmlTable referral_table(const Call& call, const std::vector<ReferralCard>& cards);

}  // namespace kynnys::pages
