// Who does something through the service: a user, a program with a user's token, the holder of a
// link, or who administers the machine.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/actor_role.h"
#include "access/audit_event.h"
#include "access/permission.h"
#include "access/session.h"
#include "base/result.h"

namespace kynnys {

struct Actor {
    ActorKind kind = ActorKind::command;
    std::string id;       // of the user or the link
    std::string session;  // id, when there is one
    ActorRole role = ActorRole::client;
    std::string organisation;                        // acts for it
    std::string subject;                             // of a link: the person or the workplace
    std::optional<std::vector<std::string>> scopes;  // of a token; a person has no such limits
    std::string request;                             // the request's number
};

// The user whose session it is.
Actor actor_of(const Session& session, const std::string& request);

// Whether the role and the token's scopes let the actor do it in any of these relations. Errors:
// forbidden when the actor may at least see what it is about, else not_found, so that nobody
// learns what is there: action.is_not_allowed {action}, subject.is_unknown.
Result<Done> check_allowed(const Actor& actor, Action action, Relations relations, Action to_see);

// How the actor stands to what is no person's: `organisation` is whose it is.
Relations relations_to_organisation(const Actor& actor, const std::string& organisation);

// The same for what is no person's and the actor's own organisation has.
Result<Done> check_allowed_here(const Actor& actor, Action action, Action to_see);

// What is not there, and what is not the actor's to know of: subject.is_unknown.
Error unknown_subject();

// What a row that was not found is to whoever asked for it: the same. Other errors stay.
Error unknown_if_missing(Error error);

// The event of the actor doing so, at that moment, to those subjects.
AuditEvent event_of(const Actor& actor, Action action, Instant now,
                    std::vector<std::string> subjects = {});

}  // namespace kynnys
