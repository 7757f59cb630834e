// What browsers load beside the pages: style sheet and scripts, part of the program. Their paths
// change with their content, so that a browser may keep them for good.
#pragma once

#include <string>
#include <string_view>

#include "web/router.h"

namespace kynnys::pages {

// Of "kynnys.css", "kynnys.js" or "htmx.js": "/static/kynnys-0123456789abcdef.css". Any other name
// is a bug.
const std::string& asset_path(std::string_view name);

void add_asset_routes(web::Router& router);

}  // namespace kynnys::pages
