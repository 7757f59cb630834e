// The file of a backup: text that either database can be restored from.
//
//   kynnys backup 1
//   {"schema_version": …, "made_at": …, "audit_heads": [{"organisation", "number", "hash"}, …]}
//   table NAME COLUMN …          then its rows, each a "+" and a row of copy_text.h
//   end ROWS CHECKSUM            BLAKE2b, 256 bits, of all that stands before this line
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "storage/audit_store.h"
#include "storage/private_file.h"
#include "storage/value.h"

namespace kynnys {

struct BackupHeader {
    int schema_version = 0;
    Instant made_at{};
    std::vector<AuditHead> heads;  // their links have no event
};

struct BackupTable {
    std::string name;
    std::vector<std::string> columns;
};

class Checksum;

// Writes a new file, which is gone again unless it was finished. Errors of making it: those of
// make_private_file(). What the disk does not take shows when it is finished.
class BackupWriter {
  public:
    static Result<BackupWriter> make(const std::filesystem::path& path);
    BackupWriter(BackupWriter&& other) noexcept;
    BackupWriter& operator=(BackupWriter&&) = delete;
    ~BackupWriter();

    void begin(const BackupHeader& header);  // from the start, whatever was written before
    void add_table(const BackupTable& table);
    void add_row(const std::vector<Value>& row);
    // How many rows there are. Error: backup.is_not_writable (unavailable).
    Result<std::int64_t> finish();

  private:
    BackupWriter(std::filesystem::path path, File file);
    void add(std::string_view text);
    void flush();

    std::filesystem::path path_;
    File file_;
    std::unique_ptr<Checksum> checksum_;
    std::string text_;
    std::int64_t rows_ = 0;
    bool is_failed_ = false;
    bool is_finished_ = false;
};

class BackupReader {
  public:
    // Reads all of it once and holds it against its checksum. Errors: backup.is_missing
    // (not_found), backup.is_broken (conflict): no backup, cut off, or changed.
    static Result<BackupReader> open(const std::filesystem::path& path);
    BackupReader(BackupReader&&) noexcept;
    BackupReader& operator=(BackupReader&&) = delete;
    ~BackupReader();

    [[nodiscard]] const BackupHeader& header() const { return header_; }
    [[nodiscard]] std::int64_t row_count() const { return rows_; }

    void rewind();  // to the first table
    // The next table; only when no row of the one before is left.
    std::optional<BackupTable> next_table();
    // The next row of the table, as in copy_text.h; valid until the next call.
    std::optional<std::string_view> next_row();

  private:
    BackupReader(std::ifstream file, BackupHeader header);

    std::ifstream file_;
    BackupHeader header_;
    std::int64_t rows_ = 0;
    std::string line_;  // the next one
    std::string row_;
};

}  // namespace kynnys
