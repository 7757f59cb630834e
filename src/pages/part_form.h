// A part of a person's record as a page with a form, for who works with the person and for the
// person alike.
#pragma once

#include <vector>

#include "pages/page.h"
#include "pages/person_parts.h"

namespace kynnys::pages {

// Whose record, and where its pages are.
struct PersonPlace {
    std::string person;         // id
    std::string path;           // "/people/ID"
    std::vector<Crumb> crumbs;  // above the person's own page
};

Answer show_part(const Call& call, const PersonPart& part, const PersonPlace& place);

// After a save by somebody else, both versions: what was typed in the fields, and what is kept now
// beside those that differ.
Answer save_part(const Call& call, const PersonPart& part, const PersonPlace& place);

}  // namespace kynnys::pages
