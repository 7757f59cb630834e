// What a proposed job is, in the words of the workplace: for who is asked whether to take it.
#pragma once

#include <string>
#include <vector>

#include "base/quantity.h"
#include "base/week.h"
#include "plan/plan.h"
#include "plan/plan_run.h"
#include "storage/transaction.h"

namespace kynnys {

struct JobSheet {
    struct Hours {
        Day day = Day::monday;
        std::string start;  // "09:15"
        std::string end;
    };
    std::string workplace;  // its name
    std::string district;
    std::vector<std::string> tasks;  // their names, each once, in the order of the week
    std::vector<Hours> hours;
    std::vector<Term> terms;  // why it was proposed, the strongest first
};

// Names are those of today; a task that is gone is left out.
Result<JobSheet> job_sheet(Transaction& transaction, const ProposalRecord& proposal);

}  // namespace kynnys
