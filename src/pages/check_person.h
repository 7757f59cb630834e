// Whom a check was about, asked once somebody is to be sent: one who is on record, or somebody new.
#pragma once

#include <string>

#include "pages/check_parts.h"
#include "pages/page.h"

namespace kynnys::pages {

// What was typed goes along in the form, so that it is typed once. With the people found by the
// name that was typed, where one was.
Answer choose_person_page(const Call& call, const TypedFacts& facts, FormState state);

// Somebody new, of the name, on the basis and with the facts that were typed; the id. Errors:
// outside.name_is_missing, field "new_name"; those of the basis and of PersonDesk::add().
struct NewPerson {
    std::string id;
    Json::Object rest;  // of the facts: what is recorded for the rules alone
};
Result<NewPerson> add_typed_person(const Call& call, const TypedFacts& facts);

}  // namespace kynnys::pages
