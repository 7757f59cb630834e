// Organisations that the service works for.
#pragma once

#include <string>

#include "app/office.h"
#include "storage/organisation_store.h"

namespace kynnys {

// The organisation of that code; made, with the code as its name, where there is none.
Result<Organisation> kept_organisation(Transaction& transaction, const std::string& code);

class OrganisationDesk {
  public:
    explicit OrganisationDesk(Office& office) : office_(office) {}

    // The one that the actor works for.
    Result<Organisation> find(const Actor& actor);

    // `version` is the one seen. Errors, field "name": organisation.name_is_empty,
    // organisation.name_is_too_long {most bytes}; those of update_organisation().
    Result<Done> rename(const Actor& actor, const std::string& name, std::int64_t version);

  private:
    Office& office_;
};

}  // namespace kynnys
