// A visit as a form: for a thumb, in the order in which a coach thinks of it.
#pragma once

#include "app/visit_desk.h"
#include "pages/form_parts.h"

namespace kynnys::pages {

// The tasks that the form asks about, in its order.
std::vector<std::string> tasks_of(const Visitable& person, const std::string& placement);

// Tasks, minutes, how it went, when next. Without tasks there is one without a name.
Html visit_fields(const FormParts& parts, const std::vector<std::string>& tasks);
// One task with its steps, whose name is not said yet: for a script to fill in.
Html task_pattern(const FormParts& parts);

web::Parameters visit_values(const Visit& visit, const std::vector<std::string>& tasks);

// By the fields of a visit.
std::map<std::string, std::string> typed_visit(const Call& call);

// Faults by the fields of a visit, at those of the form.
std::vector<Error> at_form_fields(const Call& call, std::vector<Error> errors);

}  // namespace kynnys::pages
