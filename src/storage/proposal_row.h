// A proposal and a decision as rows, for the stores that read them alone or with names beside.
#pragma once

#include <string>
#include <string_view>

#include "plan/plan_run.h"
#include "storage/seal.h"
#include "storage/transaction.h"

namespace kynnys {

// The columns that the readers below take, in their order; `table` is what the statement calls the
// table.
std::string proposal_columns(std::string_view table);
std::string decision_columns(std::string_view table);

ProposalRecord proposal_row(Row& row);
Decision decision_row(Row& row);  // its reason is still sealed

SealedPlace reason_place(std::string_view decision);

}  // namespace kynnys
