// The whole database in a file and back: one moment's picture, taken while others write. A backup
// of either database restores into the other.
#pragma once

#include <filesystem>

#include "storage/backup_file.h"
#include "storage/database.h"
#include "storage/key_file.h"

namespace kynnys {

struct BackupFigures {
    BackupHeader header;
    std::int64_t rows = 0;
};

// To a new file that its owner alone may read. Errors: those of BackupWriter and of a transaction;
// database.schema_is_newer {its version, ours}, database.has_no_schema (both conflict).
Result<BackupFigures> write_backup(Database& database, const std::filesystem::path& path,
                                   Instant now);

// All of it or nothing, into a database without a row; its schema is then brought up to date. The
// keys must be those that the backup was made under. Errors: those of BackupReader;
// backup.schema_is_newer {its version, ours}, database.is_not_empty {a table} (both conflict);
// those of opening a sealed value and of a transaction.
Result<BackupFigures> restore_backup(Database& database, const KeyRing& keys,
                                     const std::filesystem::path& path);

}  // namespace kynnys
