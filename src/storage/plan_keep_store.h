// Jobs that were decided in earlier plans and that a new plan keeps.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plan/message.h"
#include "plan/plan_run.h"
#include "storage/transaction.h"
#include "storage/vault.h"
#include "storage/visibility.h"

namespace kynnys {

// Accepted or agreed in any plan of the organisation and not kept by a newer one, by person and
// then from the earliest on.
Result<std::vector<ProposalRecord>> decided_proposals(Transaction& transaction,
                                                      std::string_view organisation);

// Whether the proposal that the record is kept from still stands as decided; then its state, and
// what the client lets the workplace know, are the record's, and what the workplace has answered
// belongs to the record.
Result<bool> take_over(Transaction& transaction, ProposalRecord& record);
Result<Done> move_site_answers(Transaction& transaction, const ProposalRecord& record);

struct NotKept {
    std::string proposal;  // id
    Message reason;        // "not_kept.…" or "violation.…"
};
Result<Done> add_not_kept(Transaction& transaction, std::string_view run, const NotKept& one);

struct ListedNotKept {
    NotKept not_kept;
    std::string person;  // id
    std::string person_code;
    std::string person_name;
    std::string workplace_name;
};
// Only of people who may be seen by now, by proposal. Errors beside those of a transaction: those
// of opening a sealed field.
Result<std::vector<ListedNotKept>> not_kept_of(Transaction& transaction, const Vault& vault,
                                               const Visibility& visibility, std::string_view run);

}  // namespace kynnys
