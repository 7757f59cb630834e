// What an employer may apply for, said in general from the rules: the same for everybody, so that
// it tells nothing about a client.
#pragma once

#include "pages/call.h"

namespace kynnys::pages {

// Nothing where the rules of today know of no such money.
Html subsidies(const Call& call);

}  // namespace kynnys::pages
