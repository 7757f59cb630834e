// What the rules ask of a person: as it is known, and as a form.
#pragma once

#include <string>
#include <vector>

#include "app/situation_desk.h"
#include "base/json.h"
#include "pages/form_parts.h"

namespace kynnys::pages {

// A field for a fact, by its kind; nothing typed or chosen means that it is not known. `hint` takes
// the place of the one that goes with the fact's unit.
Html fact_field(const FormParts& parts, int fact, const std::string& hint = "");

// Fields for all facts about people that are changed here, in plain groups.
Html situation_fields(const FormParts& parts, const SituationView& situation);

// The texts of those fields, and what was typed into them as exchange/fact_json.h reads it.
web::Parameters situation_values(const Call& call, const SituationView& situation);
Json::Object typed_situation(const Call& call, const SituationView& situation);

// What is known, group by group; what is not is counted.
Html known_situation(const Call& call, const SituationView& situation);

}  // namespace kynnys::pages
