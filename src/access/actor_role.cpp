#include "access/actor_role.h"

namespace kynnys {

const CodeList<ActorRole, actor_role_count>& actor_role_codes() {
    static const CodeList<ActorRole, actor_role_count> codes{
        "role.is_unknown",
        {"referrer", "coach", "instructor", "manager", "evaluator", "administrator",
         "data_protection_officer", "client", "employer_contact", "outside_referrer"}};
    return codes;
}

Result<Done> check_role_of_user(ActorRole role) {
    if (role == ActorRole::client || role == ActorRole::employer_contact ||
        role == ActorRole::outside_referrer)
        return Error{ErrorKind::invalid,
                     "role.needs_no_account",
                     "role",
                     {std::string(actor_role_codes().code(role))}};
    return Done{};
}

}  // namespace kynnys
