// The terms of a job as a form.
#pragma once

#include <vector>

#include "app/placement_desk.h"
#include "pages/form_parts.h"

namespace kynnys::pages {

Html terms_fields(const FormParts& parts);

web::Parameters terms_values(const PlacementTerms& terms);

// What was typed, and what of it can't be read or is wrong, each at its field.
struct TypedTerms {
    PlacementTerms terms;
    std::vector<Error> errors;
};
TypedTerms typed_terms(const Call& call);

}  // namespace kynnys::pages
