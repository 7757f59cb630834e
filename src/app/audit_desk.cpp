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

template <class Read>
auto AuditDesk::viewed_by(const Actor& actor, AuditQuery query, Read read) {
    AuditEvent event = event_of(actor, Action::audit_view, office_.now());
    if (!query.subject.empty())
        event.subjects = {query.subject};
    query.organisations = {actor.organisation};
    return viewed(office_, event, [&](Transaction& transaction) {
        using Answer = std::invoke_result_t<Read&, Transaction&, const AuditQuery&>;
        if (auto allowed = check_allowed_here(actor, Action::audit_view, Action::audit_view);
            !allowed)
            return Answer(std::move(allowed).error());
        return read(transaction, query);
    });
}

Result<std::vector<AuditEvent>> AuditDesk::events(const Actor& actor, AuditQuery query) {
    return viewed_by(actor, std::move(query),
                     [](Transaction& transaction, const AuditQuery& asked) {
                         return kynnys::events(transaction, asked);
                     });
}

Result<AuditView> AuditDesk::view(const Actor& actor, AuditQuery query) {
    return viewed_by(actor, std::move(query),
                     [](Transaction& transaction, const AuditQuery& asked) -> Result<AuditView> {
                         AuditView view;
                         view.events = TRY(kynnys::events(transaction, asked));
                         TRY(add_names(transaction, view));
                         return view;
                     });
}

Result<AuditReport> AuditDesk::check(const Actor& actor) {
    const AuditEvent event = event_of(actor, Action::audit_view, office_.now());
    return viewed(office_, event, [&](Transaction& transaction) -> Result<AuditReport> {
        TRY(check_allowed_here(actor, Action::audit_view, Action::audit_view));
        return audit_report(transaction, office_.audit_key, actor.organisation);
    });
}

}  // namespace kynnys
