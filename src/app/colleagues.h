// Who works for an organisation, for choosing somebody among them and for naming them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "storage/transaction.h"

namespace kynnys {

using NamedUsers = std::vector<std::pair<std::string, std::string>>;  // ids and names

// Those who can sign in, at most 200, in the order in which they came.
Result<NamedUsers> colleagues_of(Transaction& transaction, const std::string& organisation);

// What the user is called; the id where nobody is found.
std::string user_name(Transaction& transaction, const std::string& user);

}  // namespace kynnys
