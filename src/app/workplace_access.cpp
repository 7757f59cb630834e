#include "app/workplace_access.h"

#include <algorithm>

namespace kynnys {

Result<WorkplaceRecord> find_allowed_workplace(Transaction& transaction, const Actor& actor,
                                               Action action, const std::string& id) {
    return found_allowed(find_workplace(transaction, id), actor, action);
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
