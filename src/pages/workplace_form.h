// The form of a workplace.
#pragma once

#include "app/card.h"
#include "pages/row_form.h"

namespace kynnys::pages {

// The columns that the form has.
const Names& workplace_fields();

web::Parameters workplace_values(const Call& call, const Card<Workplace>& card);

// `arrangements` are those of the organisation.
Html workplace_form(const FormParts& parts, const std::vector<Card<Arrangement>>& arrangements);

// A part of a form that is folded until somebody needs it.
enum class Fold { closed, open };
Html folded(Fold fold, const std::string& title, const std::string& hint, const Html& content);

}  // namespace kynnys::pages
