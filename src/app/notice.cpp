#include "app/notice.h"

#include <algorithm>

#include "access/permission.h"
#include "app/person_relations.h"
#include "app/proposal_rules.h"
#include "app/referral_access.h"
#include "base/random_id.h"
#include "referral/referral_clock.h"
#include "referral/referral_step.h"
#include "storage/account_store.h"
#include "storage/assignment_store.h"
#include "storage/consultation_store.h"
#include "storage/outbox_store.h"
#include "storage/outside_referrer_store.h"
#include "storage/plan_store.h"
#include "storage/referral_store.h"

namespace kynnys {

using mail::Notice;
using mail::NoticeKind;

namespace {

constexpr int steps_most = 100;              // in one transaction
constexpr std::chrono::days steps_since{7};  // older ones were never wanted by e-mail

mail::OutboxMessage letter_to(const Office& office, const std::string& organisation,
                              const Notice& notice) {
    const Instant now = office.now();
    mail::OutboxMessage message;
    message.id = new_id();
    message.organisation = organisation;
    message.made_at = now;
    message.next_try_at = now;
    message.expires_at = now + mail::outbox_expiry;
    message.notices = {notice};
    return message;
}

Result<Done> queue(Transaction& transaction, const Office& office, const Notice& notice,
                   const std::string& organisation, const MailReader& reader) {
    mail::OutboxMessage message = letter_to(office, organisation, notice);
    message.account = reader.user;
    message.language = reader.language;
    return queue_notices(transaction, office.vault.seal, message);
}

template <class Wanted>
Result<Done> tell(Transaction& transaction, const Office& office, const Actor& actor,
                  const Notice& notice, const std::string& organisation, Wanted is_wanted) {
    if (office.mail == MailUse::off)
        return Done{};
    for (const MailReader& reader : TRY(mail_readers(transaction, organisation))) {
        if (reader.user != actor.id && is_wanted(reader))
            TRY(queue(transaction, office, notice, organisation, reader));
    }
    return Done{};
}

bool may_answer(const MailReader& reader) {
    const auto roles = reader.roles.values();
    return std::any_of(roles.begin(), roles.end(), [](ActorRole role) {
        return is_allowed(role, Action::referral_answer, Relation::referred);
    });
}

Result<Done> tell_receiver(Transaction& transaction, const Office& office, const Actor& actor,
                           const Referral& referral, NoticeKind kind) {
    const auto is_wanted = [&](const MailReader& reader) {
        if (referral.owner == ReferralOwner::receiver_manager &&
            reader.roles.has(ActorRole::manager))
            return true;
        return referral.handler.empty() ? may_answer(reader) : reader.user == referral.handler;
    };
    return tell(transaction, office, actor, {kind, referral.id}, referral.to, is_wanted);
}

// By e-mail to an address that has no account here, unless the link was taken back. Who wrote it
// oneself is told nothing.
Result<Done> tell_outside(Transaction& transaction, const Office& office, const Actor& actor,
                          const Referral& referral) {
    if (office.mail == MailUse::off || actor.subject == referral.outside)
        return Done{};
    const OutsideReferrer reader =
        TRY(find_outside_referrer(transaction, office.vault.seal, referral.outside)).referrer;
    if (reader.ended_at)
        return Done{};
    mail::OutboxMessage message =
        letter_to(office, referral.from, {NoticeKind::outside_news, referral.id});
    message.address = reader.email;
    message.language = reader.language;
    return add_outbox_message(transaction, office.vault.seal, message);
}

Result<Done> tell_sender(Transaction& transaction, const Office& office, const Actor& actor,
                         const Referral& referral, NoticeKind kind) {
    if (!referral.outside.empty())
        TRY(tell_outside(transaction, office, actor, referral));
    const auto is_wanted = [&](const MailReader& reader) {
        return reader.user == referral.referrer ||
               (referral.owner == ReferralOwner::referrer_manager &&
                reader.roles.has(ActorRole::manager));
    };
    return tell(transaction, office, actor, {kind, referral.id}, referral.from, is_wanted);
}

bool is_with_receiver(const Referral& referral) {
    return referral.owner == ReferralOwner::receiver ||
           referral.owner == ReferralOwner::receiver_manager;
}

bool is_with_sender(const Referral& referral) {
    return referral.owner == ReferralOwner::referrer ||
           referral.owner == ReferralOwner::referrer_manager;
}

// To the side that owns it an escalation is something to do, to the other it is news.
NoticeKind kind_of_news(const Referral& referral, const std::string& kind, bool is_owner) {
    if (kind == alarm_codes().code(Alarm::escalation) && is_owner)
        return NoticeKind::referral_escalated;
    if (kind == referral_state_codes().code(ReferralState::sent))
        return NoticeKind::referral_sent;
    return is_live(referral) ? NoticeKind::referral_news : NoticeKind::referral_ended;
}

Result<Done> tell_owner(Transaction& transaction, const Office& office, const Actor& clock,
                        const Referral& referral) {
    return is_with_sender(referral)
               ? tell_sender(transaction, office, clock, referral, NoticeKind::referral_overdue)
               : tell_receiver(transaction, office, clock, referral, NoticeKind::referral_overdue);
}

Result<bool> is_referral_waiting(Transaction& transaction, const Office& office,
                                 const Notice& notice, const std::string& organisation) {
    const auto found = find_referral(transaction, office.vault.seal, notice.reference);
    if (!found)
        return found.error().kind == ErrorKind::not_found ? Result<bool>(false) : found.error();
    const ReferralRecord& record = found.value();
    const Referral& referral = record.referral;
    switch (notice.kind) {
        case NoticeKind::referral_sent:
            return referral.state == ReferralState::sent;
        case NoticeKind::referral_overdue:
        case NoticeKind::referral_escalated:
            return (is_with_receiver(referral) && organisation == referral.to) ||
                   (is_with_sender(referral) && organisation == referral.from);
        case NoticeKind::outside_news:
            return record.news_to_sender.has_value();
        default:
            if (!referral.outside.empty())
                return record.news_to_receiver.has_value() || is_with_sender(referral);
            return (organisation == referral.to && record.news_to_receiver.has_value()) ||
                   (organisation == referral.from && record.news_to_sender.has_value());
    }
}

Result<bool> is_answer_waiting(Transaction& transaction, const std::string& proposal) {
    const auto found = find_proposal(transaction, proposal);
    if (!found)
        return found.error().kind == ErrorKind::not_found ? Result<bool>(false) : found.error();
    return is_of_the_client(found.value().state);
}

}  // namespace

Result<Done> tell_of_referral(Transaction& transaction, const Office& office, const Actor& actor,
                              const Referral& referral, const std::string& kind, NewsFor reader) {
    if (kind == alarm_codes().code(Alarm::reminder))
        return tell_owner(transaction, office, actor, referral);
    if (reader != NewsFor::receiver)
        TRY(tell_sender(transaction, office, actor, referral,
                        kind_of_news(referral, kind, is_with_sender(referral))));
    if (reader != NewsFor::sender)
        TRY(tell_receiver(transaction, office, actor, referral,
                          kind_of_news(referral, kind, is_with_receiver(referral))));
    return Done{};
}

Result<Done> tell_of_message(Transaction& transaction, const Office& office, const Actor& actor,
                             const Referral& referral) {
    if (!is_sender(actor, referral))
        TRY(tell_sender(transaction, office, actor, referral, NoticeKind::referral_message));
    if (!is_receiver(actor, referral))
        TRY(tell_receiver(transaction, office, actor, referral, NoticeKind::referral_message));
    return Done{};
}

Result<Done> tell_of_answer(Transaction& transaction, const Office& office, const Actor& actor,
                            const ProposalRecord& proposal) {
    std::vector<std::string> users;
    for (const Assignment& one : TRY(assignments_of(transaction, proposal.person))) {
        if (one.kind == AssignmentKind::coach)
            users.push_back(one.user);
    }
    if (users.empty()) {
        for (const Decision& one : TRY(decisions_of(transaction, office.vault.seal, proposal.id))) {
            if (one.role != actor_role_codes().code(ActorRole::client))
                users = {one.decided_by};
        }
    }
    const auto is_wanted = [&](const MailReader& reader) {
        return std::find(users.begin(), users.end(), reader.user) != users.end();
    };
    return tell(transaction, office, actor, {NoticeKind::proposal_answered, proposal.id},
                actor.organisation, is_wanted);
}

Result<int> tell_of_due_steps(Office& office) {
    const Date today = day_of(office.now());
    const auto due = [&](Transaction& transaction) {
        return steps_to_tell(transaction, Date(std::chrono::sys_days(today) - steps_since), today,
                             steps_most);
    };
    if (TRY(office.database.read(due)).empty())
        return 0;
    return office.database.write([&](Transaction& transaction) -> Result<int> {
        int told = 0;
        for (const StepToTell& step : TRY(due(transaction))) {
            const auto owner = TRY(find_user(transaction, step.owner));
            TRY(queue(transaction, office, {NoticeKind::consultation_step, step.id},
                      step.organisation, {owner.id, owner.language, {}}));
            ++told;
        }
        return told;
    });
}

Result<bool> still_waits(Transaction& transaction, const Office& office, const Notice& notice,
                         const std::string& organisation) {
    switch (notice.kind) {
        case NoticeKind::test:
            return true;
        case NoticeKind::consultation_step:
            return is_step_open(transaction, notice.reference);
        case NoticeKind::proposal_answered:
            return is_answer_waiting(transaction, notice.reference);
        default:
            return is_referral_waiting(transaction, office, notice, organisation);
    }
}

}  // namespace kynnys
