// The jobs that a person has said yes to, or is asked about, beside one that comes.
#pragma once

#include "plan/plan_run.h"
#include "storage/transaction.h"
#include "storage/vault.h"

namespace kynnys {

// Whether the proposal's job can be done beside the person's other accepted and agreed ones. A
// proposal that a newer plan keeps counts there. Errors, all conflict: those of check_together()
// (plan/jobs_together.h).
Result<Done> check_jobs_together(Transaction& transaction, const Vault& vault,
                                 const ProposalRecord& proposal);

}  // namespace kynnys
