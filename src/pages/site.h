// What an organisation gives its pages: its own look, and whom to ask.
#pragma once

#include <string>

#include "pages/assets.h"

namespace kynnys::pages {

struct Site {
    std::string contact;  // as the accessibility statement says it; "" where none is named
    Assets assets;
};

}  // namespace kynnys::pages
