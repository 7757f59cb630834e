// A service of the directory as the API gives and takes it.
#pragma once

#include "app/service_desk.h"
#include "base/json.h"

namespace kynnys::api {

// With "id", "version", "organisation", "provider", "confirmed_on" and "freshness".
Json::Object service_json(const ServiceCard& card, Date today);

// The service with what the body says; other members stay as they are, and null empties them.
// Errors: member.has_wrong_type, member.is_unknown, service.state_is_unknown, each with its member.
Result<Service> service_of(const Json& body, Service before);

}  // namespace kynnys::api
