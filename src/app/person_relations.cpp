#include "app/person_relations.h"

#include "storage/standing_store.h"

namespace kynnys {

namespace {

Result<bool> is_responsible(Transaction& transaction, const Actor& actor, const std::string& person,
                            Date today) {
    const auto standing =
        TRY(standing_of(transaction, person, actor.organisation, actor.id, today));
    return actor.kind != ActorKind::link && standing && standing->owner == actor.organisation;
}

}  // namespace

Result<Relations> relations_to_person(Transaction& transaction, const Actor& actor,
                                      const std::string& person, Date today) {
    Relations relations;
    if (actor.kind == ActorKind::link) {
        if (actor.role == ActorRole::client && actor.subject == person)
            relations.add(Relation::self);
    } else {
        const auto standing =
            TRY(standing_of(transaction, person, actor.organisation, actor.id, today));
        if (standing && standing->is_disclosed) {
            relations.add(standing->owner == actor.organisation ? Relation::responsible
                                                                : Relation::disclosed);
            if (standing->is_assigned)
                relations.add(Relation::assigned);
        }
    }
    if (relations.is_empty())
        relations.add(Relation::none);
    return relations;
}

Result<Done> check_person(Transaction& transaction, const Actor& actor, const std::string& person,
                          Action action, Date today) {
    Relations relations = TRY(relations_to_person(transaction, actor, person, today));
    // What was kept must go also when the consent to keep it is over.
    if (action == Action::person_erase && TRY(is_responsible(transaction, actor, person, today)))
        relations.add(Relation::responsible);
    return check_allowed(actor, action, relations, Action::person_view);
}

Visibility visibility_of(const Actor& actor, Date today) {
    Visibility visibility{{actor.organisation}, std::nullopt, today};
    const Relations listed = relations_for(actor.role, Action::person_list);
    if (!listed.has(Relation::responsible))
        visibility.assigned_to = actor.id;
    return visibility;
}

Date day_of(Instant instant) {
    return Date(std::chrono::floor<std::chrono::days>(instant));
}

}  // namespace kynnys
