// Who may do what to whom: one table of role × action × relation. Nothing else grants anything.
#pragma once

#include <span>
#include <string_view>

#include "access/action.h"
#include "access/actor_role.h"

namespace kynnys {

// How somebody stands to what the action concerns. A client has one `responsible` organisation;
// another one sees the client only through a live consent or a recorded legal basis.
enum class Relation {
    self,         // the client, the workplace whose contact acts, or what came by the own link
    assigned,     // the client is one of the user's own
    responsible,  // the user's organisation is responsible for it, or owns it
    disclosed,    // the user's organisation has a live consent or a legal basis
    referred,     // the user's organisation was sent a referral of the client
    none,
};
inline constexpr std::size_t relation_count = 6;
const CodeList<Relation, relation_count>& relation_codes();
using Relations = CodeSet<Relation>;

// One line of the table: in this role the action is allowed in any of these relations.
struct Permission {
    ActorRole role = ActorRole::client;
    Action action = Action::person_view;
    Relations relations;
};

// Ascending by role, then by action; what has no line is forbidden.
std::span<const Permission> permissions();

// Where the role may do the action; empty when nowhere.
Relations relations_for(ActorRole role, Action action);
bool is_allowed(ActorRole role, Action action, Relation relation);

}  // namespace kynnys
