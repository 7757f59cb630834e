// The smallest changes that would give a person a job, or one at a certain workplace, each verified
// by solving again.
#pragma once

#include <optional>
#include <vector>

#include "plan/change.h"
#include "plan/city.h"
#include "plan/plan.h"
#include "plan/solve_again.h"

namespace kynnys {

struct JobOffer {
    CarvedJob job;
    std::vector<Term> terms;
    std::int64_t value = 0;
    friend bool operator==(const JobOffer&, const JobOffer&) = default;
};
JobOffer offer_of(const City& city, const Model& model, const carving::Job& job);

// Another person who would do something else, so that this person can do what the other did.
struct Swap {
    PersonIndex other;
    JobOffer other_job;
    std::int64_t other_before = 0;  // value
};

// A repair is one change, or several that are needed together, or a swap.
struct Repair {
    std::vector<Change> changes;
    std::optional<Swap> swap;
    std::optional<JobOffer> alone;     // the best job after it, were nobody else there
    std::optional<JobOffer> beside;    // with everybody else's job as it is (but for the swap)
    std::optional<WholeEffect> whole;  // the whole plan solved again; not done for every repair
};

struct RepairRequest {
    PersonIndex person;
    std::optional<WorkplaceIndex> workplace;  // empty: anywhere
    std::vector<WorkplaceIndex> swap_at;      // where those placed could do something else
    std::int64_t better_than = 0;             // points; repairs that bring no more are left out
    int most = 6;
};

// Verified for the person alone and beside the others, not yet for the whole plan. Those that bring
// a job beside the others come first, then fewer changes, then the higher value.
std::vector<Repair> find_repairs(const City& city, const Plan& plan, const RepairRequest& request);

// Changes worth trying for the person, each a set that is needed together: what lifts all refusals
// of a task, more time, more hours. At most `most`, those that open the most work first.
std::vector<std::vector<Change>> changes_to_try(const City& city, const RepairRequest& request,
                                                int most);

}  // namespace kynnys
