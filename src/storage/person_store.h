// The people whom the service knows, one at a time: found, added, edited.
#pragma once

#include <string>
#include <vector>

#include "storage/client_record.h"
#include "storage/person_row.h"
#include "storage/visibility.h"

namespace kynnys {

// Adds people with all their parts, as fast as the database takes them. Errors beside those of a
// transaction: person.code_is_taken (conflict).
Result<Done> add_clients(Transaction& transaction, const Vault& vault,
                         const std::vector<ClientKey>& keys, const std::vector<Client>& clients);

// Error: person.is_missing (not_found), also when the person is there but not visible.
Result<ClientRecord> find_client(Transaction& transaction, const Vault& vault,
                                 const Visibility& visibility, const std::string& id);

// Saves. Each names the version that was seen, returns the one that is then there, and changes only
// its own part. Errors: those of update_row(). Whether the user may is the caller's to ask.
Result<std::int64_t> update_client(Transaction& transaction, const Vault& vault,
                                   const std::string& id, const Client& client, std::int64_t seen);
Result<std::int64_t> update_conditions(Transaction& transaction, const std::string& id,
                                       const Conditions& conditions, std::int64_t seen);
Result<std::int64_t> update_wishes(Transaction& transaction, const std::string& id,
                                   const Wishes& wishes, std::int64_t seen);

// Seen 0 adds the line; ability.is_judged_already (conflict) when somebody else has meanwhile.
Result<std::int64_t> update_ability(Transaction& transaction, const std::string& id,
                                    Ability ability, const ProfileLine& line, std::int64_t seen);

}  // namespace kynnys
