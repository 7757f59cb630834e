// What is on record of people for the rules: benefits, pension, services. The facts are a JSON
// object by their names, so that they outlive a rule set; exchange/fact_json.h says how they look.
#pragma once

#include <string>
#include <vector>

#include "base/instant.h"
#include "storage/client_record.h"
#include "storage/seal.h"
#include "storage/transaction.h"
#include "storage/visibility.h"

namespace kynnys {

struct SituationRecord {
    std::string person;
    std::int64_t version = 0;  // 0: nothing was ever recorded
    Instant changed_at{};
    std::string facts = "{}";
    friend bool operator==(const SituationRecord&, const SituationRecord&) = default;
};

// Errors: those of a transaction and of opening a sealed field.
Result<SituationRecord> find_situation(Transaction& transaction, const Seal& seal,
                                       const std::string& person);

// Of those who may be seen, by person; people of whom nothing was recorded are not among them.
Result<std::vector<SituationRecord>> situations(Transaction& transaction, const Seal& seal,
                                                const Visibility& visibility);

// The people themselves of whom situations() tells, by id, in two readings for all of them.
Result<std::vector<ClientRecord>> clients_with_situations(Transaction& transaction,
                                                          const Vault& vault,
                                                          const Visibility& visibility);

// Saves on top of `record.version` and returns the version that is then there. Errors:
// row.was_changed (conflict), those of a transaction.
Result<std::int64_t> save_situation(Transaction& transaction, const Seal& seal,
                                    const SituationRecord& record);

}  // namespace kynnys
