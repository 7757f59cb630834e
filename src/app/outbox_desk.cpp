#include "app/outbox_desk.h"

#include "app/recorded.h"
#include "base/random_id.h"
#include "storage/account_store.h"
#include "storage/mail_choice_store.h"

namespace kynnys {

using mail::OutboxMessage;
using mail::OutboxState;

namespace {

Error conflict(std::string key) {
    return {ErrorKind::conflict, std::move(key), "", {}};
}

bool may_go_again(OutboxState state) {
    return state != OutboxState::waiting && state != OutboxState::sent;
}

void begin_again(OutboxMessage& message, Instant now) {
    message.state = OutboxState::waiting;
    message.next_try_at = now;
    message.expires_at = now + mail::outbox_expiry;
    message.tries = 0;
    message.fault.clear();
}

}  // namespace

Result<std::vector<OutboxRecord>> OutboxDesk::list(const Actor& actor, OutboxFilter filter,
                                                   const PageOf& page) {
    const AuditEvent event = event_of(actor, Action::outbox_view, office_.now());
    filter.organisation = actor.organisation;
    return viewed(office_, event,
                  [&](Transaction& transaction) -> Result<std::vector<OutboxRecord>> {
                      TRY(check_allowed_here(actor, Action::outbox_view, Action::outbox_view));
                      return outbox_messages(transaction, office_.vault.seal, filter, page);
                  });
}

Result<int> OutboxDesk::failed(const Actor& actor) {
    if (!check_allowed_here(actor, Action::outbox_view, Action::outbox_view))
        return 0;
    return office_.database.read([&](Transaction& transaction) {
        return outbox_count(transaction, actor.organisation, OutboxState::failed);
    });
}

Result<OutboxRecord> OutboxDesk::find_own(Transaction& transaction, const Actor& actor,
                                          const std::string& id) const {
    auto found = find_outbox_message(transaction, office_.vault.seal, id);
    if (!found)
        return unknown_if_missing(std::move(found).error());
    TRY(check_allowed(actor, Action::outbox_edit,
                      relations_to_organisation(actor, found.value().message.organisation),
                      Action::outbox_view));
    return found;
}

Result<Done> OutboxDesk::send_again(const Actor& actor, const std::string& id) {
    AuditEvent event = event_of(actor, Action::outbox_edit, office_.now(), {id});
    event.fields = {"sent_again"};
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        OutboxMessage message = TRY(find_own(transaction, actor, id)).message;
        const OutboxState seen = message.state;
        if (office_.mail == MailUse::off)
            return conflict("mail.is_off");
        if (!may_go_again(seen))
            return conflict("outbox.was_changed");
        if (message.account.empty() && message.address.empty())
            return conflict("outbox.has_no_address");
        begin_again(message, office_.now());
        return change_outbox_message(transaction, message, seen, office_.now());
    });
}

Result<Done> OutboxDesk::cancel(const Actor& actor, const std::string& id) {
    AuditEvent event = event_of(actor, Action::outbox_edit, office_.now(), {id});
    event.fields = {"cancelled"};
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        OutboxMessage message = TRY(find_own(transaction, actor, id)).message;
        message.state = OutboxState::cancelled;
        return change_outbox_message(transaction, message, OutboxState::waiting, office_.now());
    });
}

Result<std::string> OutboxDesk::send_test(const Actor& actor) {
    const Instant now = office_.now();
    AuditEvent event = event_of(actor, Action::outbox_edit, now);
    event.fields = {"test"};
    return written(office_, event, [&](Transaction& transaction) -> Result<std::string> {
        TRY(check_allowed_here(actor, Action::outbox_edit, Action::outbox_view));
        if (office_.mail == MailUse::off)
            return conflict("mail.is_off");
        OutboxMessage message;
        message.id = new_id();
        message.organisation = actor.organisation;
        message.address = TRY(find_mail_choice(transaction, office_.vault.seal, actor.id)).address;
        if (message.address.empty())
            return Error{ErrorKind::invalid, "mail.address_is_missing", "address", {}};
        message.language = TRY(find_user(transaction, actor.id)).language;
        message.made_at = now;
        message.notices = {{mail::NoticeKind::test, ""}};
        begin_again(message, now);
        TRY(add_outbox_message(transaction, office_.vault.seal, message));
        return message.id;
    });
}

}  // namespace kynnys
