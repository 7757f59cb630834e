#include "app/link_desk.h"

#include "access/secret.h"
#include "app/person_relations.h"
#include "app/recorded.h"
#include "base/random_id.h"
#include "storage/session_store.h"
#include "storage/workplace_owner.h"

namespace kynnys {

namespace {

Error over() {
    return {ErrorKind::forbidden, "link.is_over", "", {}};
}

ActorRole role_of(LinkKind kind) {
    switch (kind) {
        case LinkKind::client:
            return ActorRole::client;
        case LinkKind::employer_contact:
            return ActorRole::employer_contact;
        case LinkKind::outside_referrer:
            break;
    }
    return ActorRole::outside_referrer;
}

}  // namespace

Result<MadeLink> make_link(Transaction& transaction, const LinkFor& wanted) {
    const auto length =
        wanted.kind == LinkKind::outside_referrer ? outside_link_length : link_length;
    MadeLink made{make_secret(), make_short_code(), wanted.now + length};
    Link link;
    link.id = new_id();
    link.kind = wanted.kind;
    link.subject = wanted.subject;
    link.organisation = wanted.organisation;
    link.fingerprint = fingerprint_of(made.secret);
    link.code_fingerprint = fingerprint_of(plain_short_code(made.code), made.secret);
    link.made_at = wanted.now;
    link.ends_at = made.ends_at;
    TRY(end_links(transaction, wanted.subject));
    TRY(add_link(transaction, link));
    return made;
}

Result<MadeLink> LinkDesk::make_for_person(const Actor& actor, const std::string& person) {
    const Instant now = office_.now();
    const AuditEvent event = event_of(actor, Action::person_link, now, {person});
    return written(office_, event, [&](Transaction& transaction) -> Result<MadeLink> {
        TRY(check_person(transaction, actor, person, Action::person_link, day_of(now)));
        return make_link(transaction, {LinkKind::client, person, actor.organisation, now});
    });
}

Result<MadeLink> LinkDesk::make_for_workplace(const Actor& actor, const std::string& workplace) {
    const Instant now = office_.now();
    const AuditEvent event = event_of(actor, Action::workplace_link, now, {workplace});
    return written(office_, event, [&](Transaction& transaction) -> Result<MadeLink> {
        const std::string owner = TRY(organisation_of_workplace(transaction, workplace));
        TRY(check_allowed(actor, Action::workplace_link, relations_to_organisation(actor, owner),
                          Action::workplace_view));
        return make_link(transaction,
                         {LinkKind::employer_contact, workplace, actor.organisation, now});
    });
}

Result<Actor> LinkDesk::find(std::string_view secret, std::string_view code,
                             const std::string& request) {
    const Instant now = office_.now();
    const std::string fingerprint = fingerprint_of(secret);
    const auto link = TRY(office_.database.read(
        [&](Transaction& transaction) { return link_of(transaction, fingerprint); }));
    if (!link || !is_live(*link, now))
        return over();
    const std::string plain = plain_short_code(code);
    const bool is_right =
        !plain.empty() && is_same_secret(link->code_fingerprint, fingerprint_of(plain, secret));
    if (!is_right) {
        TRY(office_.database.write(
            [&](Transaction& transaction) { return count_link_failure(transaction, link->id); }));
        return over();
    }
    if (link->failures > 0)
        TRY(office_.database.write(
            [&](Transaction& transaction) { return forget_link_failures(transaction, link->id); }));
    Actor actor;
    actor.kind = ActorKind::link;
    actor.id = link->id;
    actor.role = role_of(link->kind);
    actor.organisation = link->organisation;
    actor.subject = link->subject;
    actor.request = request;
    return actor;
}

}  // namespace kynnys
