#include "app/audit_desk.h"

#include "app/recorded.h"

namespace kynnys {

Result<std::vector<AuditEvent>> AuditDesk::events(const Actor& actor, AuditQuery query) {
    AuditEvent event = event_of(actor, Action::audit_view, office_.now());
    if (!query.subject.empty())
        event.subjects = {query.subject};
    query.organisations = {actor.organisation};
    return viewed(office_, event, [&](Transaction& transaction) -> Result<std::vector<AuditEvent>> {
        TRY(check_allowed_here(actor, Action::audit_view, Action::audit_view));
        return kynnys::events(transaction, query);
    });
}

}  // namespace kynnys
