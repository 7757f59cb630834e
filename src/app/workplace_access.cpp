#include "app/workplace_access.h"

#include <algorithm>

namespace kynnys {

Result<Done> check_allowed_with_own(const Actor& actor, Action action) {
    return check_allowed(actor, action, relations_to_organisation(actor, actor.organisation),
                         Action::workplace_list);
}

Error unknown_if_missing(Error error) {
    if (error.kind != ErrorKind::not_found)
        return error;
    return Error{ErrorKind::not_found, "subject.is_unknown", "", {}};
}

Result<WorkplaceRecord> find_allowed_workplace(Transaction& transaction, const Actor& actor,
                                               Action action, const std::string& id) {
    auto found = find_workplace(transaction, id);
    if (!found)
        return unknown_if_missing(std::move(found).error());
    TRY(check_allowed(actor, action, relations_to_organisation(actor, found.value().organisation),
                      Action::workplace_list));
    return found;
}

std::vector<std::string> fields_of(const Json::Object& json) {
    std::vector<std::string> names;
    for (const auto& [name, value] : json) {
        if (std::find(identity_members.begin(), identity_members.end(), name) ==
            identity_members.end())
            names.push_back(name);
    }
    return names;
}

std::vector<Fault> code_faults(const std::string& before, const std::string& code) {
    if (before == code)
        return {};
    return {{"", 0, 0, "code", "code.is_fixed", {before}}};
}

}  // namespace kynnys
