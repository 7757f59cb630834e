#include "app/outside_link_desk.h"

#include <algorithm>

#include "app/recorded.h"
#include "base/random_id.h"
#include "base/text.h"
#include "mail/mail_message.h"
#include "storage/service_store.h"
#include "storage/session_store.h"

namespace kynnys {

namespace {

constexpr int services_most = 200;

Result<Done> check_may(const Actor& actor) {
    return check_allowed_here(actor, Action::service_link, Action::service_list);
}

Result<std::vector<Service>> own_services(Transaction& transaction,
                                          const std::string& organisation) {
    ServiceFilter filter;
    filter.organisation = organisation;
    filter.state = ServiceState::active;
    return services(transaction, filter, {"", services_most});
}

void add_fault(const Error& error, std::vector<Fault>& faults) {
    faults.push_back({"", 0, 0, error.field, error.key, error.arguments});
}

// The draft as it is kept, with all that is wrong with it.
Result<std::vector<Fault>> take(Transaction& transaction, OutsideReferrer& draft) {
    std::vector<Fault> faults;
    for (const Error& error : outside_faults(draft)) add_fault(error, faults);
    auto address = mail::parse_mail_address(draft.email);
    if (address) {
        draft.email = std::move(address).value();
    } else {
        Error error = address.error();
        error.field = "email";
        add_fault(error, faults);
    }
    const auto own = TRY(own_services(transaction, draft.organisation));
    for (const std::string& service : draft.services) {
        const bool is_own = std::any_of(own.begin(), own.end(),
                                        [&](const Service& one) { return one.id == service; });
        if (!is_own)
            add_fault({ErrorKind::invalid, "outside.service_is_not_yours", "services", {}}, faults);
    }
    return faults;
}

Result<OutsideReferrer> own_referrer(Transaction& transaction, const Office& office,
                                     const Actor& actor, const std::string& id) {
    TRY(check_may(actor));
    auto found = find_outside_referrer(transaction, office.vault.seal, id);
    if (!found)
        return unknown_if_missing(std::move(found).error());
    if (found.value().referrer.organisation != actor.organisation)
        return unknown_subject();
    if (found.value().referrer.ended_at)
        return Error{ErrorKind::conflict, "outside.has_ended", "", {}};
    return std::move(found).value().referrer;
}

}  // namespace

Result<std::vector<OutsideLinkCard>> OutsideLinkDesk::list(const Actor& actor, const PageOf& page) {
    const Instant now = office_.now();
    const AuditEvent event = event_of(actor, Action::service_link, now);
    return viewed(
        office_, event, [&](Transaction& transaction) -> Result<std::vector<OutsideLinkCard>> {
            TRY(check_may(actor));
            std::vector<OutsideLinkCard> cards;
            for (OutsideReferrerRecord& record : TRY(outside_referrers(
                     transaction, office_.vault.seal, actor.organisation, page))) {
                OutsideLinkCard card;
                for (const std::string& service : record.referrer.services)
                    card.services.push_back(TRY(find_service(transaction, service)).name);
                card.is_live =
                    !record.referrer.ended_at && record.link_ends_at && now < *record.link_ends_at;
                card.record = std::move(record);
                cards.push_back(std::move(card));
            }
            return cards;
        });
}

Result<std::vector<Service>> OutsideLinkDesk::services(const Actor& actor) {
    const AuditEvent event = event_of(actor, Action::service_link, office_.now());
    return admitted(office_, event, [&](Transaction& transaction) -> Result<std::vector<Service>> {
        TRY(check_may(actor));
        return own_services(transaction, actor.organisation);
    });
}

Result<Checked<MadeOutsideLink>> OutsideLinkDesk::add(const Actor& actor, OutsideReferrer draft) {
    const Instant now = office_.now();
    const AuditEvent event = event_of(actor, Action::service_link, now);
    draft.id = new_id();
    draft.organisation = actor.organisation;
    draft.office = trimmed(draft.office);
    draft.made_by = actor.id;
    draft.made_at = now;
    const auto write = [&](Transaction& transaction,
                           AuditEvent& kept) -> Result<Checked<MadeOutsideLink>> {
        TRY(check_may(actor));
        OutsideReferrer referrer = draft;
        auto faults = TRY(take(transaction, referrer));
        if (!faults.empty())
            return Checked<MadeOutsideLink>(std::move(faults));
        kept.subjects = {referrer.id};
        TRY(add_outside_referrer(transaction, office_.vault.seal, referrer));
        MadeLink link = TRY(make_link(
            transaction, {LinkKind::outside_referrer, referrer.id, referrer.organisation, now}));
        return Checked<MadeOutsideLink>(MadeOutsideLink{referrer.id, std::move(link)});
    };
    return written(office_, event, write);
}

Result<MadeLink> OutsideLinkDesk::renew(const Actor& actor, const std::string& id) {
    const Instant now = office_.now();
    AuditEvent event = event_of(actor, Action::service_link, now, {id});
    event.fields = {"renewed"};
    return written(office_, event, [&](Transaction& transaction) -> Result<MadeLink> {
        const OutsideReferrer referrer = TRY(own_referrer(transaction, office_, actor, id));
        return make_link(transaction,
                         {LinkKind::outside_referrer, referrer.id, referrer.organisation, now});
    });
}

Result<Done> OutsideLinkDesk::end(const Actor& actor, const std::string& id) {
    const Instant now = office_.now();
    AuditEvent event = event_of(actor, Action::service_link, now, {id});
    event.fields = {"ended"};
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        const OutsideReferrer referrer = TRY(own_referrer(transaction, office_, actor, id));
        TRY(end_outside_referrer(transaction, referrer.id, now));
        return end_links(transaction, referrer.id);
    });
}

}  // namespace kynnys
