#include "app/referral_desk.h"

#include <algorithm>

#include "app/person_facts.h"
#include "app/person_relations.h"
#include "app/recorded.h"
#include "app/referral_events.h"
#include "base/random_id.h"
#include "base/text.h"
#include "exchange/fact_json.h"
#include "storage/account_store.h"
#include "storage/disclosure_store.h"
#include "storage/organisation_store.h"
#include "storage/person_store.h"
#include "storage/service_store.h"

namespace kynnys {

namespace {

constexpr int of_person_most = 200;

Error invalid(std::string key, std::string field) {
    return {ErrorKind::invalid, std::move(key), std::move(field), {}};
}

Error too_long(std::string key, std::string field, std::size_t most) {
    return {ErrorKind::invalid, std::move(key), std::move(field), {std::to_string(most)}};
}

Result<Done> check_draft(const ReferralDraft& draft) {
    if (trimmed(draft.consent).empty())
        return invalid("referral.consent_is_missing", "consent");
    if (draft.note.size() > referral_note_most)
        return too_long("referral.note_is_too_long", "note", referral_note_most);
    return Done{};
}

// Two at once would each wait for the other's answer.
Result<Done> check_none_is_open(Transaction& transaction, const Office& office,
                                const ReferralDraft& draft) {
    ReferralFilter filter;
    filter.person = draft.person;
    for (const ReferralRecord& one :
         TRY(referrals(transaction, office.vault.seal, filter, {"", of_person_most}))) {
        if (one.referral.service == draft.service && is_live(one.referral))
            return Error{ErrorKind::conflict, "referral.is_open_already", "", {}};
    }
    return Done{};
}

ReferralSide side_of(const Actor& actor, ReferralStep step) {
    if (step != ReferralStep::withdraw && step != ReferralStep::note_end)
        return ReferralSide::receiver;
    return actor.role == ActorRole::client ? ReferralSide::client : ReferralSide::referrer;
}

// The profile is disclosed by the consent that the referral was sent with.
Result<Done> disclose_profile(Transaction& transaction, const ReferralRecord& record, Date today) {
    if (record.consent.shares != ReferralShares::profile)
        return Done{};
    return add_disclosures(transaction, {{new_id(),
                                          record.referral.person,
                                          record.referral.to,
                                          DisclosureBasis::consent,
                                          record.consent.text,
                                          today,
                                          {},
                                          {}}});
}

std::string kind_of(ReferralStep step, const Referral& after, const StepDetails& details) {
    if (step == ReferralStep::note_end)
        return std::string(noted_kind);
    if (step == ReferralStep::tell)
        return std::string(referral_news_codes().code(*details.news));
    return std::string(referral_state_codes().code(after.state));
}

// A link is renewed; who holds it stays the same.
const std::string& author_of(const Actor& actor) {
    return actor.role == ActorRole::outside_referrer ? actor.subject : actor.id;
}

// Of one from outside both sides write for the same organisation.
bool is_of_receiver(const Referral& referral, const ReferralMessage& message) {
    return referral.outside.empty() ? message.organisation == referral.to
                                    : message.author != referral.outside;
}

Result<Done> add_line(Transaction& transaction, const Office& office, const Actor& actor,
                      const std::string& referral, const std::string& body) {
    return add_referral_message(
        transaction, office.vault.seal,
        {new_id(), referral, office.now(), actor.organisation, author_of(actor), body});
}

Result<Done> check_next_service(Transaction& transaction, const StepDetails& details) {
    if (details.next_service.empty() || find_service(transaction, details.next_service))
        return Done{};
    return invalid("referral.next_service_is_unknown", "next_service");
}

}  // namespace

Result<ReferralPreview> ReferralDesk::preview_in(Transaction& transaction, const Actor& actor,
                                                 const std::string& person,
                                                 const std::string& service) const {
    const Date today = day_of(office_.now());
    TRY(check_person(transaction, actor, person, Action::referral_send, today));
    ReferralPreview made;
    auto found = find_service(transaction, service);
    if (!found)
        return unknown_if_missing(std::move(found).error());
    made.service = std::move(found).value();
    if (made.service.state != ServiceState::active)
        return invalid("referral.service_takes_nobody", "service");
    made.from = TRY(find_organisation(transaction, actor.organisation)).name;
    made.to = TRY(find_organisation(transaction, made.service.organisation)).name;
    const Client client =
        TRY(find_client(transaction, office_.vault, {{actor.organisation}, {}, today}, person))
            .client;
    made.name = client.person.name.empty() ? client.person.id : client.person.name;
    made.phone = client.phone;
    made.allowed = facts_for(office_.rules, made.service, today);
    made.facts = only_facts(TRY(facts_of_person(transaction, office_, person)), made.allowed);
    return made;
}

Result<ReferralPreview> ReferralDesk::preview(const Actor& actor, const std::string& person,
                                              const std::string& service) {
    const AuditEvent event = event_of(actor, Action::referral_send, office_.now(), {person});
    return admitted(office_, event, [&](Transaction& transaction) {
        return preview_in(transaction, actor, person, service);
    });
}

Result<std::string> ReferralDesk::send(const Actor& actor, const ReferralDraft& draft) {
    const Instant now = office_.now();
    const AuditEvent event = event_of(actor, Action::referral_send, now, {draft.person});
    const auto work = [&](Transaction& transaction, AuditEvent& kept) -> Result<std::string> {
        const ReferralPreview told =
            TRY(preview_in(transaction, actor, draft.person, draft.service));
        TRY(check_draft(draft));
        TRY(check_none_is_open(transaction, office_, draft));
        ReferralRecord record;
        Referral& referral = record.referral;
        referral.id = new_id();
        referral.person = draft.person;
        referral.service = draft.service;
        referral.from = actor.organisation;
        referral.to = told.service.organisation;
        referral.referrer = actor.id;
        referral.sent_at = now;
        begin_state(referral, ReferralState::sent, day_of(now), {});
        record.facts =
            sent_text({told.name, told.phone, facts_json(office_.rules, told.facts), draft.note});
        record.consent = {draft.shares, draft.consent, actor.id, now};
        kept.subjects.push_back(referral.id);
        TRY(add_referral(transaction, office_.vault.seal, record));
        TRY(note_referral(transaction, office_, actor, referral, "sent", NewsFor::receiver));
        return referral.id;
    };
    return written(office_, event, work);
}

Result<std::vector<ReferralCard>> ReferralDesk::cards(Transaction& transaction, const Actor& actor,
                                                      std::vector<ReferralRecord> records) const {
    const Date today = day_of(office_.now());
    std::vector<ReferralCard> all;
    for (ReferralRecord& record : records) {
        const Relations relations = TRY(relations_to_referral(transaction, actor, record.referral,
                                                              Action::referral_list, today));
        if (check_allowed(actor, Action::referral_list, relations, Action::referral_list))
            all.push_back(TRY(referral_card(transaction, office_, actor, std::move(record))));
    }
    return all;
}

Result<std::vector<ReferralCard>> ReferralDesk::list(const Actor& actor, Side side,
                                                     std::optional<ReferralState> state,
                                                     const PageOf& page) {
    const AuditEvent event = event_of(actor, Action::referral_list, office_.now());
    return viewed(office_, event,
                  [&](Transaction& transaction) -> Result<std::vector<ReferralCard>> {
                      TRY(check_allowed(actor, Action::referral_list,
                                        relations_for(actor.role, Action::referral_list),
                                        Action::referral_list));
                      ReferralFilter filter;
                      filter.state = state;
                      if (actor.role == ActorRole::outside_referrer) {
                          filter.outside = actor.subject;
                      } else if (side == Side::received) {
                          filter.receiver = actor.organisation;
                      } else {
                          filter.sender = actor.organisation;
                          filter.people = visibility_of(actor, day_of(office_.now()));
                      }
                      return cards(transaction, actor,
                                   TRY(referrals(transaction, office_.vault.seal, filter, page)));
                  });
}

Result<std::vector<ReferralCard>> ReferralDesk::of_person(const Actor& actor,
                                                          const std::string& person) {
    const AuditEvent event = event_of(actor, Action::referral_list, office_.now(), {person});
    return viewed(
        office_, event, [&](Transaction& transaction) -> Result<std::vector<ReferralCard>> {
            TRY(check_person(transaction, actor, person, Action::referral_list,
                             day_of(office_.now())));
            ReferralFilter filter;
            filter.person = person;
            return cards(
                transaction, actor,
                TRY(referrals(transaction, office_.vault.seal, filter, {"", of_person_most})));
        });
}

Result<ReferralView> ReferralDesk::find(const Actor& actor, const std::string& id) {
    const AuditEvent event = event_of(actor, Action::referral_view, office_.now(), {id});
    auto found = viewed(
        office_, event, [&](Transaction& transaction, AuditEvent& kept) -> Result<ReferralView> {
            ReferralRecord record = TRY(find_allowed_referral(transaction, office_, actor, id,
                                                              Action::referral_view, kept));
            ReferralView view;
            view.card = TRY(referral_card(transaction, office_, actor, std::move(record)));
            view.events = TRY(referral_events(transaction, id));
            if (!view.card.sent)
                return view;
            for (const ReferralMessage& one :
                 TRY(referral_messages(transaction, office_.vault.seal, id))) {
                const bool is_ours =
                    actor.kind != ActorKind::link && one.organisation == actor.organisation;
                const auto author = find_user(transaction, one.author);
                view.messages.push_back(
                    {one.at,
                     is_of_receiver(view.card.referral, one) ? view.card.to : view.card.from,
                     is_ours && author ? author.value().name : "", one.body});
            }
            return view;
        });
    if (!found || !found.value().card.has_news)
        return found;
    const ReferralCard& card = found.value().card;
    TRY(office_.database.write([&](Transaction& transaction) -> Result<Done> {
        if (card.is_sent)
            TRY(mark_news(transaction, id, ReferralReader::sender, std::nullopt));
        if (card.is_received)
            TRY(mark_news(transaction, id, ReferralReader::receiver, std::nullopt));
        return Done{};
    }));
    return found;
}

Result<Done> ReferralDesk::take_step(const Actor& actor, const std::string& id, ReferralStep step,
                                     StepDetails details, std::int64_t version) {
    const Instant now = office_.now();
    const ReferralSide side = side_of(actor, step);
    const bool is_answer = side == ReferralSide::receiver;
    const Action action = is_answer ? Action::referral_answer : Action::referral_edit;
    const AuditEvent event = event_of(actor, action, now, {id});
    details.handler = is_answer ? actor.id : "";
    const auto work = [&](Transaction& transaction, AuditEvent& kept) -> Result<Done> {
        const ReferralRecord record =
            TRY(find_allowed_referral(transaction, office_, actor, id, action, kept));
        TRY(check_next_service(transaction, details));
        Referral after = TRY(after_step(record.referral, step, side, details, day_of(now), {}));
        after.version = version;
        TRY(change_referral(transaction, office_.vault.seal, after));
        if (step == ReferralStep::accept)
            TRY(disclose_profile(transaction, record, day_of(now)));
        if (after.state == ReferralState::withdrawn || after.state == ReferralState::returned)
            TRY(take_back_consent(transaction, record, now));
        if (step == ReferralStep::tell && !details.note.empty())
            TRY(add_line(transaction, office_, actor, id, details.note));
        const NewsFor reader = is_answer                         ? NewsFor::sender
                               : actor.role == ActorRole::client ? NewsFor::both
                                                                 : NewsFor::receiver;
        return note_referral(transaction, office_, actor, after, kind_of(step, after, details),
                             reader);
    };
    return written(office_, event, work);
}

Result<Done> ReferralDesk::write(const Actor& actor, const std::string& id,
                                 const std::string& body) {
    const AuditEvent event = event_of(actor, Action::referral_message, office_.now(), {id});
    const auto work = [&](Transaction& transaction, AuditEvent& kept) -> Result<Done> {
        const Referral referral = TRY(find_allowed_referral(transaction, office_, actor, id,
                                                            Action::referral_message, kept))
                                      .referral;
        if (trimmed(body).empty())
            return invalid("referral.message_is_empty", "body");
        if (body.size() > referral_message_most)
            return too_long("referral.message_is_too_long", "body", referral_message_most);
        TRY(add_line(transaction, office_, actor, id, body));
        if (!is_sender(actor, referral))
            TRY(mark_news(transaction, id, ReferralReader::sender, office_.now()));
        if (!is_receiver(actor, referral))
            TRY(mark_news(transaction, id, ReferralReader::receiver, office_.now()));
        return tell_of_message(transaction, office_, actor, referral);
    };
    return written(office_, event, work);
}

Result<std::vector<ReferralCard>> ReferralDesk::waiting(const Actor& actor, std::size_t most) {
    std::vector<ReferralCard> found;
    if (relations_for(actor.role, Action::referral_list).is_empty())
        return found;
    constexpr int looked_at = 50;
    for (const Side side : {Side::received, Side::sent}) {
        for (ReferralCard& card : TRY(list(actor, side, std::nullopt, {"", looked_at}))) {
            const bool is_there = std::any_of(
                found.begin(), found.end(),
                [&](const ReferralCard& one) { return one.referral.id == card.referral.id; });
            if (!is_there && (card.waits_for_me || card.has_news))
                found.push_back(std::move(card));
        }
    }
    if (found.size() > most)
        found.resize(most);
    return found;
}

}  // namespace kynnys
