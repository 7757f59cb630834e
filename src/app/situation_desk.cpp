#include "app/situation_desk.h"

#include "app/person_events.h"
#include "app/person_facts.h"
#include "app/person_relations.h"
#include "app/recorded.h"
#include "app/workplace_access.h"
#include "exchange/fact_json.h"
#include "storage/client_record.h"

namespace kynnys {

using namespace rules;

namespace {

Result<Client> client_of(Transaction& transaction, const Vault& vault, const std::string& person) {
    auto records = TRY(client_records(transaction, vault, "p.id = :id", {{"id", person}}));
    if (records.empty())
        return unknown_subject();
    return std::move(records.front().client);
}

SituationView view_of(const RuleSet& rules, const SituationRecord& record, const Client& client) {
    SituationView view;
    view.version = record.version;
    if (record.version > 0)
        view.changed_at = record.changed_at;
    view.recorded = recorded_facts(rules, record);
    view.elsewhere = facts_in_record(rules, client);
    view.facts = all_facts(view.recorded, view.elsewhere);
    return view;
}

std::vector<Fault> faults_of_elsewhere(const RuleSet& rules, const FactRow& elsewhere,
                                       const std::vector<std::string>& names) {
    std::vector<Fault> faults;
    for (const std::string& name : names) {
        if (const int fact = rules.fact(name); fact >= 0 && elsewhere.is_known(fact))
            faults.push_back({"", 0, 0, name, "fact.stands_elsewhere", {}});
    }
    return faults;
}

}  // namespace

Result<SituationView> situation_of(Transaction& transaction, const Office& office,
                                   const std::string& person) {
    const Client client = TRY(client_of(transaction, office.vault, person));
    return view_of(office.rules, TRY(find_situation(transaction, office.vault.seal, person)),
                   client);
}

Result<SituationView> SituationDesk::find(const Actor& actor, const std::string& person) {
    const AuditEvent event = event_of(actor, Action::situation_view, office_.now(), {person});
    return viewed(office_, event, [&](Transaction& transaction) {
        return allowed_view(transaction, actor, person, Action::situation_view);
    });
}

Result<SituationView> SituationDesk::find_for_change(const Actor& actor,
                                                     const std::string& person) {
    const AuditEvent event = event_of(actor, Action::situation_edit, office_.now(), {person});
    return admitted(office_, event, [&](Transaction& transaction) {
        return allowed_view(transaction, actor, person, Action::situation_edit);
    });
}

Result<Checked<SituationView>> SituationDesk::change(const Actor& actor, const std::string& person,
                                                     const Json::Object& changes,
                                                     std::int64_t seen) {
    const Instant now = office_.now();
    AuditEvent event = event_of(actor, Action::situation_edit, now, {person});
    event.fields = fields_of(changes);
    const auto write = [&](Transaction& transaction) -> Result<Checked<SituationView>> {
        TRY(check_person(transaction, actor, person, Action::situation_edit, day_of(now)));
        const Client client = TRY(client_of(transaction, office_.vault, person));
        const FactRow elsewhere = facts_in_record(office_.rules, client);
        if (auto faults = faults_of_elsewhere(office_.rules, elsewhere, event.fields);
            !faults.empty())
            return Checked<SituationView>(std::move(faults));
        SituationRecord record = TRY(find_situation(transaction, office_.vault.seal, person));
        auto facts = changed_facts(office_.rules, kept_facts(record), changes, identity_members);
        if (!facts)
            return Checked<SituationView>(std::move(facts).faults());
        record.facts = json_text(std::move(facts).value());
        record.version = seen;
        record.changed_at = now;
        record.version = TRY(save_situation(transaction, office_.vault.seal, record));
        TRY(note_down(transaction, actor, person, PersonEventKind::changed, {"situation"}));
        return Checked<SituationView>(view_of(office_.rules, record, client));
    };
    return written(office_, event, write);
}

Result<SituationView> SituationDesk::allowed_view(Transaction& transaction, const Actor& actor,
                                                  const std::string& person, Action action) const {
    TRY(check_person(transaction, actor, person, action, day_of(office_.now())));
    return situation_of(transaction, office_, person);
}

}  // namespace kynnys
