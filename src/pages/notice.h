// A box that says something that matters now.
#pragma once

#include <string>

#include "web/html.h"

namespace kynnys::pages {

enum class Notice { info, success, alert, error };

// A screen reader announces a success and an alert. `label` "" for none.
web::Html notice(Notice kind, const std::string& label, const web::Html& body);

}  // namespace kynnys::pages
