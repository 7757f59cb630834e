// What a program asks to change of a proposed job.
#pragma once

#include "app/proposal_desk.h"
#include "base/json.h"

namespace kynnys::api {

// {"without": ["T1"], "shifts": [{"was": "Mon", "day": "Tue", "start": "09:00", "end": "12:00"}]};
// a shift without a day is left out. Errors, fields below "changes": member.has_wrong_type,
// member.is_unknown, week.unknown_day, week.not_a_time, week.ends_before_it_starts.
Result<JobChangeDraft> job_change_of(const Json& json);

}  // namespace kynnys::api
