// Who refers from outside by a link. Office and e-mail are sealed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "referral/outside_referrer.h"
#include "storage/page_of.h"
#include "storage/seal.h"
#include "storage/transaction.h"

namespace kynnys {

Result<Done> add_outside_referrer(Transaction& transaction, const Seal& seal,
                                  const OutsideReferrer& referrer);

// With when the link that is there now ends, or ended; none where it was taken back; and how many
// referrals came by it.
struct OutsideReferrerRecord {
    OutsideReferrer referrer;
    std::optional<Instant> link_ends_at;
    int sent = 0;
    friend bool operator==(const OutsideReferrerRecord&, const OutsideReferrerRecord&) = default;
};
// Error: row.is_missing (not_found), field "outside_referrer".
Result<OutsideReferrerRecord> find_outside_referrer(Transaction& transaction, const Seal& seal,
                                                    std::string_view id);
// Of the organisation, the newest first, those older than the page's `after`.
Result<std::vector<OutsideReferrerRecord>> outside_referrers(Transaction& transaction,
                                                             const Seal& seal,
                                                             std::string_view organisation,
                                                             const PageOf& page);

// Taken back from then on. Returns whether it was not before.
Result<bool> end_outside_referrer(Transaction& transaction, std::string_view id, Instant at);

}  // namespace kynnys
