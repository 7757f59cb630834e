// A secret that somebody is shown once, to copy or to write down.
#pragma once

#include <string>
#include <string_view>

#include "pages/call.h"

namespace kynnys::pages {

// `label` is the key of a message.
Html shown_once(const Call& call, std::string_view label, const std::string& secret);

}  // namespace kynnys::pages
