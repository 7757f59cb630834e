// A client as the API gives and takes it (exchange/client_json.h).
#pragma once

#include "app/person_desk.h"
#include "base/json.h"
#include "exchange/fault.h"
#include "plan/city.h"

namespace kynnys::api {

// With "id", "organisation", "version", "approved_version" and "assignments".
Json client_json(const ClientView& view, const City& city);
Json disclosure_json(const Disclosure& disclosure);

// Faults as in city_json.h.
Checked<Client> new_client(const Json& body, const City& city);
Checked<Client> changed_client(const Client& client, const Json& body, const City& city);

// The member "basis": {"kind", "text", "valid_from", "valid_to"}; the day is not set if it names
// none. Errors: disclosure.basis_is_missing, and those of the members with the way to them.
Result<Disclosure> basis_of(const Json& body);

}  // namespace kynnys::api
