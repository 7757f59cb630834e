#include "app/audit_desk.h"

namespace kynnys {

Result<std::vector<AuditEvent>> AuditDesk::events(const Actor& actor, AuditQuery query) {
    AuditEvent event = event_of(actor, Action::audit_view, office_.now());
    if (!query.subject.empty())
        event.subjects = {query.subject};
    const auto allowed =
        check_allowed(actor, Action::audit_view,
                      relations_to_organisation(actor, actor.organisation), Action::audit_view);
    if (!allowed)
        return recorded_refusal(office_, event, allowed.error());
    query.organisations = {actor.organisation};
    auto found = TRY(office_.database.read(
        [&](Transaction& transaction) { return kynnys::events(transaction, query); }));
    TRY(office_.recorder.record(event));
    return found;
}

}  // namespace kynnys
