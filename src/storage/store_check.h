// Whether everything in the database is as this program has written it.
#pragma once

#include <cstdint>
#include <vector>

#include "storage/audit_store.h"
#include "storage/database.h"
#include "storage/key_file.h"

namespace kynnys {

struct StoreReport {
    int schema_version = 0;
    std::int64_t sealed_values = 0;
    AuditReport audit;
    // One for each fault, of kind conflict or unavailable: those of check_schema(),
    // database.is_damaged {where}, database.reference_is_broken {table, column, rows},
    // seal.is_broken {row}, seal.key_is_missing {number, row}, search.words_differ {person},
    // audit.key_is_missing, and those of audit_report(). After one of the first two nothing further
    // is looked at.
    std::vector<Error> faults;
};

// Changes nothing. Errors: those of a transaction.
Result<StoreReport> store_report(Database& database, const KeyRing& keys);

}  // namespace kynnys
