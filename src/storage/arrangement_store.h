// Arrangements that an organisation's workplaces can make.
#pragma once

#include <string>
#include <vector>

#include "storage/page_of.h"
#include "storage/transaction.h"
#include "workplace/arrangement.h"

namespace kynnys {

struct ArrangementRecord {
    std::string id;
    std::int64_t version = 1;
    Arrangement arrangement;   // its id is the code that the organisation has given
    std::string organisation;  // set by what reads
};

// Error: arrangement.code_is_taken (conflict).
Result<Done> add_arrangements(Transaction& transaction, const std::string& organisation,
                              const std::vector<ArrangementRecord>& arrangements);

// In the order in which they came.
Result<std::vector<ArrangementRecord>> arrangements(Transaction& transaction,
                                                    const std::string& organisation);

// Error: arrangement.is_missing (not_found).
Result<ArrangementRecord> find_arrangement(Transaction& transaction, const std::string& id);

// In the order in which they came.
Result<std::vector<ArrangementRecord>> arrangement_page(Transaction& transaction,
                                                        const std::string& organisation,
                                                        const PageOf& page);

// All but its code, for whoever saw record.version; returns the version that is then there. Errors:
// those of update_row().
Result<std::int64_t> update_arrangement(Transaction& transaction, const ArrangementRecord& record);

}  // namespace kynnys
