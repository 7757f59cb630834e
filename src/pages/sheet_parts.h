// Who may see a person's data, on what basis, and who has looked.
#pragma once

#include "app/disclosure_desk.h"
#include "pages/call.h"

namespace kynnys::pages {

// Each basis as a sentence; those that may be ended have a button that sends its id to `end_path`.
Html disclosure_lines(const Call& call, const DisclosureSheet& sheet, const std::string& end_path);

// The latest looks and deeds.
Html looks_table(const Call& call, const DisclosureSheet& sheet);

}  // namespace kynnys::pages
