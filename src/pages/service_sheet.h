// A service on one page, for whoever refers.
#pragma once

#include <string>

#include "app/service_desk.h"
#include "pages/call.h"

namespace kynnys::pages {

// Free places, of how many; or that nobody has said.
std::string service_places(const Call& call, const Service& service);

// What happens there, how long one waits, whom to call and what its criteria ask.
Html service_sheet(const Call& call, const ServiceCard& card);

}  // namespace kynnys::pages
