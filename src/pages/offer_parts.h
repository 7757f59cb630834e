// Offering a job by hand, and workplaces that are put off for a person.
#pragma once

#include "app/fit_desk.h"
#include "pages/form_parts.h"

namespace kynnys::pages {

// What can be done about the person and the workplace now; nothing for who may not decide.
Html offer_part(const Call& call, const FitView& fit, const FormState& state);

// Why each is put off, and the way to take it up again for who may; nothing when there are none.
Html put_off_list(const Call& call, const std::string& person, const std::vector<PutOff>& all);

}  // namespace kynnys::pages
