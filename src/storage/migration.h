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

// The same with migrations at hand, for 1, 2, ….
Result<int> migrate(Database& database, std::span<const char* const> migrations);

}  // namespace kynnys
