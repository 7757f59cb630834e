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
#include "storage/visibility.h"

namespace kynnys {

// What the client lets the receiver have.
enum class ReferralShares {
    facts,    // what was sent
    profile,  // that, and from acceptance on the profile
};
const CodeList<ReferralShares, 2>& referral_shares_codes();

// The client's consent, as it was read to the client.
struct ReferralConsent {
    ReferralShares shares = ReferralShares::facts;
    std::string text;
    std::string recorded_by;  // id of a user
    std::optional<Instant> recorded_at;
    friend bool operator==(const ReferralConsent&, const ReferralConsent&) = default;
};

// `facts` is what the receiver was told of the client when the referral was sent: a JSON text.
struct ReferralRecord {
    Referral referral;
    std::string facts;
    ReferralConsent consent;
    std::optional<Instant> news_to_sender;    // since when there is something to read
    std::optional<Instant> news_to_receiver;  // the same
};

Result<Done> add_referral(Transaction& transaction, const Seal& seal, const ReferralRecord& record);
// The row that was seen, by the version; its facts stay. Errors: those of update_row().
Result<std::int64_t> change_referral(Transaction& transaction, const Seal& seal,
                                     const Referral& referral);
// Error: row.is_missing (not_found), field "referral".
Result<ReferralRecord> find_referral(Transaction& transaction, const Seal& seal,
                                     std::string_view id);

// Of one side: what it has sent or received. Those that this side has to act on or to read come
// first, then those that the other has to, the longest due before the others.
struct ReferralFilter {
    std::string sender;    // id of an organisation, whose users have sent it; "" for all
    std::string outside;   // id of a referrer from outside; "" for all
    std::string receiver;  // id of an organisation; "" for all
    std::string person;    // "" for all
    std::optional<ReferralOwner> owner;
    std::optional<ReferralState> state;
    std::optional<Visibility> people;  // only of these; none: of all
};
Result<std::vector<ReferralRecord>> referrals(Transaction& transaction, const Seal& seal,
                                              const ReferralFilter& filter, const PageOf& page);

// There is something that this side has not read, or all of it was read. No version counts it.
enum class ReferralReader { sender, receiver };
Result<Done> mark_news(Transaction& transaction, const std::string& referral, ReferralReader reader,
                       std::optional<Instant> since);

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
