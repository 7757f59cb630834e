// A proposed job as somebody who decides would rather have it: without a task, a shift at another
// time or left out, fewer hours. What comes of it is held against every rule of a job
// (check_plan.h) and valued anew.
#pragma once

#include <optional>
#include <vector>

#include "plan/city.h"
#include "plan/message.h"
#include "plan/repair.h"

namespace kynnys {

// What becomes of the shift of a day; empty: it is left out.
struct ShiftChange {
    Day was{};
    std::optional<Window> becomes;
    friend bool operator==(const ShiftChange&, const ShiftChange&) = default;
};

struct JobChange {
    std::vector<TaskIndex> without;
    std::vector<ShiftChange> shifts;  // those that are not named stay as they are
};

// What speaks against the changed job: a violation of check_plan.h, and where it stands.
struct ChangeFault {
    Message violation;
    std::optional<Day> shift;       // the day that the shift had before
    std::optional<TaskIndex> task;  // where it is about a task whatever its time
    friend bool operator==(const ChangeFault&, const ChangeFault&) = default;
};

struct ChangeTrial {
    std::optional<JobOffer> offer;     // just these shifts; keeps every rule
    std::vector<ChangeFault> faults;   // without an offer: why
    std::optional<CarvedJob> nearest;  // without an offer: within these shifts, keeps every rule
};

// The tasks stay in their order and at their distance where they can; else they are laid out anew
// within the shifts, and what has no room falls away. `besides` are the jobs of others at the
// workplace, who take no harm. The job is one of the city's person. Errors: those of make_model.
Result<ChangeTrial> try_change(const City& city, const Proposal& before, const JobChange& change,
                               const std::vector<Proposal>& besides);

// Whether the change leaves the job as it is.
bool changes_nothing(const CarvedJob& job, const JobChange& change);

}  // namespace kynnys
