// Workplaces with their roles.
#pragma once

#include <string>
#include <vector>

#include "storage/transaction.h"
#include "workplace/workplace.h"

namespace kynnys {

struct RoleRecord {
    std::string id;
    std::int64_t version = 1;
    Role role;
};

struct WorkplaceRecord {
    std::string id;
    std::int64_t version = 1;
    Workplace workplace;  // its id is its code; its roles and arrangements are those that follow
    std::vector<RoleRecord> roles;
    std::vector<std::string> arrangements;  // ids, in the order of the workplace
};

// Errors: workplace.code_is_taken, role.name_is_taken (conflict).
Result<Done> add_workplaces(Transaction& transaction, const std::string& organisation,
                            const std::vector<WorkplaceRecord>& workplaces);

// In the order in which they came, and so their roles.
Result<std::vector<WorkplaceRecord>> workplaces(Transaction& transaction,
                                                const std::string& organisation);

// All but its code and roles, for whoever saw record.version; returns the version that is then
// there. Errors: those of update_row().
Result<std::int64_t> update_workplace(Transaction& transaction, const WorkplaceRecord& record);

// Errors: those of update_row(), role.name_is_taken.
Result<std::int64_t> update_role(Transaction& transaction, const RoleRecord& record);

}  // namespace kynnys
