// The routes of visits.
#pragma once

#include "pages/routes.h"

namespace kynnys::pages {

// Logging one, on a telephone above all, and one visit with all that was written of it.
void add_visit_pages(Routes& routes);
// A person's visits: the curve, the hours, the text for the register, files.
void add_person_visit_pages(Routes& routes);

}  // namespace kynnys::pages
