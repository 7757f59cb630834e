#include "app/disclosure_desk.h"

#include <algorithm>

#include "app/person_events.h"
#include "app/person_relations.h"
#include "app/recorded.h"
#include "base/random_id.h"
#include "base/text.h"
#include "referral/referral_step.h"
#include "storage/audit_store.h"
#include "storage/kept_answer_store.h"
#include "storage/organisation_store.h"
#include "storage/referral_store.h"

namespace kynnys {

namespace {

constexpr int referrals_most = 200;

std::string name_of(const std::vector<Organisation>& all, const std::string& id) {
    for (const Organisation& one : all) {
        if (one.id == id)
            return one.name;
    }
    return "";
}

bool is_live(const Disclosure& one, Date today) {
    return !one.withdrawn_at && one.valid_from <= today &&
           (!one.valid_to || *one.valid_to >= today);
}

}  // namespace

Result<Disclosure> checked_basis(Disclosure disclosure, Date today) {
    if (trimmed(disclosure.basis_text).empty())
        return Error{ErrorKind::invalid, "disclosure.basis_is_missing", "basis_text", {}};
    if (!disclosure.valid_from.ok())
        disclosure.valid_from = today;
    if (disclosure.valid_to && *disclosure.valid_to < disclosure.valid_from)
        return Error{ErrorKind::invalid, "disclosure.ends_before_it_begins", "valid_to", {}};
    disclosure.id = new_id();
    return disclosure;
}

Result<DisclosureSheet> DisclosureDesk::sheet(const Actor& actor, const std::string& person) {
    const AuditEvent event = event_of(actor, Action::disclosure_view, office_.now(), {person});
    const Date today = day_of(office_.now());
    return viewed(office_, event, [&](Transaction& transaction) -> Result<DisclosureSheet> {
        TRY(check_person(transaction, actor, person, Action::disclosure_view, today));
        const auto all = TRY(organisations(transaction));
        DisclosureSheet made;
        for (const Disclosure& one : TRY(disclosures_of(transaction, person)))
            made.lines.push_back({one, name_of(all, one.organisation), is_live(one, today)});
        ReferralFilter sent;
        sent.person = person;
        for (const ReferralRecord& one :
             TRY(referrals(transaction, office_.vault.seal, sent, {"", referrals_most})))
            made.told.push_back({name_of(all, one.referral.to), one.consent.text,
                                 one.referral.sent_at, is_live(one.referral)});
        for (const AuditEvent& one : TRY(events_about(transaction, person))) {
            if (made.looks.size() < looks_most)
                made.looks.push_back(
                    {one.at, name_of(all, one.organisation), one.role, one.action});
        }
        return made;
    });
}

Result<std::string> DisclosureDesk::add(const Actor& actor, const Disclosure& draft) {
    const AuditEvent event =
        event_of(actor, Action::disclosure_add, office_.now(), {draft.person, draft.organisation});
    const Date today = day_of(office_.now());
    return written(office_, event, [&](Transaction& transaction) -> Result<std::string> {
        TRY(check_person(transaction, actor, draft.person, Action::disclosure_add, today));
        const Disclosure disclosure = TRY(checked_basis(draft, today));
        TRY(find_organisation(transaction, disclosure.organisation));
        TRY(add_disclosures(transaction, {disclosure}));
        return disclosure.id;
    });
}

Result<Done> DisclosureDesk::end(const Actor& actor, const std::string& person,
                                 const std::string& disclosure) {
    const Instant now = office_.now();
    const AuditEvent event = event_of(actor, Action::disclosure_end, now, {person, disclosure});
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        TRY(check_person(transaction, actor, person, Action::disclosure_end, day_of(now)));
        const auto all = TRY(disclosures_of(transaction, person));
        const auto found = std::find_if(
            all.begin(), all.end(), [&](const Disclosure& one) { return one.id == disclosure; });
        if (found == all.end())
            return Error{ErrorKind::not_found, "disclosure.is_missing", "", {}};
        if (found->basis == DisclosureBasis::law)
            return Error{ErrorKind::invalid, "disclosure.rests_on_law", "", {}};
        TRY(withdraw_consent(transaction, disclosure, now));
        TRY(note_down(transaction, actor, person, PersonEventKind::disclosure_ended,
                      {found->organisation}));
        return forget_answers_about(transaction, person);
    });
}

}  // namespace kynnys
