// What stands around every page: head, navigation, footer.
#pragma once

#include <chrono>

#include "pages/call.h"
#include "pages/page.h"

namespace kynnys::pages {

web::Response framed(const Call& call, const Page& page);

// The page alone, without who is signed in and where to go: for a browser to keep.
web::Response framed_for_keeping(const Call& call, const Page& page);

// 429: too many requests came.
web::Response framed_later(const Call& call, std::chrono::milliseconds wait);

}  // namespace kynnys::pages
