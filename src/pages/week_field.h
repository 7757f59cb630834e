// When somebody can work: typed as "Mon–Thu 10–14", or, with a script, painted on a grid.
#pragma once

#include "base/week.h"
#include "pages/form_parts.h"

namespace kynnys::pages {

inline constexpr const char* week_name = "available";

// The week in the words of the page's language in place of the file's.
web::Parameters with_week(const Call& call, const web::Parameters& values, const WeekGrid& week);

Html week_field(const FormParts& parts, const WeekGrid& week);

}  // namespace kynnys::pages
