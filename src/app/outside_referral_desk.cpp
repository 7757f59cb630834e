#include "app/outside_referral_desk.h"

#include <algorithm>

#include "access/secret.h"
#include "app/person_events.h"
#include "app/person_facts.h"
#include "app/person_relations.h"
#include "app/recorded.h"
#include "app/referral_events.h"
#include "app/referral_facts.h"
#include "base/random_id.h"
#include "base/text.h"
#include "exchange/fact_json.h"
#include "referral/referral_step.h"
#include "storage/disclosure_store.h"
#include "storage/organisation_store.h"
#include "storage/person_store.h"
#include "storage/situation_store.h"

namespace kynnys {

namespace {

constexpr int looked_at_most = 200;

Error invalid(std::string key, std::string field) {
    return {ErrorKind::invalid, std::move(key), std::move(field), {}};
}

Error too_long(std::string key, std::string field, std::size_t most) {
    return {ErrorKind::invalid, std::move(key), std::move(field), {std::to_string(most)}};
}

// The referrer whose link it is, if the role may do that.
Result<OutsideReferrer> referrer_of(Transaction& transaction, const Office& office,
                                    const Actor& actor, Action action) {
    Relations relations;
    if (actor.kind == ActorKind::link && actor.role == ActorRole::outside_referrer)
        relations.add(Relation::self);
    TRY(check_allowed(actor, action, relations, action));
    auto found = find_outside_referrer(transaction, office.vault.seal, actor.subject);
    if (!found)
        return unknown_if_missing(std::move(found).error());
    if (found.value().referrer.ended_at)
        return unknown_subject();
    return std::move(found).value().referrer;
}

// A service that the link is for.
Result<ServiceCard> service_of(Transaction& transaction, const OutsideReferrer& referrer,
                               const std::string& service) {
    const auto& all = referrer.services;
    if (std::find(all.begin(), all.end(), service) == all.end())
        return unknown_subject();
    return find_service_card(transaction, service);
}

Result<Done> check_draft(const OutsideDraft& draft, const Service& service) {
    if (service.state != ServiceState::active)
        return invalid("referral.service_takes_nobody", "service");
    if (trimmed(draft.name).empty())
        return invalid("outside.name_is_missing", "name");
    if (draft.name.size() > outside_name_most)
        return too_long("outside.name_is_too_long", "name", outside_name_most);
    if (draft.phone.size() > outside_name_most)
        return too_long("outside.name_is_too_long", "phone", outside_name_most);
    if (trimmed(draft.consent).empty())
        return invalid("referral.consent_is_missing", "consent");
    if (draft.note.size() > referral_note_most)
        return too_long("referral.note_is_too_long", "note", referral_note_most);
    return Done{};
}

// A form that is sent twice makes one referral.
Result<Done> check_none_is_open(Transaction& transaction, const Office& office,
                                const OutsideReferrer& referrer, const OutsideDraft& draft) {
    ReferralFilter filter;
    filter.outside = referrer.id;
    for (const ReferralRecord& one :
         TRY(referrals(transaction, office.vault.seal, filter, {"", looked_at_most}))) {
        if (one.referral.service != draft.service || !is_live(one.referral))
            continue;
        const SentFacts sent = sent_facts(one.facts);
        if (sent.name == draft.name && sent.phone == draft.phone)
            return Error{ErrorKind::conflict, "referral.is_open_already", "", {}};
    }
    return Done{};
}

// The client as the receiver has it from then on, and the basis on which it may.
Result<std::string> add_person(Transaction& transaction, const Office& office, const Actor& actor,
                               const OutsideDraft& draft, const rules::FactRow& facts) {
    const Date today = day_of(office.now());
    const std::string id = new_id();
    Client client;
    client.person.id = make_short_code();
    client.person.name = draft.name;
    client.phone = draft.phone;
    Json::Object recorded = take_into_record(office.rules, facts, client);
    TRY(add_clients(transaction, office.vault, {{id, actor.organisation}}, {client}));
    TRY(add_disclosures(transaction, {{new_id(),
                                       id,
                                       actor.organisation,
                                       DisclosureBasis::consent,
                                       draft.consent,
                                       today,
                                       {},
                                       {}}}));
    if (!recorded.empty()) {
        SituationRecord situation;
        situation.person = id;
        situation.changed_at = office.now();
        situation.facts = json_text(std::move(recorded));
        TRY(save_situation(transaction, office.vault.seal, situation));
    }
    TRY(note_down(transaction, actor, id, PersonEventKind::registered));
    return id;
}

ReferralRecord record_of(const Office& office, const Actor& actor, const OutsideReferrer& referrer,
                         const OutsideDraft& draft) {
    ReferralRecord record;
    Referral& referral = record.referral;
    referral.id = new_id();
    referral.service = draft.service;
    referral.from = actor.organisation;
    referral.to = actor.organisation;
    referral.referrer = referrer.id;
    referral.outside = referrer.id;
    referral.sent_at = office.now();
    begin_state(referral, ReferralState::sent, day_of(office.now()), {});
    record.consent = {ReferralShares::facts, draft.consent, referrer.id, office.now()};
    return record;
}

}  // namespace

Result<OutsideHome> OutsideReferralDesk::home(const Actor& actor) {
    const AuditEvent event = event_of(actor, Action::service_list, office_.now());
    return viewed(office_, event, [&](Transaction& transaction) -> Result<OutsideHome> {
        const OutsideReferrer referrer =
            TRY(referrer_of(transaction, office_, actor, Action::service_list));
        OutsideHome home;
        home.office = referrer.office;
        home.receiver = TRY(find_organisation(transaction, referrer.organisation)).name;
        for (const std::string& service : referrer.services)
            home.services.push_back(TRY(find_service_card(transaction, service)));
        return home;
    });
}

Result<OutsideCheck> OutsideReferralDesk::check(const Actor& actor, const std::string& service,
                                                const rules::FactRow& facts) {
    const Date today = day_of(office_.now());
    const AuditEvent event = event_of(actor, Action::service_list, office_.now(), {service});
    OutsideCheck made;
    made.fit.card =
        TRY(viewed(office_, event, [&](Transaction& transaction) -> Result<ServiceCard> {
            const OutsideReferrer referrer =
                TRY(referrer_of(transaction, office_, actor, Action::service_list));
            return service_of(transaction, referrer, service);
        }));
    made.questions = facts_for(office_.rules, made.fit.card.service, today);
    const int criteria = office_.rules.service(made.fit.card.service.criteria);
    const rules::Evaluation evaluation = rules::evaluate(office_.rules, facts, today);
    for (const rules::ServiceAnswer& answer : evaluation.services) {
        if (answer.service == criteria)
            made.fit.answer = answer;
    }
    return made;
}

Result<std::string> OutsideReferralDesk::send(const Actor& actor, const OutsideDraft& draft) {
    const AuditEvent event = event_of(actor, Action::referral_send, office_.now());
    const auto work = [&](Transaction& transaction, AuditEvent& kept) -> Result<std::string> {
        const OutsideReferrer referrer =
            TRY(referrer_of(transaction, office_, actor, Action::referral_send));
        const ServiceCard card = TRY(service_of(transaction, referrer, draft.service));
        TRY(check_draft(draft, card.service));
        TRY(check_none_is_open(transaction, office_, referrer, draft));
        const rules::FactRow facts =
            only_facts(draft.facts, facts_for(office_.rules, card.service, day_of(office_.now())));
        ReferralRecord record = record_of(office_, actor, referrer, draft);
        record.referral.person = TRY(add_person(transaction, office_, actor, draft, facts));
        record.facts =
            sent_text({draft.name, draft.phone, facts_json(office_.rules, facts), draft.note});
        kept.subjects = {record.referral.person, record.referral.id};
        TRY(add_referral(transaction, office_.vault.seal, record));
        TRY(note_referral(transaction, office_, actor, record.referral, "sent", NewsFor::receiver));
        return record.referral.id;
    };
    return written(office_, event, work);
}

}  // namespace kynnys
