// What stands around a client's own pages.
#pragma once

#include "pages/call.h"
#include "pages/page.h"

namespace kynnys::pages {

// With the way back to the own first page, and a way out.
Page own_page(const Call& call, const std::string& title, const Html& content);

}  // namespace kynnys::pages
