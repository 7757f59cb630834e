// How often somebody is visited at work.
#pragma once

#include <optional>

#include "base/date.h"

namespace kynnys {

// The day that is suggested for the next visit: weekly in the first month of a job, monthly after
// that, since support at work goes on as long as it is wanted but needs less and less (item 23 of
// the IPS fidelity scale, Bond et al. 2012); in a week without a job.
Date next_visit_on(Date visited_on, std::optional<Date> job_starts_on);

}  // namespace kynnys
