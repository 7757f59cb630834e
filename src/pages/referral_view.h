// What became of one referral, and what was said of it: for every side.
#pragma once

#include <string>

#include "app/referral_desk.h"
#include "pages/form_parts.h"

namespace kynnys::pages {

// Place on the waiting list, why it came back and where to go next.
enum class NextService { linked, named };  // named: who reads it has no directory to look in
Html referral_details(const Call& call, const ReferralCard& card,
                      NextService next = NextService::linked);

// What the referrer hears, each on one line.
Html referral_events(const Call& call, const ReferralView& view);

// The thread, with the form to write where this side may: sent to `path`/messages.
Html referral_messages(const Call& call, const ReferralView& view, const FormParts& parts,
                       const std::string& path);

}  // namespace kynnys::pages
