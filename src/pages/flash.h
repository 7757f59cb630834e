// A message that the next page shows on top, once: kept as its key in a cookie.
#pragma once

#include <string_view>

#include "pages/call.h"

namespace kynnys::pages {

void give_flash(const web::Request& request, std::string_view message, web::Response& response);

// The message, if there is one; a page that shows it takes the cookie back.
Html flash(const Call& call);
void take_flash(const Call& call, web::Response& response);

}  // namespace kynnys::pages
