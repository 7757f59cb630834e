// What was done or looked at, by whom, to whom, when. Events of an organisation form a chain: each
// gets a keyed hash of itself and of the one before, so that whoever changes, removes or adds one
// without the key is found out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "access/action.h"
#include "access/actor_role.h"
#include "base/instant.h"

namespace kynnys {

enum class ActorKind {
    user,
    token,    // another program, in the name of a user
    link,     // a client or a workplace's contact
    command,  // the command line, by who administers the machine
};
const CodeList<ActorKind, 4>& actor_kind_codes();

enum class Outcome {
    done,
    refused,  // may not
    failed,   // tried, and could not: a wrong password, a version that is old
};
const CodeList<Outcome, 3>& outcome_codes();

// Ids and names of fields only: no event holds what somebody typed.
struct AuditEvent {
    std::string id;            // sortable by time
    std::string organisation;  // whose chain it is in; "" for what belongs to none
    Instant at{};
    ActorKind actor_kind = ActorKind::command;
    std::string actor;   // id of the user or the link; "" of the command line
    std::string role;    // a code of ActorRole; "" of the command line
    std::string action;  // a code of Action, or of what no permission is asked for: "session.begin"
    Outcome outcome = Outcome::done;
    std::vector<std::string> subjects;  // ids, of the people first
    std::vector<std::string> fields;    // what changed, or the error's key
    std::string request;                // the request's number, as in the log
    friend bool operator==(const AuditEvent&, const AuditEvent&) = default;
};

// An event's place in its chain.
struct AuditLink {
    std::int64_t number = 0;  // from 1, without a gap
    std::string event;
    std::string hash;  // 256 bits in hexadecimal digits
    friend bool operator==(const AuditLink&, const AuditLink&) = default;
};

// `before` is the link of the event before; its number is 0 and its hash empty for the first.
AuditLink next_link(const AuditLink& before, const AuditEvent& event, std::string_view key);

}  // namespace kynnys
