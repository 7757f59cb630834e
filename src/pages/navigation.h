// How one gets about: the header of every page, and the list of what the role works with.
#pragma once

#include "pages/call.h"

namespace kynnys::pages {

Html site_header(const Call& call);

// At most seven entries, by role; nothing for who is not signed in.
Html site_navigation(const Call& call);

}  // namespace kynnys::pages
