// The hours of a job, day by day: as they are planned and as they were paid; and what a week of
// work comes to.
#pragma once

#include <optional>
#include <vector>

#include "base/date.h"
#include "base/quantity.h"
#include "base/result.h"
#include "coaching/placement.h"

namespace kynnys {

struct WorkedDay {
    Date on{};
    std::optional<Minutes> planned;  // nothing: as the terms of the job have it
    std::optional<Minutes> done;     // nothing: nobody has written it down
    friend bool operator==(const WorkedDay&, const WorkedDay&) = default;
};

inline constexpr Minutes worked_day_most{16 * 60};

// Everything that is wrong with the days, with the fields "planned-2026-11-23" and
// "done-2026-11-23": hours.are_out_of_range {most in hours}, hours.are_to_come {} of paid hours of
// a day after today, hours.are_outside_the_job, hours.wait_for_decision of a subsidy.
std::vector<Error> hours_faults(const Placement& placement, const std::vector<WorkedDay>& days,
                                Date today);

// The day on which the paid minutes of all days reached job_start_minutes. Days ascend.
std::optional<Date> job_started_on(const std::vector<WorkedDay>& days);

// The week's Monday.
Date monday_of(Date day);

// Of one job or of several in the week that begins on `monday`.
struct WeekOfWork {
    Date monday{};
    Minutes done{};     // paid, as it was written down
    Minutes planned{};  // today's and what is to come, where nothing is written down yet
    int unknown = 0;    // days of work that are over and of which nobody has written anything
    [[nodiscard]] Minutes all() const { return done + planned; }
    friend bool operator==(const WeekOfWork&, const WeekOfWork&) = default;
};

// What the terms have for the day: an equal share of the week on each of its days; nothing outside
// the job, and where its days change.
Minutes usual_minutes(const Placement& placement, Date day);

// `days` are those of the job that are known in the week; where its days change, what is left of
// the week's hours is planned as long as the week has days to come. A job that has not got its
// subsidy plans nothing.
WeekOfWork week_of_work(const Placement& placement, const std::vector<WorkedDay>& days, Date monday,
                        Date today);

}  // namespace kynnys
