// The schema, made and brought up to date by numbered migrations (src/storage/migrations), which
// are inside the program. Each is one transaction, and its statements are parted by empty lines.
#pragma once

#include <span>
#include <string_view>

#include "storage/database.h"

namespace kynnys {

// Brings the schema to the version that this program knows, and returns it. Nodes that start at the
// same moment wait for one another. Errors: database.schema_is_newer {its version, ours}
// (conflict), and then nothing is changed; those of a transaction.
Result<int> migrate(Database& database);

// The schema that this program knows, and the database's; 0 where nothing has been made yet.
int newest_schema();
Result<int> schema_version(Transaction& transaction);

// That they are the same. Errors, all conflict: database.has_no_schema, database.schema_is_newer
// and database.schema_is_older {its version, ours}.
Result<Done> check_schema(Transaction& transaction);

// Only as far as to that version, which is at most the newest.
Result<int> migrate_to(Database& database, int version);

// The same with migrations at hand, for 1, 2, ….
Result<int> migrate(Database& database, std::span<const char* const> migrations);

}  // namespace kynnys
