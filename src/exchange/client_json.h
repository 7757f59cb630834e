// A client as JSON: the members of a person (exchange/city_json.h), and "status", "municipality",
// "phone", "email" and "note".
#pragma once

#include <span>
#include <string_view>

#include "base/json.h"
#include "exchange/fault.h"
#include "person/client.h"
#include "plan/city.h"

namespace kynnys {

// `city` holds the workplaces that wishes name.
Json::Object client_json(const Client& client, const City& city);

// Faults as in city_json.h, and text.is_too_long. `others` are members that somebody else reads.
Checked<Client> new_client(const Json::Object& object, const City& city,
                           std::span<const std::string_view> others);
Checked<Client> changed_client(const Client& client, const Json::Object& object, const City& city,
                               std::span<const std::string_view> others);

}  // namespace kynnys
