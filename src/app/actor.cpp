#include "app/actor.h"

#include <algorithm>

#include "base/random_id.h"

namespace kynnys {

namespace {

bool may(const Actor& actor, Action action, Relations relations) {
    const bool is_in_scope = !actor.scopes || std::find(actor.scopes->begin(), actor.scopes->end(),
                                                        scope_of(action)) != actor.scopes->end();
    return is_in_scope && !relations_for(actor.role, action).common(relations).is_empty();
}

}  // namespace

Actor actor_of(const Session& session, const std::string& request) {
    Actor actor;
    actor.kind = ActorKind::user;
    actor.id = session.user;
    actor.session = session.id;
    actor.role = session.role;
    actor.organisation = session.organisation;
    actor.request = request;
    return actor;
}

Result<Done> check_allowed(const Actor& actor, Action action, Relations relations, Action to_see) {
    if (may(actor, action, relations))
        return Done{};
    if (may(actor, to_see, relations))
        return Error{ErrorKind::forbidden,
                     "action.is_not_allowed",
                     "",
                     {std::string(action_codes().code(action))}};
    return unknown_subject();
}

Relations relations_to_organisation(const Actor& actor, const std::string& organisation) {
    Relations relations;
    if (actor.kind != ActorKind::link && actor.organisation == organisation)
        relations.add(Relation::responsible);
    return relations;
}

Result<Done> check_allowed_here(const Actor& actor, Action action, Action to_see) {
    return check_allowed(actor, action, relations_to_organisation(actor, actor.organisation),
                         to_see);
}

Error unknown_subject() {
    return {ErrorKind::not_found, "subject.is_unknown", "", {}};
}

Error unknown_if_missing(Error error) {
    return error.kind == ErrorKind::not_found ? unknown_subject() : std::move(error);
}

AuditEvent event_of(const Actor& actor, Action action, Instant now,
                    std::vector<std::string> subjects) {
    AuditEvent event;
    event.id = new_id();
    event.organisation = actor.organisation;
    event.at = now;
    event.actor_kind = actor.kind;
    event.actor = actor.id;
    if (actor.kind != ActorKind::command)
        event.role = actor_role_codes().code(actor.role);
    event.action = action_codes().code(action);
    event.subjects = std::move(subjects);
    event.request = actor.request;
    return event;
}

}  // namespace kynnys
