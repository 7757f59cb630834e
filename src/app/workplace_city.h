// The city of one workplace: it, its tasks, what it can arrange and the policy; nobody in it yet.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "plan/city.h"
#include "storage/transaction.h"
#include "storage/workplace_store.h"

namespace kynnys {

struct WorkplaceCity {
    City city;
    std::vector<std::string> task_ids;  // by place in the city
};

// Errors: policy.is_missing, those of the database.
Result<WorkplaceCity> workplace_city(Transaction& transaction, const WorkplaceRecord& workplace);

}  // namespace kynnys
