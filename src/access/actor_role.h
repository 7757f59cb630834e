// Who somebody is to the service. A user holds one role in each organisation; clients,
// employers' contacts and referrers from outside have no account and act through a link.
#pragma once

#include "base/code_list.h"

namespace kynnys {

enum class ActorRole {
    referrer,
    coach,
    instructor,
    manager,
    evaluator,
    administrator,
    data_protection_officer,
    client,
    employer_contact,
    outside_referrer,  // of an organisation without accounts here
};
inline constexpr std::size_t actor_role_count = 10;
const CodeList<ActorRole, actor_role_count>& actor_role_codes();

// Whether a user can be given the role; error role.needs_no_account for those who act by link.
Result<Done> check_role_of_user(ActorRole role);

}  // namespace kynnys
