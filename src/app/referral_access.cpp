#include "app/referral_access.h"

#include "app/person_relations.h"
#include "storage/organisation_store.h"
#include "storage/outside_referrer_store.h"
#include "storage/service_store.h"

namespace kynnys {

namespace {

bool is_from_outside(const Actor& actor) {
    return actor.kind == ActorKind::link && actor.role == ActorRole::outside_referrer;
}

// Nobody outside has read how it ended: then a manager of who gave the link does.
bool stands_in(const Actor& actor, const Referral& referral) {
    return actor.role == ActorRole::manager && actor.organisation == referral.from &&
           referral.owner == ReferralOwner::referrer_manager;
}

ReferralSide side_by_link(const Actor& actor) {
    return is_from_outside(actor) ? ReferralSide::referrer : ReferralSide::client;
}

bool is_looking(Action action) {
    return action == Action::referral_view || action == Action::referral_list;
}

Result<bool> may(Transaction& transaction, const Actor& actor, const Referral& referral,
                 Action action, Date today) {
    const Relations relations =
        TRY(relations_to_referral(transaction, actor, referral, action, today));
    return check_allowed(actor, action, relations, Action::referral_view).is_ok();
}

Result<Done> add_steps(Transaction& transaction, const Actor& actor, Date today,
                       ReferralCard& card) {
    const Referral& referral = card.referral;
    if (TRY(may(transaction, actor, referral, Action::referral_answer, today)))
        card.steps = steps_for(referral, ReferralSide::receiver);
    if (TRY(may(transaction, actor, referral, Action::referral_edit, today))) {
        const auto side =
            actor.kind == ActorKind::link ? side_by_link(actor) : ReferralSide::referrer;
        for (const ReferralStep step : steps_for(referral, side)) card.steps.push_back(step);
    }
    card.may_write = is_live(referral) &&
                     TRY(may(transaction, actor, referral, Action::referral_message, today));
    return Done{};
}

bool is_with(const Referral& referral, ReferralOwner owner, ReferralOwner manager,
             const Actor& actor) {
    return referral.owner == owner ||
           (referral.owner == manager && actor.role == ActorRole::manager);
}

void add_standing(const Actor& actor, const ReferralRecord& record, ReferralCard& card) {
    const Referral& referral = record.referral;
    card.is_received = is_receiver(actor, referral);
    card.is_sent = is_sender(actor, referral);
    const bool is_professional = actor.kind != ActorKind::link || is_from_outside(actor);
    card.waits_for_me =
        is_professional && ((card.is_received && is_with(referral, ReferralOwner::receiver,
                                                         ReferralOwner::receiver_manager, actor)) ||
                            (card.is_sent && is_with(referral, ReferralOwner::referrer,
                                                     ReferralOwner::referrer_manager, actor)));
    card.has_news = is_professional && ((card.is_received && record.news_to_receiver) ||
                                        (card.is_sent && record.news_to_sender));
}

// What somebody outside is called to those inside.
Result<std::string> sender_name(Transaction& transaction, const Seal& seal,
                                const Referral& referral) {
    if (referral.outside.empty())
        return TRY(find_organisation(transaction, referral.from)).name;
    return TRY(find_outside_referrer(transaction, seal, referral.outside)).referrer.office;
}

}  // namespace

bool is_receiver(const Actor& actor, const Referral& referral) {
    return actor.kind != ActorKind::link && actor.organisation == referral.to;
}

bool is_sender(const Actor& actor, const Referral& referral) {
    if (is_from_outside(actor))
        return actor.subject == referral.outside;
    if (actor.kind == ActorKind::link)
        return actor.subject == referral.person;
    return actor.organisation == referral.from &&
           (referral.outside.empty() || stands_in(actor, referral));
}

Result<Relations> relations_to_referral(Transaction& transaction, const Actor& actor,
                                        const Referral& referral, Action action, Date today) {
    Relations relations = TRY(relations_to_person(transaction, actor, referral.person, today));
    // Who has the client by the referral alone does not act for who sent it.
    const bool is_inside = !referral.outside.empty() && actor.kind != ActorKind::link;
    if (is_inside && action == Action::referral_edit && !stands_in(actor, referral))
        relations = {};
    if (is_receiver(actor, referral) && (is_looking(action) || is_live(referral)))
        relations.add(Relation::referred);
    if (is_from_outside(actor) && is_sender(actor, referral))
        relations.add(Relation::self);
    if (!referral.outside.empty() && stands_in(actor, referral))
        relations.add(Relation::responsible);
    return relations;
}

Result<ReferralRecord> find_allowed_referral(Transaction& transaction, const Office& office,
                                             const Actor& actor, const std::string& id,
                                             Action action, AuditEvent& event) {
    auto found = find_referral(transaction, office.vault.seal, id);
    if (!found)
        return unknown_if_missing(std::move(found).error());
    const Referral& referral = found.value().referral;
    event.subjects = {id, referral.person};
    const Date today = day_of(office.now());
    const Relations to_do = TRY(relations_to_referral(transaction, actor, referral, action, today));
    if (check_allowed(actor, action, to_do, Action::referral_view))
        return found;
    const Relations to_see =
        TRY(relations_to_referral(transaction, actor, referral, Action::referral_view, today));
    TRY(check_allowed(actor, Action::referral_view, to_see, Action::referral_view));
    return Error{ErrorKind::forbidden,
                 "action.is_not_allowed",
                 "",
                 {std::string(action_codes().code(action))}};
}

Result<ReferralCard> referral_card(Transaction& transaction, const Office& office,
                                   const Actor& actor, ReferralRecord record) {
    const Date today = day_of(office.now());
    ReferralCard card;
    add_standing(actor, record, card);
    card.service = TRY(find_service(transaction, record.referral.service)).name;
    if (!record.referral.next_service.empty())
        card.next_service = TRY(find_service(transaction, record.referral.next_service)).name;
    card.from = TRY(sender_name(transaction, office.vault.seal, record.referral));
    card.to = TRY(find_organisation(transaction, record.referral.to)).name;
    if (card.is_sent || is_live(record.referral))
        card.sent = sent_facts(record.facts);
    card.referral = std::move(record.referral);
    card.consent = std::move(record.consent);
    TRY(add_steps(transaction, actor, today, card));
    return card;
}

}  // namespace kynnys
