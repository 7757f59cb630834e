// The form of a task: what, who, how much and when; what it asks is folded below.
#pragma once

#include "app/card.h"
#include "pages/row_form.h"

namespace kynnys::pages {

// What was typed, as a desk reads it: the columns and what the task asks.
Json::Object typed_task(const Call& call);

web::Parameters task_values(const Call& call, const Card<Task>& card);

// Of a task that is still to be described at the workplace.
web::Parameters new_task_values(const Call& call, const Workplace& workplace);

Html task_form(const FormParts& parts, const Workplace& workplace);

}  // namespace kynnys::pages
