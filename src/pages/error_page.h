// Pages that say why there is nothing else to see.
#pragma once

#include "pages/call.h"
#include "pages/page.h"

namespace kynnys::pages {

Page error_page(const Call& call, const Error& error);

// For what the router answers itself: 404, 405, or 500 with the request's number.
Page own_answer_page(const Call& call, int status);

// For who comes by a link that is over, or without one.
Page link_page(const Call& call, const Error& error);

}  // namespace kynnys::pages
