// A new key for everything that is sealed, and for the search by name.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "storage/database.h"

namespace kynnys {

// Adds a fresh key to the file, writes every sealed value and every word of the search index anew,
// a batch a transaction, and then drops the older keys from the file. Whatever ends it in the
// middle, the next call goes on where it stood. A server that still runs with the older keys writes
// nothing from the first batch on (storage/key_guard.h). Returns how many values were written.
// Errors: those of check_schema(), of check_key() when another call has begun with a newer key, of
// the key file, of opening a sealed value (and then no key is dropped) and of a transaction;
// rekey.was_interrupted (unavailable) when `is_interrupted` says so between two batches.
Result<std::int64_t> rekey(Database& database, const std::filesystem::path& key_file,
                           const std::function<bool()>& is_interrupted);

}  // namespace kynnys
