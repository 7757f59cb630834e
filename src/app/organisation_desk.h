// Organisations that the service works for.
#pragma once

#include <string>

#include "app/office.h"
#include "storage/organisation_store.h"

namespace kynnys {

// The organisation of that code; made, with the code as its name, where there is none.
Result<Organisation> kept_organisation(Transaction& transaction, const std::string& code);

}  // namespace kynnys
