// Who works for an organisation, for choosing somebody among them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "storage/transaction.h"

namespace kynnys {

using NamedUsers = std::vector<std::pair<std::string, std::string>>;  // ids and names

// Those who can sign in, at most 200, in the order in which they came.
Result<NamedUsers> colleagues_of(Transaction& transaction, const std::string& organisation);

}  // namespace kynnys
