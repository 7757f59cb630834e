// One key to write with. The secrets of the service itself (storage/secret_store.h) mark which: the
// key that they are sealed with is the one that everybody writes with. A new key seals them first,
// so whoever still runs on an older one finds it out before the next write, and writes no more.
#pragma once

#include <functional>

#include "storage/database.h"
#include "storage/seal.h"

namespace kynnys {

// Error: key_file.is_outdated (unavailable) when the service's secrets are sealed with another key
// than the seal's current one. Asked in a transaction that writes, it holds until the commit.
Result<Done> check_key(Transaction& transaction, const Seal& seal);

// Asks so first in every transaction of the database that writes; `when_outdated` is called each
// time that one ends by it. The seal stays where it is as long as the database.
void guard_key(Database& database, const Seal& seal, std::function<void()> when_outdated);

}  // namespace kynnys
