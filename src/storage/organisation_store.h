// Organisations: who owns people and workplaces, and to whom people are disclosed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "storage/transaction.h"

namespace kynnys {

struct Organisation {
    std::string id;
    std::string code;  // short, once in the database
    std::string name;
    std::int64_t version = 1;
    friend bool operator==(const Organisation&, const Organisation&) = default;
};

// Errors beside those of a transaction: organisation.code_is_taken (conflict).
Result<Done> add_organisation(Transaction& transaction, const Organisation& organisation);

// Error: organisation.is_missing (not_found).
Result<Organisation> find_organisation(Transaction& transaction, const std::string& id);

// The one of that code, which nobody has to have.
Result<std::optional<Organisation>> organisation_of_code(Transaction& transaction,
                                                         const std::string& code);

// By code.
Result<std::vector<Organisation>> organisations(Transaction& transaction);

// Name and code, for whoever saw organisation.version; returns the version that is then there.
// Errors: those of update_row(); organisation.code_is_taken.
Result<std::int64_t> update_organisation(Transaction& transaction,
                                         const Organisation& organisation);

}  // namespace kynnys
