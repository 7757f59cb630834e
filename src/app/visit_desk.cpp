#include "app/visit_desk.h"

#include <algorithm>
#include <set>

#include "access/secret.h"
#include "app/job_sheet.h"
#include "app/person_relations.h"
#include "app/recorded.h"
#include "coaching/visit_rhythm.h"
#include "exchange/visit_json.h"
#include "storage/account_store.h"
#include "storage/client_record.h"
#include "storage/placement_store.h"
#include "storage/plan_store.h"
#include "storage/visit_store.h"
#include "storage/workplace_store.h"

namespace kynnys {

namespace {

// What is written through a form counts as one device, whose writes the service numbers.
constexpr std::string_view form_device = "form";
constexpr std::size_t visitable_most = 200;

Result<Visit> visit_of(const VisitRecord& record) {
    Visit visit;
    visit.id = record.id;
    visit.person = record.person;
    visit.placement = record.placement;
    TRY(read_fields(record.fields, visit));
    return visit;
}

std::string name_of(Transaction& transaction, const std::string& user) {
    const auto found = find_user(transaction, user);
    return found ? found.value().name : "";
}

Result<std::string> workplace_of(Transaction& transaction, const Office& office,
                                 const std::optional<std::string>& placement) {
    if (!placement)
        return std::string();
    const Placement found = TRY(find_placement(transaction, office.vault.seal, *placement));
    const WorkplaceRecord place = TRY(find_workplace(transaction, found.workplace));
    return place.workplace.name;
}

Result<VisitCard> card_of(Transaction& transaction, const Office& office,
                          const VisitRecord& record) {
    VisitCard card;
    card.visit = TRY(visit_of(record));
    card.facts = facts_of(card.visit);
    card.workplace = TRY(workplace_of(transaction, office, record.placement));
    card.made_by = name_of(transaction, record.made_by);
    for (const auto& [name, field] : card.visit.fields) {
        for (const FieldWrite& write : field.writes()) {
            if (!card.authors.contains(write.author))
                card.authors[write.author] = name_of(transaction, write.author);
        }
    }
    return card;
}

// What is done in the job: the tasks of the proposal that it came from.
Result<VisitPlace> place_of(Transaction& transaction, const Placement& placement, Date today) {
    VisitPlace place{placement.id, placement.terms.title, "", {}, {}};
    place.next_on = next_visit_on(today, placement.terms.start_on);
    const WorkplaceRecord workplace = TRY(find_workplace(transaction, placement.workplace));
    place.workplace = workplace.workplace.name;
    if (placement.proposal) {
        const ProposalRecord proposal = TRY(find_proposal(transaction, *placement.proposal));
        place.tasks = TRY(job_sheet(transaction, proposal)).tasks;
    }
    return place;
}

Result<std::string> client_name(Transaction& transaction, const Vault& vault,
                                const std::string& person) {
    const auto records = TRY(client_records(transaction, vault, "p.id = :id", {{"id", person}}));
    if (records.empty())
        return unknown_subject();
    const Person& found = records.front().client.person;
    return found.name.empty() ? found.id : found.name;
}

Result<Visitable> visitable_of(Transaction& transaction, const Office& office,
                               const std::string& person) {
    Visitable found;
    found.person = person;
    found.name = TRY(client_name(transaction, office.vault, person));
    const Date today = day_of(office.now());
    found.next_on = next_visit_on(today, std::nullopt);
    std::set<std::string> known;
    for (const Placement& placement :
         TRY(placements_of_person(transaction, office.vault.seal, person))) {
        if (state_of(placement, today) == PlacementState::ended)
            continue;
        found.places.push_back(TRY(place_of(transaction, placement, today)));
        known.insert(found.places.back().tasks.begin(), found.places.back().tasks.end());
    }
    for (const VisitRecord& record :
         TRY(visits_of_person(transaction, office.vault.seal, person))) {
        const VisitFacts facts = facts_of(TRY(visit_of(record)));
        for (const VisitTask& task : facts.tasks) {
            if (found.tasks.size() < visit_tasks_most && known.insert(task.name).second)
                found.tasks.push_back(task.name);
        }
    }
    return found;
}

// Those who are assigned to the user and may be seen, by name.
Result<std::vector<Visitable>> assigned_people(Transaction& transaction, const Office& office,
                                               const Actor& actor) {
    Binds binds;
    const Visibility own{{actor.organisation}, actor.id, day_of(office.now())};
    const std::string seen = visible(own, "p.id", binds);
    std::vector<Visitable> all;
    for (const ClientRecord& record : TRY(client_records(transaction, office.vault, seen, binds))) {
        if (record.client.status != ClientStatus::ended && all.size() < visitable_most)
            all.push_back(TRY(visitable_of(transaction, office, record.id)));
    }
    std::sort(all.begin(), all.end(), [](const Visitable& one, const Visitable& other) {
        return one.name != other.name ? one.name < other.name : one.person < other.person;
    });
    return all;
}

// The job is the person's.
Result<Done> check_place(Transaction& transaction, const Office& office, const Visit& visit) {
    if (!visit.placement)
        return Done{};
    const auto found = find_placement(transaction, office.vault.seal, *visit.placement);
    if (!found || found.value().person != visit.person)
        return unknown_subject();
    return Done{};
}

// What a form says that differs from what it showed, as writes of the form's device.
Result<Visit> written_by_form(const Actor& actor, const VisitDraft& draft, const Visit& there,
                              Instant now, std::vector<Fault>& faults) {
    Visit changes;
    changes.id = draft.visit;
    changes.person = draft.person;
    changes.placement = draft.placement;
    std::int64_t number = 0;
    for (const auto& [name, field] : there.fields) {
        const SeenWrites all = field.seen();
        const auto mine = all.find(std::string(form_device));
        number = std::max(number, mine == all.end() ? 0 : mine->second);
    }
    for (const auto& [name, value] : draft.values) {
        const auto known = draft.seen.find(name);
        const SeenWrites seen = known == draft.seen.end() ? SeenWrites{} : known->second;
        const auto field = there.fields.find(name);
        std::vector<std::string> shown;
        if (field != there.fields.end())
            shown = field->second.values_seen(seen);
        const bool was_sent_before =
            field != there.fields.end() &&
            std::any_of(field->second.writes().begin(), field->second.writes().end(),
                        [&](const FieldWrite& one) {
                            return one.device == form_device && one.author == actor.id &&
                                   one.value == value && one.seen == seen;
                        });
        // Of several that stood, to save the shown one settles it.
        const bool is_same = shown.empty() ? value.empty() : shown.size() == 1 && shown[0] == value;
        if (is_same || was_sent_before)
            continue;
        FieldWrite write{value, std::string(form_device), ++number, seen, now, actor.id};
        if (const auto checked = check_write(name, write); !checked)
            faults.push_back({"", 0, 0, name, checked.error().key, checked.error().arguments});
        else
            changes.fields[name].add(write);
    }
    return changes;
}

}  // namespace

Result<std::vector<Visitable>> VisitDesk::visitable(const Actor& actor) {
    const AuditEvent event = event_of(actor, Action::coaching_view, office_.now());
    const auto read = [&](Transaction& transaction,
                          AuditEvent& kept) -> Result<std::vector<Visitable>> {
        TRY(check_allowed(actor, Action::visit_log, relations_for(actor.role, Action::visit_log),
                          Action::visit_log));
        auto all = TRY(assigned_people(transaction, office_, actor));
        for (const Visitable& one : all) kept.subjects.push_back(one.person);
        return all;
    };
    return viewed(office_, event, read);
}

Result<Visitable> VisitDesk::visitable(const Actor& actor, const std::string& person) {
    const AuditEvent event = event_of(actor, Action::coaching_view, office_.now(), {person});
    return viewed(office_, event, [&](Transaction& transaction) -> Result<Visitable> {
        TRY(check_person(transaction, actor, person, Action::visit_log, day_of(office_.now())));
        return visitable_of(transaction, office_, person);
    });
}

std::string VisitDesk::device_key(const Actor& actor) const {
    return fingerprint_of("device " + actor.id, office_.audit_key);
}

Result<PersonVisits> VisitDesk::of_person(const Actor& actor, const std::string& person) {
    const AuditEvent event = event_of(actor, Action::coaching_view, office_.now(), {person});
    return viewed(office_, event, [&](Transaction& transaction) -> Result<PersonVisits> {
        const Date today = day_of(office_.now());
        TRY(check_person(transaction, actor, person, Action::coaching_view, today));
        const Relations relations = TRY(relations_to_person(transaction, actor, person, today));
        PersonVisits all;
        all.may_log =
            check_allowed(actor, Action::visit_log, relations, Action::coaching_view).is_ok();
        for (const VisitRecord& record :
             TRY(visits_of_person(transaction, office_.vault.seal, person))) {
            VisitCard card = TRY(card_of(transaction, office_, record));
            if (card.facts.is_removed)
                continue;
            card.may_edit = all.may_log;
            all.totals.minutes[card.facts.activity] += card.facts.minutes;
            ++all.totals.visits;
            all.cards.push_back(std::move(card));
        }
        return all;
    });
}

Result<VisitCard> VisitDesk::find(const Actor& actor, const std::string& id) {
    const AuditEvent event = event_of(actor, Action::coaching_view, office_.now(), {id});
    const auto read = [&](Transaction& transaction, AuditEvent& kept) -> Result<VisitCard> {
        const auto record = TRY(find_visit(transaction, office_.vault.seal, id));
        if (!record)
            return unknown_subject();
        kept.subjects.push_back(record->person);
        const Relations relations =
            TRY(relations_to_person(transaction, actor, record->person, day_of(office_.now())));
        TRY(check_allowed(actor, Action::coaching_view, relations, Action::coaching_view));
        VisitCard card = TRY(card_of(transaction, office_, *record));
        card.may_edit =
            check_allowed(actor, Action::visit_log, relations, Action::coaching_view).is_ok();
        return card;
    };
    return viewed(office_, event, read);
}

Result<Done> VisitDesk::keep(Transaction& transaction, const Actor& actor, const Visit& sent) {
    TRY(check_person(transaction, actor, sent.person, Action::visit_log, day_of(office_.now())));
    TRY(check_place(transaction, office_, sent));
    const auto there = TRY(find_visit(transaction, office_.vault.seal, sent.id));
    Visit before = sent;
    VisitRecord record;
    if (there) {
        record = *there;
        before = TRY(visit_of(record));
    } else {
        before.fields.clear();
        record.id = sent.id;
        record.person = sent.person;
        record.placement = sent.placement;
        record.organisation = actor.organisation;
        record.made_by = actor.id;
    }
    const Visit visit = TRY(merged(before, sent));
    if (there && visit == before)
        return Done{};
    const VisitFacts facts = facts_of(visit);
    if (!facts.day)
        return Error{ErrorKind::invalid, "visit.has_no_day", "day", {}};
    record.visited_on = *facts.day;
    record.changed_at = office_.now();
    record.fields = fields_text(visit);
    if (!there)
        return add_visit(transaction, office_.vault.seal, record);
    TRY(change_visit(transaction, office_.vault.seal, record));
    return Done{};
}

Result<std::vector<VisitReceipt>> VisitDesk::receive(const Actor& actor,
                                                     const std::vector<Visit>& sent) {
    std::vector<VisitReceipt> receipts;
    for (const Visit& visit : sent) {
        const AuditEvent event =
            event_of(actor, Action::visit_log, office_.now(), {visit.id, visit.person});
        auto kept = written(office_, event, [&](Transaction& transaction) {
            return keep(transaction, actor, visit);
        });
        // What may work later is no answer.
        if (!kept && kept.error().kind == ErrorKind::unavailable)
            return std::move(kept).error();
        VisitReceipt& receipt = receipts.emplace_back();
        receipt.visit = visit.id;
        if (!kept)
            receipt.error = std::move(kept).error();
    }
    return receipts;
}

Result<Checked<Done>> VisitDesk::save(const Actor& actor, const VisitDraft& draft) {
    const Instant now = office_.now();
    const AuditEvent event = event_of(actor, Action::visit_log, now, {draft.visit, draft.person});
    return written(office_, event, [&](Transaction& transaction) -> Result<Checked<Done>> {
        TRY(check_person(transaction, actor, draft.person, Action::visit_log, day_of(now)));
        Visit there;
        if (const auto record = TRY(find_visit(transaction, office_.vault.seal, draft.visit)))
            there = TRY(visit_of(*record));
        std::vector<Fault> faults;
        const Visit changes = TRY(written_by_form(actor, draft, there, now, faults));
        if (!faults.empty())
            return Checked<Done>(std::move(faults));
        TRY(keep(transaction, actor, changes));
        return Checked<Done>(Done{});
    });
}

}  // namespace kynnys
