// Whose a workplace is, and what its organisation calls it.
#pragma once

#include <string>

#include "storage/transaction.h"

namespace kynnys {

// The organisation. Error: subject.is_unknown (not_found).
Result<std::string> organisation_of_workplace(Transaction& transaction,
                                              const std::string& workplace);

// The code that the organisation has given it. Error: subject.is_unknown (not_found).
Result<std::string> workplace_code(Transaction& transaction, const std::string& workplace);

}  // namespace kynnys
