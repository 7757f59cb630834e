// What waits to be sent by e-mail: notices to people who work with the service, several of which go
// in one message. A notice says what kind of thing waits, never about whom.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/code_list.h"
#include "base/instant.h"

namespace kynnys::mail {

enum class NoticeKind {
    referral_sent,       // waits for an answer
    referral_news,       // something became of it that a side has not read
    referral_overdue,    // its owner has let its day pass
    referral_escalated,  // a manager owns it now
    referral_ended,      // returned, withdrawn, or never answered
    referral_message,    // the other side has written
    consultation_step,   // somebody's own, agreed on, is due
    proposal_answered,   // by the client
    outside_news,        // of what somebody has sent from outside, who has no account
    test,                // an administrator's own
};
const CodeList<NoticeKind, 10>& notice_kind_codes();

enum class OutboxState {
    waiting,
    sent,       // a server has taken it
    failed,     // refused for good
    expired,    // nobody took it in time, or what it told of has been done meanwhile
    cancelled,  // by an administrator, or the reader does not want e-mail any more
};
const CodeList<OutboxState, 5>& outbox_state_codes();

// `reference` is an id: of a referral, a step, a proposal; "" for none.
struct Notice {
    NoticeKind kind = NoticeKind::test;
    std::string reference;
    friend bool operator==(const Notice&, const Notice&) = default;
};

struct OutboxMessage {
    std::string id;
    std::string organisation;  // on whose behalf
    std::string account;       // id of the user who reads it; "" for an address alone
    std::string address;       // where there is no account; "" once it is not needed
    std::string language;
    OutboxState state = OutboxState::waiting;
    Instant made_at{};
    Instant next_try_at{};
    Instant expires_at{};
    std::optional<Instant> sent_at;
    int tries = 0;      // that have failed
    std::string fault;  // key of what went wrong last; "" for nothing
    std::vector<Notice> notices;
    friend bool operator==(const OutboxMessage&, const OutboxMessage&) = default;
};

// How long a message waits after that many tries have failed, 1 and more: 1, 5 and 30 minutes, 2
// and then always 8 hours.
std::chrono::minutes pause_after(int tries);

inline constexpr std::chrono::hours outbox_expiry{72};
// No user gets more than one in this time; what comes meanwhile goes in the next.
inline constexpr std::chrono::hours outbox_digest{1};
// What is over is kept so long, to be looked at.
inline constexpr std::chrono::days outbox_kept{90};

}  // namespace kynnys::mail
