// A client as stored, read with all parts: one, or a batch at once.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "person/client.h"
#include "storage/transaction.h"
#include "storage/vault.h"

namespace kynnys {

// A client with the versions that an edit has to name.
struct ClientRecord {
    std::string id;
    std::string organisation;  // that owns the record
    Client client;
    std::int64_t version = 0;
    std::int64_t conditions_version = 0;
    std::int64_t wishes_version = 0;
    std::array<std::int64_t, ability_count> ability_versions{};  // 0: nobody has judged it
};

// Those whose row `p` of person meets the condition, by id. Errors: those of a transaction and of
// opening a sealed field.
Result<std::vector<ClientRecord>> client_records(Transaction& transaction, const Vault& vault,
                                                 const std::string& condition, const Binds& binds);

}  // namespace kynnys
