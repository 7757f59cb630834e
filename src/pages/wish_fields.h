// The form of what a person wishes.
#pragma once

#include "pages/form_parts.h"
#include "pages/person_parts.h"

namespace kynnys::pages {

web::Parameters kept_wishes(const Call& call, const Client& client);
Html wish_fields(const FormParts& parts, const Client& client);
TypedClient typed_wishes(const Call& call, const Client& before);

}  // namespace kynnys::pages
