// Pages that say why there is nothing else to see.
#pragma once

#include "pages/call.h"
#include "pages/page.h"

namespace kynnys::pages {

Page error_page(const Call& call, const Error& error);

// For who comes by a link that is over, or without one.
Page link_page(const Call& call, const Error& error);

}  // namespace kynnys::pages
