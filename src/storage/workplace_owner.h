// Whose a workplace is.
#pragma once

#include <string>

#include "storage/transaction.h"

namespace kynnys {

// The organisation. Error: subject.is_unknown (not_found).
Result<std::string> organisation_of_workplace(Transaction& transaction,
                                              const std::string& workplace);

}  // namespace kynnys
