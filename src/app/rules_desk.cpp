#include "app/rules_desk.h"

#include <unordered_map>

#include "app/person_facts.h"
#include "app/person_relations.h"
#include "app/recorded.h"
#include "base/text.h"
#include "exchange/rules_file.h"
#include "storage/situation_store.h"

namespace kynnys {

using namespace rules;

namespace {

struct KnownPerson {
    std::string id;
    std::string name;
    FactRow facts{0};
};

Result<std::vector<KnownPerson>> known_people(Transaction& transaction, const Office& office,
                                              const Visibility& visibility) {
    std::unordered_map<std::string, Client> clients;
    for (ClientRecord& record : TRY(clients_with_situations(transaction, office.vault, visibility)))
        clients.emplace(record.id, std::move(record.client));
    std::vector<KnownPerson> all;
    for (const SituationRecord& record :
         TRY(situations(transaction, office.vault.seal, visibility))) {
        const auto found = clients.find(record.person);
        if (found == clients.end())
            continue;
        const Client& client = found->second;
        all.push_back({record.person,
                       client.person.name.empty() ? client.person.id : client.person.name,
                       all_facts(recorded_facts(office.rules, record),
                                 facts_in_record(office.rules, client))});
    }
    return all;
}

}  // namespace

Result<const RuleSet*> RulesDesk::find(const Actor& actor) {
    const AuditEvent event = event_of(actor, Action::rules_view, office_.now());
    return admitted(office_, event, [&](Transaction&) -> Result<const RuleSet*> {
        TRY(check_allowed_here(actor, Action::rules_view, Action::rules_view));
        return &office_.rules;
    });
}

Result<Checked<RulesComparison>> RulesDesk::compare(const Actor& actor, const std::string& text) {
    const Date today = day_of(office_.now());
    const AuditEvent event = event_of(actor, Action::situation_view, office_.now());
    const auto read = [&](Transaction& transaction,
                          AuditEvent& kept) -> Result<Checked<RulesComparison>> {
        kept.fields = {"rules"};
        TRY(check_allowed_here(actor, Action::rules_view, Action::rules_view));
        // A list shows only whom it may; the question is whether the role sees any situation.
        Relations relations = relations_to_organisation(actor, actor.organisation);
        relations.add(Relation::assigned);
        TRY(check_allowed(actor, Action::situation_view, relations, Action::rules_view));
        if (trimmed(text).empty())
            return Error{ErrorKind::invalid, "rules.text_is_missing", "text", {}};
        auto other = parse_rules(text);
        if (!other)
            return Checked<RulesComparison>(std::move(other).faults());
        const auto people = TRY(known_people(transaction, office_, visibility_of(actor, today)));
        std::vector<FactRow> rows;
        for (const KnownPerson& one : people) rows.push_back(one.facts);
        RulesComparison made;
        made.people = static_cast<int>(people.size());
        made.changes = changes_between(office_.rules, other.value());
        for (Affected& one : find_affected(office_.rules, today, other.value(), today, rows)) {
            const KnownPerson& person = people[one.person];
            kept.subjects.push_back(person.id);
            made.affected.push_back({person.id, person.name, std::move(one)});
        }
        made.other = std::move(other).value();
        return Checked<RulesComparison>(std::move(made));
    };
    return viewed(office_, event, read);
}

}  // namespace kynnys
