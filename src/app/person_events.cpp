#include "app/person_events.h"

#include "base/random_id.h"

namespace kynnys {

Result<Done> note_down(Transaction& transaction, const Actor& actor, const std::string& person,
                       PersonEventKind kind, std::vector<std::string> detail) {
    const std::string role =
        actor.kind == ActorKind::command ? "" : std::string(actor_role_codes().code(actor.role));
    return add_person_event(transaction, {new_id(), person, kind, std::move(detail),
                                          actor.organisation, actor.kind, actor.id, role});
}

}  // namespace kynnys
