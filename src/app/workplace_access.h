// Workplaces, as far as somebody may see or change them.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "app/actor.h"
#include "base/json.h"
#include "exchange/fault.h"
#include "storage/workplace_store.h"

namespace kynnys {

// The workplace, for an actor who may do it there. Error: subject.is_unknown, also for one of
// another organisation; action.is_not_allowed.
Result<WorkplaceRecord> find_allowed_workplace(Transaction& transaction, const Actor& actor,
                                               Action action, const std::string& id);

// What was found, for an actor who may do it where it is; the same errors.
template <class Record>
Result<Record> found_allowed(Result<Record> found, const Actor& actor, Action action) {
    if (!found)
        return unknown_if_missing(std::move(found).error());
    TRY(check_allowed(actor, action, relations_to_organisation(actor, found.value().organisation),
                      Action::workplace_list));
    return found;
}

// Members of a JSON object that the service itself gives, and reads elsewhere.
inline constexpr std::array<std::string_view, 2> identity_members{"id", "version"};

// The names of the others, for an audit event.
std::vector<std::string> fields_of(const Json::Object& json);

// A code names a row in files and plans: it stays. Fault: code.is_fixed.
std::vector<Fault> code_faults(const std::string& before, const std::string& code);

}  // namespace kynnys
