// The routes of visits.
#pragma once

#include "api/routes.h"

namespace kynnys::api {

void add_visit_routes(Routes& routes);

}  // namespace kynnys::api
