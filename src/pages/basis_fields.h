// On what basis somebody may see a person: a consent, or an act and section.
#pragma once

#include "app/disclosure_desk.h"
#include "pages/form_parts.h"

namespace kynnys::pages {

Html basis_fields(const FormParts& parts);

// Errors: disclosure_basis.is_unknown, date.is_not_a_day, each at its field.
Result<Disclosure> typed_basis(const Call& call);

}  // namespace kynnys::pages
