// Goals of clients, the looks at them, and how able to work each client feels.
#pragma once

#include <string_view>
#include <vector>

#include "coaching/goal.h"
#include "coaching/work_ability.h"
#include "storage/seal.h"
#include "storage/transaction.h"

namespace kynnys {

Result<Done> add_goal(Transaction& transaction, const Seal& seal, const Goal& goal);
// All but whose it is and since when, as the version seen says. Errors: those of update_row().
Result<std::int64_t> change_goal(Transaction& transaction, const Seal& seal, const Goal& goal);
// Error: row.is_missing (not_found), field "goal".
Result<Goal> find_goal(Transaction& transaction, const Seal& seal, std::string_view id);

// In the place of another one of the same day.
Result<Done> keep_review(Transaction& transaction, const Seal& seal, const GoalReview& review);
Result<Done> keep_work_ability(Transaction& transaction, const WorkAbility& said);

// Of a person: the first goals first, then the first looks.
Result<GoalHistory> goal_history(Transaction& transaction, const Seal& seal,
                                 std::string_view person);
// The first day first.
Result<std::vector<WorkAbility>> work_abilities(Transaction& transaction, std::string_view person);

}  // namespace kynnys
