// Cases of the weekly consultation, and the steps that were agreed on.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "referral/consultation.h"
#include "storage/page_of.h"
#include "storage/seal.h"
#include "storage/transaction.h"

namespace kynnys {

// With its steps.
Result<Done> add_consultation(Transaction& transaction, const Seal& seal,
                              const Consultation& consultation);
// The row that was seen, by `version`, with all its steps; gives the new version. Errors: those of
// update_row().
Result<std::int64_t> change_consultation(Transaction& transaction, const Seal& seal,
                                         const Consultation& consultation);
// Error: row.is_missing (not_found), field "consultation".
Result<Consultation> find_consultation(Transaction& transaction, const Seal& seal,
                                       std::string_view id);

// Those that are not closed, by the day of their meeting. Who may read a case with a name is the
// caller's to judge.
Result<std::vector<Consultation>> open_consultations(Transaction& transaction, const Seal& seal,
                                                     const PageOf& page);

// What waits: numbers alone, of all who take part.
struct ConsultationAgenda {
    int own_steps = 0;            // of the user, not done yet, of cases that are open
    std::optional<Date> next_on;  // the next meeting that a case is brought to
    int cases = 0;                // brought to it
    friend bool operator==(const ConsultationAgenda&, const ConsultationAgenda&) = default;
};
Result<ConsultationAgenda> consultation_agenda(Transaction& transaction, std::string_view user,
                                               Date today);

// Steps that fall due in these days, both included, not done, of open cases, whose owner wants
// e-mail and was not told of them yet.
struct StepToTell {
    std::string id;
    std::string owner;
    std::string organisation;  // one that the owner works for
};
Result<std::vector<StepToTell>> steps_to_tell(Transaction& transaction, Date first, Date last,
                                              int most);
// Whether the step is there, in an open case, and not done.
Result<bool> is_step_open(Transaction& transaction, std::string_view step);

}  // namespace kynnys
