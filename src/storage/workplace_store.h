// Workplaces with their roles.
#pragma once

#include <string>
#include <vector>

#include "storage/list_order.h"
#include "storage/page_of.h"
#include "storage/record_places.h"
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
    std::string organisation;  // set by what reads
    std::int64_t version = 1;
    Workplace workplace;  // its id is its code; its roles and arrangements are those that follow
    std::vector<RoleRecord> roles;
    std::vector<std::string> arrangements;  // ids, in the order of the workplace
};

// What an hour of a carved job is paid there; nothing when nobody has said, or there is no such
// one.
Result<std::optional<Cents>> wage_at(Transaction& transaction, std::string_view workplace);

// Errors: workplace.code_is_taken, role.name_is_taken (conflict).
Result<Done> add_workplaces(Transaction& transaction, const std::string& organisation,
                            const std::vector<WorkplaceRecord>& workplaces);

// In the order in which they came, and so their roles.
Result<std::vector<WorkplaceRecord>> workplaces(Transaction& transaction,
                                                const std::string& organisation);

// So many at most, those nearest to the place as the crow flies, in the order in which they came.
Result<std::vector<WorkplaceRecord>> workplaces_near(Transaction& transaction,
                                                     const std::string& organisation,
                                                     const Place& place, int most);

// Error: workplace.is_missing (not_found).
Result<WorkplaceRecord> find_workplace(Transaction& transaction, const std::string& id);

enum class WorkplaceKey { name, kind, district };
const CodeList<WorkplaceKey, 3>& workplace_key_codes();
using WorkplaceOrder = ListOrder<WorkplaceKey>;

// All that is given must be met; and the order, within which the name decides.
struct WorkplaceFilter {
    std::string district;  // "" for any
    std::string text;      // stands in the name, the code or the kind; "" for any
    WorkplaceOrder order;
};

// Those of the organisation. A page goes on after the workplace that the one before ended
// with; an id that is none of the organisation's is followed by nothing.
Result<std::vector<WorkplaceRecord>> workplace_page(Transaction& transaction,
                                                    const std::string& organisation,
                                                    const WorkplaceFilter& filter,
                                                    const PageOf& page);

// The workplace with its roles, and its arrangements as positions in a list of records that has
// them all.
Workplace whole_workplace(WorkplaceRecord record, const RecordPlaces& arrangements);

// All but its code and roles, for whoever saw record.version; returns the version that is then
// there. Errors: those of update_row().
Result<std::int64_t> update_workplace(Transaction& transaction, const WorkplaceRecord& record);

// Error beside those of update_row(): role.name_is_taken (conflict).
Result<Done> rename_role(Transaction& transaction, RoleRecord& role, const std::string& name);

// In which the organisation has workplaces, by the alphabet.
Result<std::vector<std::string>> workplace_districts(Transaction& transaction,
                                                     const std::string& organisation);

// The workplace has these roles from now on: one that it has by that name stays, with its new cost,
// the others come and go. Error: role.has_tasks {name} (conflict).
Result<Done> set_workplace_roles(Transaction& transaction, const WorkplaceRecord& before,
                                 const std::vector<Role>& roles);

}  // namespace kynnys
