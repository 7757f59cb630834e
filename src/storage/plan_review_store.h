// What is found out about plans once they are there: who takes it up, and what came of it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan_review.h"
#include "storage/page_of.h"
#include "storage/plan_store.h"
#include "storage/transaction.h"
#include "storage/vault.h"
#include "storage/visibility.h"

namespace kynnys {

// As take_plan_run(), for plans that are done and wait for their review.
Result<std::optional<PlanRun>> take_plan_review(Transaction& transaction, const PlanLease& lease);
Result<bool> renew_plan_review(Transaction& transaction, std::string_view run,
                               const PlanLease& lease);
// Only as long as the review is the node's.
Result<bool> finish_plan_review(Transaction& transaction, std::string_view run,
                                std::string_view node, PlanReview review,
                                const std::vector<UnlockRecord>& unlocks);

Result<Done> add_not_placed(Transaction& transaction, const NotPlacedRecord& record);
Result<Done> keep_repair(Transaction& transaction, std::string_view run, std::string_view person,
                         const KeptRepair& repair);

// Most people first.
Result<std::vector<NotPlacedCount>> not_placed_counts(Transaction& transaction,
                                                      std::string_view run);

struct ListedNotPlaced {
    NotPlacedRecord record;
    std::string name;  // of the person
};
// Of one reason, by person; only people who may be seen by now. Errors beside those of a
// transaction: those of opening a sealed field.
Result<std::vector<ListedNotPlaced>> listed_not_placed(Transaction& transaction, const Vault& vault,
                                                       const Visibility& visibility,
                                                       std::string_view run,
                                                       const NotPlacedCount& of,
                                                       const PageOf& page);

// The person in the plan, if the plan says why there is no job; whoever sees the person. Errors as
// above.
Result<std::optional<ListedNotPlaced>> not_placed_person(Transaction& transaction,
                                                         const Vault& vault, std::string_view run,
                                                         std::string_view person);

// The best first.
Result<std::vector<UnlockRecord>> plan_unlocks(Transaction& transaction, std::string_view run);

}  // namespace kynnys
