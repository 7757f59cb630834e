// Signing in and out.
#pragma once

#include "pages/call.h"
#include "pages/page.h"

namespace kynnys::pages {

// For who has sent a form without being signed in any more: 401, and the form is kept.
Page sign_in_to_send(const Call& call);

}  // namespace kynnys::pages
