#include "app/disclosure_desk.h"

#include <algorithm>

#include "app/person_relations.h"
#include "base/random_id.h"
#include "base/text.h"
#include "storage/audit_store.h"
#include "storage/kept_answer_store.h"
#include "storage/organisation_store.h"

namespace kynnys {

namespace {

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
    AuditEvent event = event_of(actor, Action::disclosure_view, office_.now());
    event.subjects = {person};
    const Date today = day_of(office_.now());
    auto sheet = office_.database.read([&](Transaction& transaction) -> Result<DisclosureSheet> {
        TRY(check_person(transaction, actor, person, Action::disclosure_view, today));
        const auto all = TRY(organisations(transaction));
        DisclosureSheet made;
        for (const Disclosure& one : TRY(disclosures_of(transaction, person)))
            made.lines.push_back({one, name_of(all, one.organisation), is_live(one, today)});
        for (const AuditEvent& one : TRY(events_about(transaction, person))) {
            if (made.looks.size() < looks_most)
                made.looks.push_back(
                    {one.at, name_of(all, one.organisation), one.role, one.action});
        }
        return made;
    });
    if (!sheet)
        return recorded_refusal(office_, event, sheet.error());
    TRY(office_.recorder.record(event));
    return sheet;
}

Result<std::string> DisclosureDesk::add(const Actor& actor, Disclosure disclosure) {
    AuditEvent event = event_of(actor, Action::disclosure_add, office_.now());
    event.subjects = {disclosure.person, disclosure.organisation};
    disclosure = TRY(checked_basis(std::move(disclosure), day_of(office_.now())));
    auto added = office_.database.write([&](Transaction& transaction) -> Result<std::string> {
        TRY(check_person(transaction, actor, disclosure.person, Action::disclosure_add,
                         day_of(office_.now())));
        TRY(find_organisation(transaction, disclosure.organisation));
        TRY(add_disclosures(transaction, {disclosure}));
        TRY(add_event(transaction, event));
        return disclosure.id;
    });
    return added ? added : recorded_refusal(office_, event, added.error());
}

Result<Done> DisclosureDesk::end(const Actor& actor, const std::string& person,
                                 const std::string& disclosure) {
    AuditEvent event = event_of(actor, Action::disclosure_end, office_.now());
    event.subjects = {person, disclosure};
    auto ended = office_.database.write([&](Transaction& transaction) -> Result<Done> {
        TRY(check_person(transaction, actor, person, Action::disclosure_end,
                         day_of(office_.now())));
        const auto all = TRY(disclosures_of(transaction, person));
        const auto found = std::find_if(
            all.begin(), all.end(), [&](const Disclosure& one) { return one.id == disclosure; });
        if (found == all.end())
            return Error{ErrorKind::not_found, "disclosure.is_missing", "", {}};
        if (found->basis == DisclosureBasis::law)
            return Error{ErrorKind::invalid, "disclosure.rests_on_law", "", {}};
        TRY(withdraw_consent(transaction, disclosure, office_.now()));
        TRY(forget_answers_about(transaction, person));
        return add_event(transaction, event);
    });
    return ended ? ended : recorded_refusal(office_, event, ended.error());
}

}  // namespace kynnys
