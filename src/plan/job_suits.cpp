#include "plan/job_suits.h"

#include "plan/check_plan.h"

namespace kynnys {

std::optional<CarvedJob> job_that_suits(const City& city, PersonIndex person, CarvedJob job,
                                        const std::vector<Proposal>& besides) {
    job.arrangements.clear();
    if (job_violations(city, person, job, besides).empty())
        return job;
    for (const ArrangementIndex one : city.workplaces[job.workplace.place()].arrangements) {
        job.arrangements = {one};
        if (job_violations(city, person, job, besides).empty())
            return job;
    }
    return std::nullopt;
}

}  // namespace kynnys
