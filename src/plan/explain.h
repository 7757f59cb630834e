// Why this job, why not that one, and what would have to change.
//
// Verdicts about a person at a workplace:
//   explain.has_the_job {WORKPLACE}
//   explain.workplace_does_not_fit {WORKPLACE}: for the reasons listed
//   explain.no_task_fits {WORKPLACE, tasks that may be carved}
//   explain.no_whole_job {WORKPLACE, fitting tasks}: they make no job with enough hours or worth
//   explain.job_is_free {WORKPLACE, value}: beside everybody else's job, and worth more than what
//     the plan gives; the search did not see it or a minimum share speaks against it
//   explain.given_job_is_worth_more {WORKPLACE, value here, value given}
//   explain.others_hold_the_work {WORKPLACE, value alone, people placed there}
#pragma once

#include <optional>
#include <vector>

#include "plan/city.h"
#include "plan/fit.h"
#include "plan/plan.h"
#include "plan/repair.h"
#include "solve/carving/search.h"

namespace kynnys {

// A task of a workplace as it concerns one person.
struct TaskView {
    TaskIndex task;
    Fit fit;                           // under the view's arrangements
    std::vector<PersonIndex> done_by;  // who has pieces of it in the plan, the person included
    Minutes weekly{0};                 // all of it
    Minutes left{0};                   // nobody does yet
};

struct WorkplaceView {
    WorkplaceIndex workplace;
    std::vector<ArrangementIndex> arrangements;  // of the job here or the best one alone, or none
    std::vector<Refusal> refusals;               // of the workplace whatever the task
    std::vector<TaskView> tasks;
    std::optional<JobOffer> alone;    // the best here, were nobody else anywhere
    std::optional<JobOffer> beside;   // the best here with everybody else's job as it is
    std::vector<PersonIndex> others;  // placed here
    Message verdict;
};

struct ExplainRequest {
    PersonIndex person;
    std::optional<WorkplaceIndex> workplace;  // empty: the job given, or the likeliest places
    carving::SearchLimits limits;             // of each time the whole plan is solved again
    int views_most = 3;                       // without a workplace
    int repairs_most = 6;
    int whole_most = 2;  // repairs for which the whole plan is solved again; 0: also no ForcedPlace
};

// What it would cost everybody together if the person had a job there after all.
struct ForcedPlace {
    JobOffer job;
    WholeEffect whole;
    std::vector<PersonIndex> lose;  // who would have no job any more
};

struct Explanation {
    PersonIndex person;
    const Proposal* proposal = nullptr;     // of the plan; or, when there is none,
    const NotPlaced* not_placed = nullptr;  // why
    std::vector<WorkplaceView>
        workplaces;                     // the one asked about; or the job's, then by value alone
    std::vector<Repair> repairs;        // the best first
    std::optional<ForcedPlace> forced;  // for who has no job, or not the one asked about
};

// The plan must be one of the city. Errors: person.wants_no_work {person}, those of make_model.
Result<Explanation> explain(const City& city, const Plan& plan, const ExplainRequest& request);

}  // namespace kynnys
