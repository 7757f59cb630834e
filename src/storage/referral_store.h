// Referrals, what became of them, and what was said about them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "referral/referral.h"
#include "storage/page_of.h"
#include "storage/seal.h"
#include "storage/transaction.h"

namespace kynnys {

// What the receiver was told of the client when the referral was sent: a JSON text.
struct ReferralRecord {
    Referral referral;
    std::string facts;
};

Result<Done> add_referral(Transaction& transaction, const Seal& seal, const ReferralRecord& record);
// The row that was seen, by the version; its facts stay. Errors: those of update_row().
Result<std::int64_t> change_referral(Transaction& transaction, const Seal& seal,
                                     const Referral& referral);
// Error: row.is_missing (not_found), field "referral".
Result<ReferralRecord> find_referral(Transaction& transaction, const Seal& seal,
                                     std::string_view id);

// Of one side: what it has sent or received. Those that somebody has to act on come first, the
// longest due before the others.
struct ReferralFilter {
    std::string sender;    // id of an organisation; "" for all
    std::string receiver;  // id of an organisation; "" for all
    std::string person;    // "" for all
    std::optional<ReferralOwner> owner;
    std::optional<ReferralState> state;
};
Result<std::vector<Referral>> referrals(Transaction& transaction, const Seal& seal,
                                        const ReferralFilter& filter, const PageOf& page);

// Those whose day has passed, by id, after the one named.
Result<std::vector<Referral>> due_referrals(Transaction& transaction, const Seal& seal, Date today,
                                            const PageOf& page);

// What became of a referral: the state that began, or what the clock did, or what was heard of the
// client since the start.
struct ReferralEvent {
    std::string id;
    std::string referral;
    Instant at{};
    std::string kind;
    std::string actor;  // id of who did it; "" for the clock
    friend bool operator==(const ReferralEvent&, const ReferralEvent&) = default;
};
Result<Done> add_referral_event(Transaction& transaction, const ReferralEvent& event);
Result<std::vector<ReferralEvent>> referral_events(Transaction& transaction,
                                                   std::string_view referral);

struct ReferralMessage {
    std::string id;
    std::string referral;
    Instant at{};
    std::string organisation;
    std::string author;  // id
    std::string body;
    friend bool operator==(const ReferralMessage&, const ReferralMessage&) = default;
};
Result<Done> add_referral_message(Transaction& transaction, const Seal& seal,
                                  const ReferralMessage& message);
Result<std::vector<ReferralMessage>> referral_messages(Transaction& transaction, const Seal& seal,
                                                       std::string_view referral);

}  // namespace kynnys
