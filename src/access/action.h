// What can be done. Every use case asks for one of these, and every audit event names one.
#pragma once

#include <string>

#include "base/code_list.h"

namespace kynnys {

enum class Action {
    person_list,
    person_view,
    person_create,
    person_edit,
    person_approve,  // the client says that the profile is right
    person_assign,   // who works with the client
    person_link,     // gives the client a link to the own page
    person_export,
    person_erase,
    disclosure_view,  // who may see the client, and who has looked
    disclosure_add,
    disclosure_end,
    workplace_list,
    workplace_view,
    workplace_edit,
    workplace_link,
    workplace_answer,  // the contact's own: it suits us, or call us first
    plan_list,
    plan_view,
    plan_make,
    plan_cancel,
    proposal_view,
    proposal_decide,  // accepts or refuses for the organisation
    proposal_answer,  // the client's own yes, not now or never
    policy_view,
    policy_edit,
    organisation_list,
    organisation_edit,
    user_list,
    user_edit,
    token_edit,    // of one's own, for other programs
    session_edit,  // one's own: list, end, switch the organisation
    audit_view,
    data_import,
    data_export,
};
inline constexpr std::size_t action_count = 35;

// "person.view" and so on: the noun, a point, the verb.
const CodeList<Action, action_count>& action_codes();

// Whether it changes anything.
bool is_writing(Action action);

// What a token must be allowed for the action: "person:read", "plan:write".
std::string scope_of(Action action);

}  // namespace kynnys
