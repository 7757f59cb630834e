// The form in which a proposed job is changed: which tasks stay, and when each shift is.
#pragma once

#include "app/proposal_desk.h"
#include "pages/form_parts.h"

namespace kynnys::pages {

// As the job stands: all tasks, every shift when it is.
web::Parameters job_values(const ProposalSheet& sheet, const CarvedJob& job);

// `planned` is the job that the change begins with.
Html job_change_fields(const FormParts& parts, const ProposalSheet& sheet,
                       const CarvedJob& planned);

// What was typed, or what of it can't be read, each at its field.
struct TypedChange {
    JobChangeDraft change;
    std::vector<Error> errors;
};
TypedChange typed_change(const Call& call, const ProposalSheet& sheet, const CarvedJob& planned);

// What speaks against the change in words, one error a field.
std::vector<Error> errors_of(const Call& call, const City& city,
                             const std::vector<ChangeFault>& faults);

}  // namespace kynnys::pages
