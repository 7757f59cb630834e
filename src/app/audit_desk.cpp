#include "app/audit_desk.h"

#include "app/recorded.h"
#include "storage/account_store.h"

namespace kynnys {

namespace {

Result<Done> add_name(Transaction& transaction, const std::string& id, AuditView& view) {
    if (id.empty() || view.users.contains(id))
        return Done{};
    const auto user = find_user(transaction, id);
    if (user)
        view.users.emplace(id, user.value().name);
    else if (user.error().kind != ErrorKind::not_found)
        return user.error();
    return Done{};
}

// Users act, and are acted upon as users; a client's name is not shown here.
Result<Done> add_names(Transaction& transaction, AuditView& view) {
    for (const AuditEvent& event : view.events) {
        if (event.actor_kind == ActorKind::user || event.actor_kind == ActorKind::token)
            TRY(add_name(transaction, event.actor, view));
        if (!event.action.starts_with("user."))
            continue;
        for (const std::string& subject : event.subjects) TRY(add_name(transaction, subject, view));
    }
    return Done{};
}

}  // namespace

template <class Work>
std::invoke_result_t<Work&, Transaction&> AuditDesk::looked(const Actor& actor,
                                                            const std::string& subject, Work work) {
    AuditEvent event = event_of(actor, Action::audit_view, office_.now());
    if (!subject.empty())
        event.subjects = {subject};
    const auto allowed =
        check_allowed(actor, Action::audit_view,
                      relations_to_organisation(actor, actor.organisation), Action::audit_view);
    if (!allowed)
        return recorded_refusal(office_, event, allowed.error());
    return viewed(office_, event, work);
}

Result<std::vector<AuditEvent>> AuditDesk::events(const Actor& actor, AuditQuery query) {
    query.organisations = {actor.organisation};
    return looked(actor, query.subject,
                  [&](Transaction& transaction) { return kynnys::events(transaction, query); });
}

Result<AuditView> AuditDesk::view(const Actor& actor, AuditQuery query) {
    query.organisations = {actor.organisation};
    return looked(actor, query.subject, [&](Transaction& transaction) -> Result<AuditView> {
        AuditView view;
        view.events = TRY(kynnys::events(transaction, query));
        TRY(add_names(transaction, view));
        return view;
    });
}

Result<AuditReport> AuditDesk::check(const Actor& actor) {
    return looked(actor, "", [&](Transaction& transaction) {
        return audit_report(transaction, office_.audit_key, actor.organisation);
    });
}

}  // namespace kynnys
