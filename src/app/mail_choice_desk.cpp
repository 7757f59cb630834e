#include "app/mail_choice_desk.h"

#include "app/recorded.h"
#include "mail/mail_message.h"
#include "storage/account_store.h"

namespace kynnys {

Result<MailChoice> MailChoiceDesk::find(const Actor& actor) {
    const AuditEvent event = event_of(actor, Action::session_edit, office_.now(), {actor.id});
    return admitted(office_, event, [&](Transaction& transaction) -> Result<MailChoice> {
        MailChoice choice = TRY(find_mail_choice(transaction, office_.vault.seal, actor.id));
        if (choice.address.empty()) {
            const User user = TRY(find_user(transaction, actor.id));
            const auto address = mail::parse_mail_address(user.sign_in_name);
            choice.address = address ? address.value() : "";
        }
        return choice;
    });
}

Result<Done> MailChoiceDesk::set(const Actor& actor, const MailChoice& choice) {
    AuditEvent event = event_of(actor, Action::session_edit, office_.now(), {actor.id});
    event.fields = {"mail"};
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        MailChoice kept = choice;
        if (kept.is_on || !kept.address.empty())
            kept.address = TRY(mail::parse_mail_address(kept.address));
        return set_mail_choice(transaction, office_.vault.seal, actor.id, kept);
    });
}

}  // namespace kynnys
