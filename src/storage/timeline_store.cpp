#include "storage/timeline_store.h"

#include "base/text.h"
#include "storage/stored_code.h"

namespace kynnys {

namespace {

constexpr char part = '\n';  // of a detail; no code, id or name has one

std::vector<std::string> parts_of(const std::string& detail) {
    std::vector<std::string> parts;
    if (detail.empty())
        return parts;
    for (const std::string_view one : split(detail, part)) parts.emplace_back(one);
    return parts;
}

PersonEvent event_of(Row& row) {
    PersonEvent event;
    event.id = row.text();
    event.person = row.text();
    event.kind = restored(person_event_kind_codes(), row.text());
    event.detail = parts_of(row.text());
    event.organisation = row.text();
    event.actor_kind = restored(actor_kind_codes(), row.text());
    event.actor = row.text();
    event.role = row.text();
    return event;
}

TimelineEntry entry_of(Row& row) {
    TimelineEntry entry;
    entry.id = row.text();
    entry.kind = restored(timeline_kind_codes(), row.text());
    entry.detail = parts_of(row.text());
    entry.proposal = row.text();
    entry.organisation = row.text();
    entry.actor_kind = row.text();
    entry.actor = row.text();
    entry.role = row.text();
    return entry;
}

// Whoever came with a file was registered by nobody whom a row names.
constexpr std::string_view registered =
    "SELECT p.id, 'registered' AS kind, '' AS detail, '' AS proposal, '' AS organisation,"
    " '' AS actor_kind, '' AS actor, '' AS role FROM person p WHERE p.id = :person"
    " AND NOT EXISTS (SELECT 1 FROM person_event r WHERE r.person = p.id"
    " AND r.kind = 'registered')";

constexpr std::string_view noted_down =
    " UNION ALL SELECT e.id, e.kind, e.detail, '', e.organisation, e.actor_kind, e.actor, e.role"
    " FROM person_event e WHERE e.person = :person";

constexpr std::string_view disclosed =
    " UNION ALL SELECT d.id, 'disclosed', d.organisation || :part || d.basis || :part ||"
    " COALESCE(d.valid_to, ''), '', '', '', '', ''"
    " FROM disclosure d WHERE d.person = :person";

constexpr std::string_view proposed =
    " UNION ALL SELECT o.id, 'proposed', w.name, o.id, r.organisation, 'user', r.asked_by, ''"
    " FROM proposal o JOIN plan_run r ON r.id = o.plan_run JOIN workplace w ON w.id = o.workplace"
    " WHERE o.person = :person";

constexpr std::string_view decided =
    " UNION ALL SELECT c.id, 'decided', c.state || :part || w.name, o.id, r.organisation,"
    " CASE WHEN c.role = 'client' THEN 'link' ELSE 'user' END, c.decided_by, c.role"
    " FROM proposal o JOIN plan_run r ON r.id = o.plan_run JOIN workplace w ON w.id = o.workplace"
    " JOIN decision c ON c.proposal = o.id WHERE o.person = :person";

constexpr std::string_view asked = " IN ('accepted', 'agreed', 'not_now', 'never')";

}  // namespace

const CodeList<PersonEventKind, 9>& person_event_kind_codes() {
    static constexpr CodeList<PersonEventKind, 9> codes{
        "person_event_kind.is_unknown",
        {"registered", "changed", "approved", "status_changed", "assigned", "unassigned",
         "disclosure_ended", "referral", "placement"}};
    return codes;
}

const CodeList<TimelineKind, 12>& timeline_kind_codes() {
    static constexpr CodeList<TimelineKind, 12> codes{
        "timeline_kind.is_unknown",
        {"registered", "changed", "approved", "status_changed", "assigned", "unassigned",
         "disclosure_ended", "referral", "placement", "disclosed", "proposed", "decided"}};
    return codes;
}

Result<Done> add_person_event(Transaction& transaction, const PersonEvent& event) {
    TRY(transaction.change(
        "INSERT INTO person_event (id, person, kind, detail, organisation, actor_kind, actor, role)"
        " VALUES (:id, :person, :kind, :detail, :organisation, :actor_kind, :actor, :role)",
        {{"id", event.id},
         {"person", event.person},
         {"kind", stored(person_event_kind_codes(), event.kind)},
         {"detail", joined(event.detail, std::string(1, part))},
         {"organisation", event.organisation},
         {"actor_kind", stored(actor_kind_codes(), event.actor_kind)},
         {"actor", event.actor},
         {"role", event.role}}));
    return Done{};
}

Result<std::vector<PersonEvent>> person_events(Transaction& transaction,
                                               const std::string& person) {
    return transaction.list(
        "SELECT id, person, kind, detail, organisation, actor_kind, actor, role FROM person_event"
        " WHERE person = :person ORDER BY id",
        {{"person", person}}, event_of);
}

Result<std::vector<TimelineEntry>> timeline(Transaction& transaction, const std::string& person,
                                            const TimelineScope& scope, const PageOf& page) {
    std::string all(registered);
    Binds binds{{"person", person}};
    all += noted_down;
    if (scope.disclosures == TimelineScope::Disclosures::all)
        all += disclosed;
    else
        all += " AND e.kind <> 'disclosure_ended'";
    if (scope.proposals != TimelineScope::Proposals::none) {
        const bool is_client = scope.proposals == TimelineScope::Proposals::of_the_client;
        all += proposed;
        if (is_client)
            all.append(" AND o.state").append(asked);
        all += decided;
        if (is_client)
            all.append(" AND o.state").append(asked).append(" AND c.state").append(asked);
    }
    if (scope.disclosures == TimelineScope::Disclosures::all ||
        scope.proposals != TimelineScope::Proposals::none)
        binds.push_back({"part", std::string(1, part)});
    std::string sql =
        "SELECT id, kind, detail, proposal, organisation, actor_kind, actor, role"
        " FROM (" +
        all + ") happened";
    if (!page.after.empty()) {
        sql += " WHERE id < :before";
        binds.push_back({"before", page.after});
    }
    binds.push_back({"most", page.most + 1});
    return transaction.list(sql + " ORDER BY id DESC LIMIT :most", binds, entry_of);
}

}  // namespace kynnys
