#include "access/session.h"

namespace kynnys {

bool is_live(const Session& session, Instant now) {
    if (session.state == SessionState::half)
        return now < session.began_at + half_session_length_most;
    return now < session.began_at + session_length_most &&
           now < session.seen_at + session_idle_most;
}

const CodeList<LinkKind, 3>& link_kind_codes() {
    static const CodeList<LinkKind, 3> codes{"link.kind_is_unknown",
                                             {"client", "employer_contact", "outside_referrer"}};
    return codes;
}

bool is_live(const Link& link, Instant now) {
    return now < link.ends_at && link.failures < link_failures_most;
}

}  // namespace kynnys
