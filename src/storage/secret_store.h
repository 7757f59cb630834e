// Secrets of the service itself, such as the key of the audit chains: made once, sealed at rest.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "storage/seal.h"
#include "storage/transaction.h"

namespace kynnys {

// The secret of that name; `fresh` from now on where there was none. It is sealed with the current
// key from then on, which tells those who have not heard of that key (storage/key_guard.h).
Result<std::string> kept_secret(Transaction& transaction, const Seal& seal, std::string_view name,
                                std::string_view fresh);

// The secret of that name; nothing where there is none.
Result<std::optional<std::string>> find_secret(Transaction& transaction, const Seal& seal,
                                               std::string_view name);

}  // namespace kynnys
