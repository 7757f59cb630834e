// Referrals between organisations: sent with the client's consent, answered, told of. Both sides
// always see who acts next and since when.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/referral_access.h"

namespace kynnys {

struct ReferralDraft {
    std::string person;   // id
    std::string service;  // id
    ReferralShares shares = ReferralShares::facts;
    std::string consent;  // as it was read to the client
    std::string note;     // for the receiver; may be empty
};

// What would be sent, for the referrer to look at with the client.
struct ReferralPreview {
    Service service;
    std::string from;  // names of the organisations
    std::string to;
    std::string name;
    std::string phone;
    std::vector<int> allowed;  // by the rights table (app/referral_facts.h)
    rules::FactRow facts{0};   // of these, what is known
};

struct ReferralView {
    struct Message {
        Instant at{};
        std::string organisation;  // its name
        std::string author;        // the name; "" of another organisation's
        std::string body;
    };
    ReferralCard card;
    std::vector<ReferralEvent> events;  // the oldest first
    std::vector<Message> messages;      // the same; none where the receiver may not know any more
};

inline constexpr std::size_t referral_message_most = 2000;  // bytes

class ReferralDesk {
  public:
    explicit ReferralDesk(Office& office) : office_(office) {}

    // Errors: subject.is_unknown; referral.service_takes_nobody, field "service".
    Result<ReferralPreview> preview(const Actor& actor, const std::string& person,
                                    const std::string& service);

    // Gives the id. Errors beside those: referral.consent_is_missing, field "consent";
    // referral.note_is_too_long {most}; referral.is_open_already (conflict).
    Result<std::string> send(const Actor& actor, const ReferralDraft& draft);

    // Those that the actor's organisation has sent or received, of clients whom the actor may see
    // or who were sent to it.
    enum class Side { sent, received };
    Result<std::vector<ReferralCard>> list(const Actor& actor, Side side,
                                           std::optional<ReferralState> state, const PageOf& page);
    Result<std::vector<ReferralCard>> of_person(const Actor& actor, const std::string& person);

    // What is read is no news any more. Error: subject.is_unknown.
    Result<ReferralView> find(const Actor& actor, const std::string& id);

    // `version` is the one seen. The handler is who receives it. From acceptance on the receiver
    // sees the profile if the client has said so; what is withdrawn takes that back. Errors: those
    // of after_step(); row.was_changed; referral.next_service_is_unknown, field "next_service".
    Result<Done> take_step(const Actor& actor, const std::string& id, ReferralStep step,
                           StepDetails details, std::int64_t version);

    // Errors: referral.message_is_empty, referral.message_is_too_long {most}, field "body".
    Result<Done> write(const Actor& actor, const std::string& id, const std::string& body);

    // What waits for the actor or is news, the longest due first; at most so many. Nothing for who
    // has nothing to do with referrals.
    Result<std::vector<ReferralCard>> waiting(const Actor& actor, std::size_t most);

  private:
    Result<std::vector<ReferralCard>> cards(Transaction& transaction, const Actor& actor,
                                            std::vector<ReferralRecord> records) const;
    Result<ReferralPreview> preview_in(Transaction& transaction, const Actor& actor,
                                       const std::string& person, const std::string& service) const;
    Office& office_;
};

}  // namespace kynnys
