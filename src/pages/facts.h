// Facts about one thing: each a name and what it is.
#pragma once

#include <string>
#include <vector>

#include "web/html.h"

namespace kynnys::pages {

struct Fact {
    std::string name;
    web::Html value;
};

web::Html facts(const std::vector<Fact>& all);

}  // namespace kynnys::pages
