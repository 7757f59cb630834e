// The policies of an organisation, each from a day on, kept line by line with their reasons.
#pragma once

#include <string>
#include <vector>

#include "plan/policy.h"
#include "storage/transaction.h"

namespace kynnys {

// From policy.date on. Error: policy.day_is_taken (conflict).
Result<Done> add_policy(Transaction& transaction, const std::string& organisation,
                        const Policy& policy);

// The one that holds on a day: the latest that is not after it. Error: policy.is_missing
// (not_found).
Result<Policy> find_policy(Transaction& transaction, const std::string& organisation, Date day);

// The one that holds on a day, if any, and those to come after it, the earliest first.
Result<std::vector<Policy>> policies_from(Transaction& transaction, const std::string& organisation,
                                          Date day);

// The latest of all. Error: policy.is_missing (not_found).
Result<Policy> find_latest_policy(Transaction& transaction, const std::string& organisation);

}  // namespace kynnys
