// The audit log: events as they happen, and the chains that hold them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/audit_event.h"
#include "storage/transaction.h"

namespace kynnys {

// Keeps an event; to be called in the transaction of what it tells.
Result<Done> add_event(Transaction& transaction, const AuditEvent& event);

// Links at most so many of the events that wait to their chains, the oldest first; returns how
// many. Two at once are no harm: one is run again.
Result<int> link_waiting_events(Transaction& transaction, std::string_view key, int most);

// What is asked of the log; empty members ask nothing.
struct AuditQuery {
    std::vector<std::string> organisations;  // whose chains; must not be empty
    std::string subject;
    std::string actor;
    std::string action;
    std::optional<Instant> from;  // then or later
    std::optional<Instant> to;    // before it
    std::string before;           // the id of an event: only earlier ones
    int most = 50;
};

// The newest first.
Result<std::vector<AuditEvent>> events(Transaction& transaction, const AuditQuery& query);

// All about a subject, in whatever organisation, the newest first.
Result<std::vector<AuditEvent>> events_about(Transaction& transaction, std::string_view subject);

// The last link of a chain.
struct AuditHead {
    std::string organisation;
    AuditLink link;
    friend bool operator==(const AuditHead&, const AuditHead&) = default;
};
// By organisation.
Result<std::vector<AuditHead>> audit_heads(Transaction& transaction);

// What holding all chains against their events has shown.
struct AuditReport {
    std::int64_t linked = 0;
    std::int64_t waiting = 0;
    std::vector<AuditLink> heads;  // the last of each chain, by organisation
    // One line for each fault: audit.link_is_wrong {organisation, number}, audit.link_is_missing
    // {organisation, number}, audit.event_is_unlinked {event}, audit.subjects_differ {event}.
    std::vector<Error> faults;
};
Result<AuditReport> audit_report(Transaction& transaction, std::string_view key);
// Of the chain of one organisation.
Result<AuditReport> audit_report(Transaction& transaction, std::string_view key,
                                 const std::string& organisation);

}  // namespace kynnys
