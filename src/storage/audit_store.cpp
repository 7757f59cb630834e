#include "storage/audit_store.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/json.h"
#include "storage/row_values.h"
#include "storage/stored_code.h"

namespace kynnys {

namespace {

constexpr std::string_view event_columns =
    "e.id, e.organisation, e.at, e.actor_kind, e.actor, e.role, e.action, e.outcome, e.subjects, "
    "e.fields, e.request";

AuditEvent event_of(Row& row) {
    AuditEvent event;
    event.id = row.text();
    event.organisation = row.text();
    event.at = moment(row);
    event.actor_kind = restored(actor_kind_codes(), row.text());
    event.actor = row.text();
    event.role = row.text();
    event.action = row.text();
    event.outcome = restored(outcome_codes(), row.text());
    event.subjects = words(row);
    event.fields = words(row);
    event.request = row.text();
    return event;
}

// The last link of each chain that was asked for, read once.
class Heads {
  public:
    explicit Heads(Transaction& transaction) : transaction_(transaction) {}

    Result<AuditLink*> of(const std::string& organisation) {
        const auto known = heads_.find(organisation);
        if (known != heads_.end())
            return &known->second;
        const auto last = TRY(transaction_.first(
            "SELECT number, event, hash FROM audit_link WHERE organisation = :organisation "
            "ORDER BY number DESC LIMIT 1",
            {{"organisation", organisation}}, [](Row& row) {
                AuditLink link;
                link.number = row.whole();
                link.event = row.text();
                link.hash = row.text();
                return link;
            }));
        return &heads_.emplace(organisation, last.value_or(AuditLink{})).first->second;
    }

  private:
    Transaction& transaction_;
    std::map<std::string, AuditLink> heads_;
};

}  // namespace

Result<Done> add_event(Transaction& transaction, const AuditEvent& event) {
    TRY(transaction.change(
        "INSERT INTO audit_event (id, organisation, at, actor_kind, actor, role, action, outcome, "
        "subjects, fields, request) VALUES (:id, :organisation, :at, :actor_kind, :actor, :role, "
        ":action, :outcome, :subjects, :fields, :request)",
        {{"id", event.id},
         {"organisation", event.organisation},
         {"at", iso_text(event.at)},
         {"actor_kind", actor_kind_codes().code(event.actor_kind)},
         {"actor", event.actor},
         {"role", event.role},
         {"action", event.action},
         {"outcome", outcome_codes().code(event.outcome)},
         {"subjects", words_text(event.subjects)},
         {"fields", words_text(event.fields)},
         {"request", event.request}}));
    for (const std::string& subject : event.subjects) {
        TRY(
            transaction.change("INSERT INTO audit_subject (subject, event) VALUES (:subject, "
                               ":event) ON CONFLICT DO NOTHING",
                               {{"subject", subject}, {"event", event.id}}));
    }
    TRY(transaction.change("INSERT INTO audit_waiting (event) VALUES (:event)",
                           {{"event", event.id}}));
    return Done{};
}

Result<int> link_waiting_events(Transaction& transaction, std::string_view key, int most) {
    const auto waiting = TRY(transaction.list(
        fmt::format("SELECT {} FROM audit_waiting w JOIN audit_event e ON e.id = w.event "
                    "ORDER BY w.event LIMIT :most",
                    event_columns),
        {{"most", most}}, event_of));
    Heads heads(transaction);
    for (const AuditEvent& event : waiting) {
        AuditLink* head = TRY(heads.of(event.organisation));
        *head = next_link(*head, event, key);
        TRY(
            transaction.change("INSERT INTO audit_link (organisation, number, event, hash) VALUES "
                               "(:organisation, :number, :event, :hash)",
                               {{"organisation", event.organisation},
                                {"number", head->number},
                                {"event", event.id},
                                {"hash", head->hash}}));
        TRY(transaction.change("DELETE FROM audit_waiting WHERE event = :event",
                               {{"event", event.id}}));
    }
    return static_cast<int>(waiting.size());
}

Result<std::vector<AuditEvent>> events(Transaction& transaction, const AuditQuery& query) {
    Binds binds{{"most", query.most}};
    std::string sql = fmt::format("SELECT {} FROM audit_event e", event_columns);
    if (!query.subject.empty()) {
        sql += " JOIN audit_subject s ON s.event = e.id AND s.subject = :subject";
        binds.push_back({"subject", query.subject});
    }
    sql += " WHERE e.organisation IN (" + in_list("organisation", query.organisations, binds) + ")";
    const auto narrow = [&](std::string_view condition, std::string_view name,
                            const std::string& value) {
        if (value.empty())
            return;
        sql += fmt::format(" AND {} :{}", condition, name);
        binds.push_back({std::string(name), value});
    };
    narrow("e.actor =", "actor", query.actor);
    narrow("e.action =", "action", query.action);
    narrow("e.at >=", "from_time", query.from ? iso_text(*query.from) : "");
    narrow("e.at <", "to_time", query.to ? iso_text(*query.to) : "");
    narrow("e.id <", "before", query.before);
    sql += " ORDER BY e.id DESC LIMIT :most";
    return transaction.list(sql, binds, event_of);
}

Result<std::vector<AuditEvent>> events_about(Transaction& transaction, std::string_view subject) {
    return transaction.list(
        fmt::format("SELECT {} FROM audit_subject s JOIN audit_event e ON e.id = s.event "
                    "WHERE s.subject = :subject ORDER BY e.id DESC",
                    event_columns),
        {{"subject", subject}}, event_of);
}

Result<std::vector<AuditHead>> audit_heads(Transaction& transaction) {
    return transaction.list(
        "SELECT l.organisation, l.number, l.event, l.hash FROM audit_link l JOIN "
        "(SELECT organisation, max(number) AS number FROM audit_link GROUP BY organisation) h "
        "ON h.organisation = l.organisation AND h.number = l.number ORDER BY l.organisation",
        {}, [](Row& row) {
            return AuditHead{row.text(), {row.whole(), row.text(), row.text()}};
        });
}

namespace {

struct LinkedEvent {
    AuditLink link;
    AuditEvent event;
};

// Whose chains are checked: all, or those that the condition leaves.
struct Chains {
    std::string_view condition;  // on e.organisation; "" for all
    Binds binds;
};

Result<Done> check_chains(Transaction& transaction, std::string_view key, const Chains& chains,
                          AuditReport& report) {
    AuditLink before;
    std::string organisation;
    const auto take = [&](Row& row) {
        LinkedEvent linked;
        const std::string chain = row.text();
        linked.link.number = row.whole();
        linked.link.event = row.text();
        linked.link.hash = row.text();
        linked.event = event_of(row);
        if (report.linked > 0 && chain != organisation)
            report.heads.push_back(std::exchange(before, AuditLink{}));
        organisation = chain;
        ++report.linked;
        const std::vector<std::string> place{organisation, std::to_string(linked.link.number)};
        if (linked.link.number != before.number + 1)
            report.faults.push_back({ErrorKind::conflict, "audit.link_is_missing", "", place});
        const AuditLink previous{linked.link.number - 1, before.event, before.hash};
        const bool is_whole = linked.event.organisation == chain &&
                              next_link(previous, linked.event, key) == linked.link;
        if (!is_whole)
            report.faults.push_back({ErrorKind::conflict, "audit.link_is_wrong", "", place});
        before = linked.link;
    };
    TRY(transaction.each(fmt::format("SELECT l.organisation, l.number, l.event, l.hash, {} "
                                     "FROM audit_link l JOIN audit_event e ON e.id = l.event "
                                     "WHERE TRUE {} ORDER BY l.organisation, l.number",
                                     event_columns, chains.condition),
                         chains.binds, take));
    if (report.linked > 0)
        report.heads.push_back(before);
    return Done{};
}

// An event is linked or waits to be; its subjects are found under it and no others.
Result<Done> check_events(Transaction& transaction, const Chains& chains, AuditReport& report) {
    const auto tell = [&](std::string_view key) {
        return [&report, key](Row& row) {
            report.faults.push_back({ErrorKind::conflict, std::string(key), "", {row.text()}});
        };
    };
    TRY(transaction.each(
        fmt::format("SELECT e.id FROM audit_event e "
                    "WHERE NOT EXISTS (SELECT 1 FROM audit_link l WHERE l.event = e.id) "
                    "AND NOT EXISTS (SELECT 1 FROM audit_waiting w WHERE w.event = e.id) {}",
                    chains.condition),
        chains.binds, tell("audit.event_is_unlinked")));
    std::string event;
    std::set<std::string> written;
    std::set<std::string> found;
    const auto compare = [&] {
        if (written != found)
            report.faults.push_back({ErrorKind::conflict, "audit.subjects_differ", "", {event}});
        written.clear();
        found.clear();
    };
    TRY(transaction.each(fmt::format("SELECT e.id, e.subjects, s.subject FROM audit_event e "
                                     "LEFT JOIN audit_subject s ON s.event = e.id "
                                     "WHERE TRUE {} ORDER BY e.id",
                                     chains.condition),
                         chains.binds, [&](Row& row) {
                             const std::string id = row.text();
                             if (id != event)
                                 compare();
                             event = id;
                             const std::vector<std::string> all = words(row);
                             written.insert(all.begin(), all.end());
                             if (auto subject = row.maybe_text())
                                 found.insert(*std::move(subject));
                         }));
    compare();
    return Done{};
}

Result<AuditReport> report_of(Transaction& transaction, std::string_view key,
                              const Chains& chains) {
    AuditReport report;
    TRY(check_chains(transaction, key, chains, report));
    TRY(check_events(transaction, chains, report));
    TRY(transaction.each(
        fmt::format("SELECT count(*) FROM audit_waiting w JOIN audit_event e ON e.id = w.event "
                    "WHERE TRUE {}",
                    chains.condition),
        chains.binds, [&](Row& row) { report.waiting = row.whole(); }));
    return report;
}

}  // namespace

Result<AuditReport> audit_report(Transaction& transaction, std::string_view key) {
    return report_of(transaction, key, {"", {}});
}

Result<AuditReport> audit_report(Transaction& transaction, std::string_view key,
                                 const std::string& organisation) {
    return report_of(transaction, key,
                     {"AND e.organisation = :organisation", {{"organisation", organisation}}});
}

}  // namespace kynnys
