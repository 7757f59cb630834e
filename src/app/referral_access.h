// How an actor stands to a referral, which shows the receiver no more of the client than was sent.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/office.h"
#include "app/referral_facts.h"
#include "referral/referral_step.h"
#include "storage/referral_store.h"

namespace kynnys {

// Which part of a referral the actor has: of one that came from outside, the organisation that gave
// the link has the referrer's only once the referrer has let it lie and a manager owns it.
bool is_receiver(const Actor& actor, const Referral& referral);
bool is_sender(const Actor& actor, const Referral& referral);

// Those to the person, and `referred` where the actor's organisation received it: for looking
// always, for all else as long as the referral is live. To what the actor has sent from outside, by
// the own link: self.
Result<Relations> relations_to_referral(Transaction& transaction, const Actor& actor,
                                        const Referral& referral, Action action, Date today);

// The referral, for an actor who may do that with it; the event's subjects are the referral and the
// person. Errors: subject.is_unknown,
// action.is_not_allowed.
Result<ReferralRecord> find_allowed_referral(Transaction& transaction, const Office& office,
                                             const Actor& actor, const std::string& id,
                                             Action action, AuditEvent& event);

// A referral as an actor sees it.
struct ReferralCard {
    Referral referral;
    ReferralConsent consent;
    std::optional<SentFacts> sent;  // none: no longer the receiver's to know
    ServiceText service;
    ServiceText next_service;
    std::string from;  // names of the organisations
    std::string to;
    bool is_received = false;         // by the actor's organisation
    bool is_sent = false;             // by it, or it is the client's own
    bool waits_for_me = false;        // the owner is on the actor's side
    bool has_news = false;            // something the actor's side has not read
    std::vector<ReferralStep> steps;  // that this actor may take now
    bool may_write = false;           // messages
};

Result<ReferralCard> referral_card(Transaction& transaction, const Office& office,
                                   const Actor& actor, ReferralRecord record);

}  // namespace kynnys
