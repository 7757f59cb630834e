// Two jobs of one person at once: whether their weeks go together.
//
// Messages, each with the other job's workplace as {0}:
//   jobs_together.hours_overlap {workplace, its hours as "09:00–12:00"}
//   jobs_together.no_time_between {workplace, minutes there are, minutes that the way takes}
//   jobs_together.day_too_long {workplace, duration together, duration at most}
//   jobs_together.week_too_long {workplace, duration together, duration at most}
//   jobs_together.too_many_days {workplace, days together, days at most}
//   jobs_together.rest_too_short {workplace, duration between, duration at least}
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/place.h"
#include "base/week.h"
#include "person/person.h"
#include "plan/message.h"

namespace kynnys {

struct WorkStretch {
    Window at;
    int paid_slots = 0;
    friend bool operator==(const WorkStretch&, const WorkStretch&) = default;
};

// A job as far as it takes the person's time.
struct JobWeek {
    std::string workplace;  // its name
    Place place;
    std::vector<WorkStretch> stretches;
};

// What keeps the job from being done beside the others, which are taken to go together; nothing
// where it can. A limit that the job breaks by itself, on days and in weeks without another job, is
// no matter of two jobs.
std::optional<Message> check_together(const Person& person, const std::vector<JobWeek>& others,
                                      const JobWeek& job);

}  // namespace kynnys
