#include "app/person_desk.h"

#include <algorithm>

#include "access/secret.h"
#include "app/circle_desk.h"
#include "app/disclosure_desk.h"
#include "app/person_events.h"
#include "app/person_relations.h"
#include "app/recorded.h"
#include "base/random_id.h"
#include "storage/account_store.h"
#include "storage/goal_store.h"
#include "storage/person_store.h"
#include "storage/plan_store.h"
#include "storage/row_values.h"
#include "storage/workplace_store.h"

namespace kynnys {

namespace {

// Everybody who may see the record at all: the check of the action comes before.
Visibility any_visibility(const Actor& actor, Date today) {
    return {{actor.organisation}, std::nullopt, today};
}

// A client sees the own record whatever organisations may see.
Result<ClientRecord> record_for(Transaction& transaction, const Vault& vault, const Actor& actor,
                                const std::string& id, Date today) {
    if (actor.kind != ActorKind::link)
        return find_client(transaction, vault, any_visibility(actor, today), id);
    auto records = TRY(client_records(transaction, vault, "p.id = :id", {{"id", id}}));
    if (records.empty())
        return unknown_subject();
    return std::move(records.front());
}

Result<ClientView> view_of(Transaction& transaction, const Vault& vault, const Actor& actor,
                           const std::string& id, Date today) {
    ClientView found;
    found.record = TRY(record_for(transaction, vault, actor, id, today));
    found.approval = TRY(approval_of(transaction, id));
    found.assignments = TRY(assignments_of(transaction, id));
    return found;
}

Result<std::vector<ExportedReferral>> exported_referrals(Transaction& transaction, const Seal& seal,
                                                         const std::string& person) {
    constexpr int referrals_most = 10'000;
    ReferralFilter filter;
    filter.person = person;
    std::vector<ExportedReferral> all;
    for (ReferralRecord& record :
         TRY(kynnys::referrals(transaction, seal, filter, {"", referrals_most}))) {
        ExportedReferral& one = all.emplace_back();
        one.events = TRY(referral_events(transaction, record.referral.id));
        one.messages = TRY(referral_messages(transaction, seal, record.referral.id));
        one.record = std::move(record);
    }
    return all;
}

// What differs, part by part, as the audit log names it.
std::vector<std::string> changed_parts(const Client& before, const Client& after) {
    std::vector<std::string> parts;
    const auto compare = [&](std::string_view part, bool is_same) {
        if (!is_same)
            parts.emplace_back(part);
    };
    Person plain_before = before.person;
    Person plain_after = after.person;
    for (Person* person : {&plain_before, &plain_after}) {
        person->profile = {};
        person->conditions = {};
        person->wishes = {};
        person->name.clear();
        person->in_work_activity = false;
    }
    compare("name", before.person.name == after.person.name);
    compare("person", plain_before == plain_after);
    compare("in_work_activity", before.person.in_work_activity == after.person.in_work_activity);
    compare("contacts", before.phone == after.phone && before.email == after.email);
    compare("status", before.status == after.status);
    compare("municipality", before.municipality == after.municipality);
    compare("note", before.note == after.note);
    compare("profile", before.person.profile == after.person.profile);
    compare("conditions", before.person.conditions == after.person.conditions);
    compare("wishes", before.person.wishes == after.person.wishes);
    return parts;
}

Result<Done> check_own_change(const Actor& actor, const std::vector<std::string>& parts) {
    if (actor.role != ActorRole::client)
        return Done{};
    for (const char* part : {"status", "municipality", "note", "in_work_activity"}) {
        if (std::find(parts.begin(), parts.end(), part) != parts.end())
            return Error{ErrorKind::forbidden, "person.is_not_yours_to_change", part, {}};
    }
    return Done{};
}

Result<Done> save_profile(Transaction& transaction, const ClientRecord& before,
                          const Profile& profile) {
    for (const AbilityLine& line : ability_catalogue()) {
        const auto& old_line = before.client.person.profile.line(line.ability);
        const auto& new_line = profile.line(line.ability);
        if (old_line == new_line)
            continue;
        if (!new_line) {
            TRY(remove_ability(transaction, before.id, line.code));
            continue;
        }
        const auto version = before.ability_versions[static_cast<std::size_t>(line.ability)];
        TRY(update_ability(transaction, before.id, line.ability, *new_line, version));
    }
    return Done{};
}

// The person's own version counts every change, so that one number tells whether anything is new.
Result<Done> save(Transaction& transaction, const Vault& vault, const ClientRecord& before,
                  const Client& client, std::int64_t seen) {
    TRY(update_client(transaction, vault, before.id, client, seen));
    TRY(save_profile(transaction, before, client.person.profile));
    if (before.client.person.conditions != client.person.conditions)
        TRY(update_conditions(transaction, before.id, client.person.conditions,
                              before.conditions_version));
    if (before.client.person.wishes != client.person.wishes)
        TRY(update_wishes(transaction, before.id, client.person.wishes, before.wishes_version));
    return Done{};
}

// A new state is told by itself, beside whatever else was changed.
Result<Done> note_changes(Transaction& transaction, const Actor& actor, const ClientRecord& before,
                          const Client& after, std::vector<std::string> parts) {
    std::erase(parts, "status");
    if (!parts.empty())
        TRY(note_down(transaction, actor, before.id, PersonEventKind::changed, std::move(parts)));
    if (before.client.status == after.status)
        return Done{};
    const auto& codes = client_status_codes();
    return note_down(
        transaction, actor, before.id, PersonEventKind::status_changed,
        {std::string(codes.code(before.client.status)), std::string(codes.code(after.status))});
}

// The basis on which who adds a client sees the client from the first day on.
Result<Disclosure> basis_of_today(const Disclosure& basis, Date today) {
    Disclosure disclosure = TRY(checked_basis(basis, today));
    if (disclosure.valid_from > today || (disclosure.valid_to && *disclosure.valid_to < today))
        return Error{ErrorKind::invalid, "disclosure.is_not_of_today", "valid_from", {}};
    return disclosure;
}

}  // namespace

Result<PersonPage> PersonDesk::list(const Actor& actor, const PersonFilter& filter,
                                    const PageOf& page) {
    const AuditEvent event = event_of(actor, Action::person_list, office_.now());
    const auto read = [&](Transaction& transaction, AuditEvent& kept) -> Result<PersonPage> {
        // A list shows only whom it may; the question is whether the role has lists at all.
        TRY(check_allowed(actor, Action::person_list,
                          relations_for(actor.role, Action::person_list), Action::person_list));
        const Visibility visibility = visibility_of(actor, day_of(office_.now()));
        PersonPage found = TRY(people(transaction, office_.vault, visibility, filter, page));
        for (const ListedPerson& person : found.people) kept.subjects.push_back(person.id);
        return found;
    };
    return viewed(office_, event, read);
}

Result<int> PersonDesk::count(const Actor& actor, const PersonFilter& filter) {
    const AuditEvent event = event_of(actor, Action::person_list, office_.now());
    return admitted(office_, event, [&](Transaction& transaction) -> Result<int> {
        TRY(check_allowed(actor, Action::person_list,
                          relations_for(actor.role, Action::person_list), Action::person_list));
        return count_people(transaction, visibility_of(actor, day_of(office_.now())), filter,
                            counted_most);
    });
}

Result<ClientView> PersonDesk::find(const Actor& actor, const std::string& id) {
    const AuditEvent event = event_of(actor, Action::person_view, office_.now(), {id});
    return viewed(office_, event, [&](Transaction& transaction) {
        return allowed_view(transaction, actor, id, Action::person_view);
    });
}

Result<ClientView> PersonDesk::find_for_change(const Actor& actor, const std::string& id) {
    const AuditEvent event = event_of(actor, Action::person_edit, office_.now(), {id});
    return admitted(office_, event, [&](Transaction& transaction) {
        return allowed_view(transaction, actor, id, Action::person_edit);
    });
}

Result<Done> PersonDesk::check_may_add(const Actor& actor) {
    const AuditEvent event = event_of(actor, Action::person_create, office_.now());
    return admitted(office_, event, [&](Transaction&) {
        return check_allowed_here(actor, Action::person_create, Action::person_list);
    });
}

Result<ClientView> PersonDesk::add(const Actor& actor, Client client, const Disclosure& basis) {
    const AuditEvent event = event_of(actor, Action::person_create, office_.now());
    const Date today = day_of(office_.now());
    if (client.person.id.empty())
        client.person.id = make_short_code();
    const auto write = [&](Transaction& transaction, AuditEvent& kept) -> Result<ClientView> {
        TRY(check_allowed_here(actor, Action::person_create, Action::person_list));
        Disclosure disclosure = TRY(basis_of_today(basis, today));
        const std::string id = new_id();
        kept.subjects = {id};
        disclosure.person = id;
        disclosure.organisation = actor.organisation;
        TRY(add_clients(transaction, office_.vault, {{id, actor.organisation}}, {client}));
        TRY(add_disclosures(transaction, {disclosure}));
        if (const auto kind = assignment_kind_of(actor.role))
            TRY(add_assignments(transaction, {{id, actor.id, *kind}}));
        TRY(note_down(transaction, actor, id, PersonEventKind::registered));
        return view_of(transaction, office_.vault, actor, id, today);
    };
    return written(office_, event, write);
}

Result<ClientView> PersonDesk::change(const Actor& actor, const std::string& id,
                                      const Client& client, std::int64_t seen) {
    const AuditEvent event = event_of(actor, Action::person_edit, office_.now(), {id});
    const Date today = day_of(office_.now());
    const auto write = [&](Transaction& transaction, AuditEvent& kept) -> Result<ClientView> {
        TRY(check_person(transaction, actor, id, Action::person_edit, today));
        const ClientRecord before = TRY(record_for(transaction, office_.vault, actor, id, today));
        kept.fields = changed_parts(before.client, client);
        TRY(check_own_change(actor, kept.fields));
        TRY(save(transaction, office_.vault, before, client, seen));
        TRY(note_changes(transaction, actor, before, client, kept.fields));
        return view_of(transaction, office_.vault, actor, id, today);
    };
    return written(office_, event, write);
}

Result<Done> PersonDesk::approve(const Actor& actor, const std::string& id, std::int64_t version) {
    const AuditEvent event = event_of(actor, Action::person_approve, office_.now(), {id});
    const Date today = day_of(office_.now());
    return written(office_, event, [&](Transaction& transaction) -> Result<Done> {
        TRY(check_person(transaction, actor, id, Action::person_approve, today));
        const ClientRecord record = TRY(record_for(transaction, office_.vault, actor, id, today));
        if (record.version != version)
            return Error{ErrorKind::conflict,
                         "row.was_changed",
                         "person",
                         {std::to_string(version), std::to_string(record.version)}};
        TRY(set_approval(transaction, id, {version, office_.now()}));
        return note_down(transaction, actor, id, PersonEventKind::approved);
    });
}

Result<ClientExport> PersonDesk::export_all(const Actor& actor, const std::string& id) {
    const AuditEvent event = event_of(actor, Action::person_export, office_.now(), {id});
    return viewed(office_, event, [&](Transaction& transaction) -> Result<ClientExport> {
        ClientExport all;
        all.view = TRY(allowed_view(transaction, actor, id, Action::person_export));
        all.disclosures = TRY(disclosures_of(transaction, id));
        all.happened = TRY(person_events(transaction, id));
        all.proposals = TRY(proposals_of_person(transaction, id));
        all.put_offs = TRY(put_offs_of(transaction, office_.vault.seal, id));
        all.placements = TRY(jobs_with_hours(transaction, office_, id));
        all.visits = TRY(visits_of_person(transaction, office_.vault.seal, id));
        all.referrals = TRY(exported_referrals(transaction, office_.vault.seal, id));
        all.goals = TRY(goal_history(transaction, office_.vault.seal, id));
        all.work_abilities = TRY(work_abilities(transaction, id));
        all.situation = TRY(find_situation(transaction, office_.vault.seal, id));
        for (const ProposalRecord& proposal : all.proposals) {
            for (Decision& decision :
                 TRY(decisions_of(transaction, office_.vault.seal, proposal.id)))
                all.decisions.push_back(std::move(decision));
        }
        all.events = TRY(events_about(transaction, id));
        return all;
    });
}

Result<std::string> PersonDesk::erase(const Actor& actor, const std::string& id) {
    const AuditEvent event = event_of(actor, Action::person_erase, office_.now(), {id});
    return written(office_, event, [&](Transaction& transaction) -> Result<std::string> {
        TRY(check_person(transaction, actor, id, Action::person_erase, day_of(office_.now())));
        TRY(erase_person(transaction, id));
        return event.id;
    });
}

Result<ClientView> PersonDesk::allowed_view(Transaction& transaction, const Actor& actor,
                                            const std::string& id, Action action) const {
    const Date today = day_of(office_.now());
    TRY(check_person(transaction, actor, id, action, today));
    return view_of(transaction, office_.vault, actor, id, today);
}

Result<City> PersonDesk::known_workplaces(const Actor& actor) {
    return office_.database.read([&](Transaction& transaction) -> Result<City> {
        City city;
        for (WorkplaceRecord& record : TRY(workplaces(transaction, actor.organisation)))
            city.workplaces.push_back(std::move(record.workplace));
        return city;
    });
}

}  // namespace kynnys
