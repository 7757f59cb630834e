#include "mail/outbox_message.h"

#include <algorithm>
#include <array>

namespace kynnys::mail {

const CodeList<NoticeKind, 10>& notice_kind_codes() {
    static const CodeList<NoticeKind, 10> codes{
        "notice.kind_is_unknown",
        {"referral_sent", "referral_news", "referral_overdue", "referral_escalated",
         "referral_ended", "referral_message", "consultation_step", "proposal_answered",
         "outside_news", "test"}};
    return codes;
}

const CodeList<OutboxState, 5>& outbox_state_codes() {
    static const CodeList<OutboxState, 5> codes{
        "outbox.state_is_unknown", {"waiting", "sent", "failed", "expired", "cancelled"}};
    return codes;
}

std::chrono::minutes pause_after(int tries) {
    using namespace std::chrono_literals;
    constexpr std::array<std::chrono::minutes, 5> pauses{1min, 5min, 30min, 2h, 8h};
    const auto last = static_cast<int>(pauses.size());
    return pauses[static_cast<std::size_t>(std::clamp(tries, 1, last) - 1)];
}

}  // namespace kynnys::mail
